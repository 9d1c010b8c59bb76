// @ts-check
/*
 * Loaded into the program under load before it starts: asked by the bench, it tells what the program uses, after everything that
 * nobody needs any more was let go. Plain JavaScript, for the program runs on plain Node.
 */
process.on('message', () => {
  globalThis.gc?.();
  const { user, system } = process.cpuUsage();
  process.send?.({ heapBytes: process.memoryUsage().heapUsed, cpuSeconds: (user + system) / 1_000_000 });
});
// To be told from outside must not keep the program from ending.
process.channel?.unref();
