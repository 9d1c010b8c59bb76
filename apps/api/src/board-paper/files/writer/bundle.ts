import { type Outline, writePdf, writeSpreadsheet, writeWord } from '@candour/board-paper';
import JSZip from 'jszip';

interface Parts {
  readonly results: Outline;
  readonly views: Outline;
  readonly template: Uint8Array | null;
}

/**
 * Both parts of a freedom-of-information export in folders of their own, so that what goes out is never taken for what is held until
 * somebody has decided (Freedom of Information Act 2000, sections 36 and 40).
 */
export async function writeBundle({ results, views, template }: Parts, step: (words: string) => void): Promise<Uint8Array> {
  const zip = new JSZip();
  // The day of the paper, so that the same paper makes the same bytes and no time of day is told.
  const date = new Date(`${results.preparedOn.slice(0, 10)}T12:00:00Z`);
  const put = async (path: string, words: string, written: () => Promise<Uint8Array>): Promise<void> => {
    step(`Writing ${words}`);
    // What is written is packed already.
    zip.file(path, await written(), { date, createFolders: false, compression: 'STORE' });
  };
  const [release, held] = ['1-for-release', '2-held-for-a-decision'];
  const own = template ?? undefined;
  await put(`${release}/agreed-results.docx`, 'the agreed results as a Word file', () => writeWord(results, own));
  await put(`${release}/agreed-results.pdf`, 'the agreed results as a PDF', () => writePdf(results));
  await put(`${release}/agreed-results.xlsx`, 'the agreed results as a spreadsheet', () => writeSpreadsheet(results));
  await put(`${held}/private-views.docx`, 'the private views as a Word file', () => writeWord(views, own));
  await put(`${held}/private-views.pdf`, 'the private views as a PDF', () => writePdf(views));
  await put(`${held}/private-views.xlsx`, 'the private views and the schedule of what is held', () => writeSpreadsheet(views));
  return await zip.generateAsync({ type: 'uint8array', platform: 'DOS' });
}
