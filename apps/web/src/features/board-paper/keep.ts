/**
 * Gives a file that was fetched to the browser to keep, under the name the server gave it.
 *
 * @param disposition the header `content-disposition`
 * @param otherwise the name where the header has none
 */
export function keep(file: Blob, disposition: string | null, otherwise: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = /filename="([^"]+)"/.exec(disposition ?? '')?.[1] ?? otherwise;
  link.click();
  // The browser reads the file after this turn; a minute is ample.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
