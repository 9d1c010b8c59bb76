import JSZip from 'jszip';

const PARTS = /^ppt\/((slides|slideLayouts|slideMasters|notesSlides|notesMasters)\/[^/]+|presentation)\.xml$/u;

/**
 * What the library cannot be told, or does its own way: that the first row of a table is its header, that the words are British
 * English, and that the master of the notes is named before the slides. Text cannot be hit by this, for in text a quotation mark or
 * an angle bracket is escaped.
 */
export async function mended(presentation: Uint8Array): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(presentation);
  for (const name of Object.keys(zip.files).filter((each) => PARTS.test(each))) {
    const xml = await zip.file(name)?.async('string');
    if (xml === undefined) continue;
    const said = xml.replaceAll('<a:tblPr/>', '<a:tblPr firstRow="1"/>').replaceAll('lang="en-US"', 'lang="en-GB"');
    zip.file(name, said.replace(SLIDES_THEN_NOTES, '$2$1'));
  }
  return await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** ECMA-376, part 1, 19.2.1.26: the elements of a presentation have their order. */
const SLIDES_THEN_NOTES = /(<p:sldIdLst>.*?<\/p:sldIdLst>)\s*(<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>)/su;
