/** What to say where a file cannot be read any more. */
export const changedOnDisk = 'This file has been changed or moved since you chose it. Choose it again';

/**
 * The text of a file as it was saved: UTF-8, or what a spreadsheet of Windows writes, in which an apostrophe would otherwise come out
 * as a question mark. Null where the file was changed or moved after it was chosen: a browser then refuses to read it.
 */
export async function textOf(file: Blob): Promise<string | null> {
  try {
    const bytes = await file.arrayBuffer();
    return textIn(bytes);
  } catch {
    return null;
  }
}

function textIn(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
