import { say } from './status.js';

/**
 * Copies a text, and says in the status line that it is done.
 *
 * @param what it is, with its verb: *The link is*
 * @param instead what to do where the browser does not let us
 */
export async function copyText(text: string, what: string, instead: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say(`${what} copied`);
  } catch {
    say(`Your browser does not let us copy: ${instead}`);
  }
}

export const copyLink = async (link: string): Promise<void> =>
  await copyText(link, 'The link is', 'select the link and copy it yourself');
