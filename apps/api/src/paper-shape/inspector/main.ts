import { checkTemplate } from '@candour/board-paper';

/*
 * The process that looks into one template: it is told the bytes and gives back what it found. It knows no database, no address and
 * no secret, and ends with its answer or with the program.
 */
process.once('message', (bytes: Uint8Array) => {
  void checkTemplate(bytes).then((found) => process.send?.(found, () => process.exit(0)));
});
process.once('disconnect', () => process.exit(0));
// A stop of the program is its own to order: the terminal's Ctrl-C reaches every process of the group at once.
process.on('SIGINT', () => undefined);
