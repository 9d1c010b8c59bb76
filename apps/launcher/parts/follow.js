// @ts-check
/**
 * Loaded into every long-lived child (`node --import`): when the launcher goes, however it goes, the child stops too.
 * Without it a killed launcher leaves a program behind that holds the port and shows yesterday's code.
 */
process.channel?.unref();
process.once('disconnect', () => {
  setTimeout(() => process.exit(1), 10_000).unref();
  process.kill(process.pid, 'SIGTERM');
});
// Listening takes a reference on the channel; give it back, so that a child whose work is done may end.
process.channel?.unref();
