/** One element of a drawing as plain data: names as SVG has them, so that it can be written as text or rendered by React. */
export interface SvgNode {
  readonly tag: 'svg' | 'title' | 'g' | 'rect' | 'circle' | 'line' | 'path' | 'text';
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (SvgNode | string)[];
}

type Attributes = SvgNode['attributes'];

export function element(tag: SvgNode['tag'], attributes: Attributes, children: readonly (SvgNode | string)[] = []): SvgNode {
  return { tag, attributes, children };
}

export const fontFamily = "'Source Sans 3', Arial, sans-serif";

/** The whole drawing. It scales with its place: sizes are units of the viewBox, and text stays readable at its own width. */
export function drawing(width: number, height: number, alt: string, children: readonly SvgNode[]): SvgNode {
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    role: 'img',
    'aria-label': alt,
    'font-family': fontFamily,
  };
  return element('svg', attributes, [element('title', {}, [alt]), ...children]);
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

/** A node and all below it as SVG text, with attributes only: a `style` in text would be blocked by our own policy. */
export function toSvgText({ tag, attributes, children }: SvgNode): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(String(value))}"`);
  const inner = children.map((child) => (typeof child === 'string' ? escaped(child) : toSvgText(child)));
  return `<${tag}${written.join('')}>${inner.join('')}</${tag}>`;
}

/** The attributes of a node as React names them: `class` is `className`, hyphens become capitals, `aria-` stays. */
export function reactAttributes({ attributes }: SvgNode): Readonly<Record<string, string | number>> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [reactName(name), value]));
}

function reactName(name: string): string {
  if (name === 'class') return 'className';
  return name.startsWith('aria-') ? name : name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
