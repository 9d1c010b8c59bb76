// @ts-check
const started = Date.now();

/** One line about what is being done now. */
export const say = (/** @type {string} */ words) => console.log(`  ${words}`);

/** A step that may take a while: its name stands out, and carries the time since the command was given. */
export function heading(/** @type {string} */ words) {
  console.log(`\n— ${words} (${sinceStart()})`);
}

/** Seconds as a person reads them: 0.4 s, 12 s, 2 min 5 s. */
export function seconds(/** @type {number} */ milliseconds) {
  const total = milliseconds / 1000;
  if (total < 10) return `${total.toFixed(1)} s`;
  if (total < 60) return `${Math.round(total)} s`;
  return `${Math.floor(total / 60)} min ${Math.round(total % 60)} s`;
}

export const sinceStart = () => seconds(Date.now() - started);

/** A failure whose message is meant for the person at the keyboard: printed without a stack. */
export class Plain extends Error {}

/**
 * Runs a command's main function; a failure ends the process with 1 and says why.
 * @param {() => Promise<void>} main
 */
export async function command(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Plain ? `\n${error.message}\n` : error);
    process.exitCode = 1;
  }
}
