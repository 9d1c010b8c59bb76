import type { Outline } from '../outline.js';
import { footBox, logoBox, numberBox, titleBox, within } from './boxes.js';
import type { Dress } from './dress.js';
import type { Presentation } from './library.js';

export const MASTER = 'Candour';

/** What every slide has: a place for its title, the trust's logo, and a foot from which a loose slide can be traced. */
export function addMaster(presentation: Presentation, outline: Outline, dress: Dress): void {
  const { colours, text } = dress;
  const small = { ...text, fontSize: 10, color: colours.muted };
  const { logo } = outline.look;
  presentation.defineSlideMaster({
    title: MASTER,
    background: { color: 'FFFFFF' },
    objects: [
      { rect: { x: 0, y: 0, w: '100%', h: 0.12, fill: { color: colours.accent } } },
      { placeholder: { options: { ...titleOptions(dress), name: 'title', type: 'title' }, text: '' } },
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
    slideNumber: { ...numberBox, fontFace: text.fontFace, fontSize: 10, color: colours.muted, align: 'right' },
  });
}

function titleOptions({ colours, text }: Dress) {
  return { ...titleBox, ...text, fontSize: 30, bold: true, color: colours.accent, align: 'left', valign: 'middle' } as const;
}

function footOf({ reference, mark }: Outline): string {
  return [mark ?? '', reference].filter((part) => part !== '').join(' · ');
}
