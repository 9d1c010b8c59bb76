/**
 * The text of a file as it was saved: UTF-8, or what a spreadsheet of Windows writes, in which an apostrophe would otherwise come out
 * as a question mark.
 */
export async function textOf(file: Blob): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
