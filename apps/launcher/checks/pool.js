// @ts-check

/**
 * Does jobs a few at a time; results come in the order of the jobs.
 * @template T
 * @param {(() => Promise<T>)[]} jobs @param {number} width how many at once
 * @returns {Promise<T[]>}
 */
export async function aFewAtATime(jobs, width) {
  /** @type {T[]} */
  const results = [];
  let next = 0;
  const worker = async () => {
    for (let mine = next++; mine < jobs.length; mine = next++) {
      const job = jobs[mine];
      if (job) results[mine] = await job();
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  return results;
}
