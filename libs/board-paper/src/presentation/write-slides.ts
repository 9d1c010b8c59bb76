import { look } from '../look.js';
import type { Outline } from '../outline.js';
import { withHeaderRows } from './header-rows.js';
import { newPresentation, type Presentation } from './library.js';
import { addMaster, MASTER } from './master.js';
import { addSlide } from './slide.js';

/**
 * The paper in some six slides for the board room: one thing a slide, with real titles, alternative texts and table headers. What is
 * too long for a slide is shortened there and stands whole in its notes.
 *
 * @returns the bytes of a .pptx file
 */
export async function writeSlides(outline: Outline): Promise<Uint8Array> {
  const presentation = newPresentation();
  presentation.layout = 'LAYOUT_WIDE';
  presentation.title = outline.title;
  presentation.subject = outline.reference;
  presentation.author = outline.author || outline.organisation;
  presentation.theme = { headFontFace: FONT, bodyFontFace: FONT };
  addMaster(presentation, outline, FONT);
  addOpening(presentation, outline);
  for (const slide of outline.slides) addSlide(presentation.addSlide({ masterName: MASTER }), slide, outline, FONT);
  return await withHeaderRows((await presentation.write({ outputType: 'uint8array', compression: true })) as Uint8Array);
}

/** Every machine of a trust has it. */
const FONT = 'Arial';

function addOpening(presentation: Presentation, { title, subtitle, organisation, mark, language }: Outline): void {
  const page = presentation.addSlide({ masterName: MASTER });
  const all = { x: 0.6, w: 12.1, fontFace: FONT, lang: language, margin: 0, valign: 'top' } as const;
  page.addText(title, { placeholder: 'title', align: 'left' });
  page.addText(organisation, { ...all, y: 2.6, h: 1.2, fontSize: 28, bold: true, color: look.ink });
  page.addText(subtitle, { ...all, y: 3.9, h: 0.6, fontSize: 20, color: look.muted });
  if (mark !== null) page.addText(mark, { ...all, y: 4.6, h: 0.6, fontSize: 20, bold: true, color: look.warningRule });
  page.addNotes([title, organisation, subtitle, mark ?? ''].filter((line) => line !== '').join('\n'));
}
