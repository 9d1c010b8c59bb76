import type { Outline } from '../outline.js';
import { type Dress, dressOf } from './dress.js';
import { newPresentation, type Presentation } from './library.js';
import { addMaster, MASTER } from './master.js';
import { mended } from './mended.js';
import { addSlide } from './slide.js';

/**
 * The paper in some six slides for the board room: one thing a slide, with real titles, alternative texts and table headers. What is
 * too long for a slide is shortened there and stands whole in its notes.
 *
 * @returns the bytes of a .pptx file
 */
export async function writeSlides(outline: Outline): Promise<Uint8Array> {
  const presentation = newPresentation();
  const dress = dressOf(outline);
  const { fontFace } = dress.text;
  presentation.layout = 'LAYOUT_WIDE';
  presentation.title = outline.title;
  presentation.subject = outline.reference;
  presentation.author = outline.author || outline.organisation;
  presentation.theme = { headFontFace: fontFace, bodyFontFace: fontFace };
  addMaster(presentation, outline, dress);
  addOpening(presentation, outline, dress);
  for (const slide of outline.slides) addSlide(presentation.addSlide({ masterName: MASTER }), slide, dress);
  return await mended((await presentation.write({ outputType: 'uint8array', compression: true })) as Uint8Array);
}

function addOpening(presentation: Presentation, { title, subtitle, organisation, mark }: Outline, dress: Dress): void {
  const { colours } = dress;
  const page = presentation.addSlide({ masterName: MASTER });
  const all = { ...dress.text, x: 0.6, w: 12.1, valign: 'top' } as const;
  page.addText(title, { placeholder: 'title', align: 'left' });
  page.addText(organisation, { ...all, y: 2.6, h: 1.2, fontSize: 28, bold: true, color: colours.ink });
  page.addText(subtitle, { ...all, y: 3.9, h: 0.6, fontSize: 20, color: colours.muted });
  if (mark !== null) page.addText(mark, { ...all, y: 4.6, h: 0.6, fontSize: 20, bold: true, color: colours.warningRule });
  page.addNotes([title, organisation, subtitle, mark ?? ''].filter((line) => line !== '').join('\n'));
}
