/**
 * The colours of charts, for a white or sand page. Every colour also comes as a class (`chart-fill-teal`,
 * `chart-line-teal`), so that a style sheet can change it for a dark page or for print: attributes give way to it.
 */
export const palette = {
  page: '#ffffff',
  ink: '#1d2a2f',
  quiet: '#4d5b61',
  line: '#7b888d',
  faint: '#dfe3e1',
  sand: '#f4efe6',
  teal: '#0b6e6e',
  soft: '#bfdfdb',
} as const;
export type Colour = keyof typeof palette;

/** Levels 1 to 5, light to dark on one hue, each with the ink that can be read on it. */
const ramp = [
  { fill: '#e4f1ef', ink: '#1d2a2f' },
  { fill: '#b7dad6', ink: '#1d2a2f' },
  { fill: '#74b5b1', ink: '#1d2a2f' },
  { fill: '#1f7676', ink: '#ffffff' },
  { fill: '#0a4547', ink: '#ffffff' },
] as const;

/** The step of the ramp for a level: the ends of a scale are the ends of the ramp, however many levels lie between. */
export function shadeOf(level: number, scale: number): { readonly fill: string; readonly ink: string; readonly step: number } {
  const step = scale <= 1 ? 0 : Math.round(((Math.min(Math.max(level, 1), scale) - 1) / (scale - 1)) * (ramp.length - 1));
  const shade = ramp[step] ?? ramp[0];
  return { ...shade, step: step + 1 };
}

type Paint = Readonly<Record<string, string | number>>;

export const filled = (colour: Colour): Paint => ({ fill: palette[colour], class: `chart-fill-${colour}` });

export const lined = (colour: Colour, width = 1): Paint => ({
  fill: 'none',
  stroke: palette[colour],
  'stroke-width': width,
  class: `chart-line-${colour}`,
});

/** How strongly two colours differ (WCAG 2.2, contrast ratio of relative luminances): 1 to 21. */
export function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
