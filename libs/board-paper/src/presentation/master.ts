import { look } from '../look.js';
import type { Outline } from '../outline.js';
import { footBox, logoBox, numberBox, titleBox, within } from './boxes.js';
import type { Presentation } from './library.js';

export const MASTER = 'Candour';

/** What every slide has: a place for its title, the trust's logo, and a foot from which a loose slide can be traced. */
export function addMaster(presentation: Presentation, outline: Outline, fontFace: string): void {
  const small = { fontFace, fontSize: 10, color: look.muted, margin: 0, lang: outline.language };
  const { logo, accent } = outline.look;
  presentation.defineSlideMaster({
    title: MASTER,
    background: { color: 'FFFFFF' },
    objects: [
      { rect: { x: 0, y: 0, w: '100%', h: 0.12, fill: { color: accent } } },
      { placeholder: { options: { ...titleOptions(outline, fontFace), name: 'title', type: 'title' }, text: '' } },
      { text: { text: footOf(outline), options: { ...footBox, ...small, valign: 'middle' } } },
      ...(logo === null
        ? []
        : [
            {
              image: {
                ...within(logoBox, logo.width, logo.height),
                data: `image/png;base64,${logo.png}`,
                altText: logo.alt,
              },
            },
          ]),
    ],
    slideNumber: { ...numberBox, fontFace, fontSize: 10, color: look.muted, align: 'right' },
  });
}

function titleOptions({ look: { accent } }: Outline, fontFace: string) {
  return { ...titleBox, fontFace, fontSize: 30, bold: true, color: accent, margin: 0, align: 'left', valign: 'middle' } as const;
}

function footOf({ reference, mark }: Outline): string {
  return [mark ?? '', reference].filter((part) => part !== '').join(' · ');
}
