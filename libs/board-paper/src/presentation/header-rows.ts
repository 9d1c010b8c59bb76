import JSZip from 'jszip';

const PARTS = /^ppt\/(slides|slideLayouts|slideMasters|notesSlides|notesMasters)\/[^/]+\.xml$/u;

/**
 * What the library cannot be told: that the first row of a table is its header, and that the words are British English. Text cannot
 * be hit by this, for in text a quotation mark or an angle bracket is escaped.
 */
export async function withHeaderRows(presentation: Uint8Array): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(presentation);
  for (const name of Object.keys(zip.files).filter((each) => PARTS.test(each))) {
    const xml = await zip.file(name)?.async('string');
    if (xml === undefined) continue;
    zip.file(name, xml.replaceAll('<a:tblPr/>', '<a:tblPr firstRow="1"/>').replaceAll('lang="en-US"', 'lang="en-GB"'));
  }
  return await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}
