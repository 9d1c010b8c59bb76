// @ts-check

/**
 * What a PostgreSQL that ended at its start complains of, as far as we know what to do about it.
 * - `port-taken`: somebody listens there; try another.
 * - `still-busy`: an earlier one, or a part of it that still works on something, holds the data; it ends by itself.
 * - `other`: its own words are all there is to say.
 * @param {string} log what it wrote since it was started
 * @returns {'port-taken' | 'still-busy' | 'other'}
 */
export function complaintIn(log) {
  if (/could not bind .*Address already in use|could not create any TCP\/IP sockets/is.test(log)) return 'port-taken';
  if (/pre-existing shared memory block .* still in use|lock file "postmaster\.pid" already exists/i.test(log))
    return 'still-busy';
  return 'other';
}

/** Lines that tell what is wrong: the grave ones, and what PostgreSQL says about its settings files before them. */
const telling = /\b(?:FATAL|PANIC|ERROR|HINT|DETAIL|error):\s.*|\bLOG:\s+(?:unrecognized|invalid|syntax error|could not).*/;

/**
 * The lines of a log in which PostgreSQL says what is wrong, without their dates; the last lines where none does.
 * @param {string} log
 */
export function reasonsIn(log) {
  const lines = log.trim().split('\n');
  const reasons = lines.map((line) => telling.exec(line)?.[0]).filter((line) => line !== undefined);
  return (reasons.length > 0 ? reasons : lines).slice(-6).join('\n');
}

/**
 * The note a running PostgreSQL keeps in its data folder.
 * @param {string} text content of postmaster.pid
 * @returns {{ pid: number, port: number } | undefined} nothing when it is not (yet) complete
 */
export function runningNote(text) {
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  return Number.isInteger(pid) && pid > 0 && Number.isInteger(port) && port > 0 ? { pid, port } : undefined;
}
