/** Where things stand on a slide of 13.33 by 7.5 inches. */
export type Box = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };

export const PAGE = { width: 13.33, height: 7.5 } as const;

const MARGIN = 0.6;
const WIDTH = PAGE.width - 2 * MARGIN;
const BETWEEN = 0.4;

export const titleBox: Box = { x: MARGIN, y: 0.35, w: WIDTH - 2, h: 0.95 };
export const logoBox: Box = { x: PAGE.width - MARGIN - 1.8, y: 0.35, w: 1.8, h: 0.75 };
export const footBox: Box = { x: MARGIN, y: 6.98, w: WIDTH - 1, h: 0.32 };
export const numberBox: Box = { x: PAGE.width - MARGIN - 0.8, y: 6.98, w: 0.8, h: 0.32 };
export const noteBox: Box = { x: MARGIN, y: 6.5, w: WIDTH, h: 0.4 };

const LEAD = { y: 1.35, h: 0.85 };
const BODY_ENDS = 6.45;

/** The lead below the title. */
export const leadBox: Box = { x: MARGIN, w: WIDTH, ...LEAD };

/** The rest of a slide: words alone, a picture or table alone, or words to the left of it. */
export function bodyBoxes(has: { readonly lead: boolean; readonly words: boolean; readonly picture: boolean }): {
  readonly words: Box;
  readonly picture: Box;
} {
  const y = has.lead ? LEAD.y + LEAD.h + 0.1 : LEAD.y + 0.1;
  const h = BODY_ENDS - y;
  const whole: Box = { x: MARGIN, y, w: WIDTH, h };
  if (!has.words || !has.picture) return { words: whole, picture: whole };
  const left = WIDTH * 0.4;
  return {
    words: { ...whole, w: left },
    picture: { x: MARGIN + left + BETWEEN, y, w: WIDTH - left - BETWEEN, h },
  };
}

/** A picture as large as its box allows, at its top left, in its own proportions. */
export function within(box: Box, width: number, height: number): Box {
  const scale = Math.min(box.w / width, box.h / height);
  return { x: box.x, y: box.y, w: width * scale, h: height * scale };
}
