import { createElement, type ReactNode } from 'react';

/**
 * A picture as `libs/charts` describes it: elements with attributes, no DOM. Attributes carry SVG's own names; there is never a
 * `style`, which the security policy would refuse as text on paper's way through a browser.
 */
export interface DrawingNode {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (DrawingNode | string)[];
}

/** Draws it as React's own elements: nothing is ever put into the page as text to be read as markup. */
export function Drawing({ node }: { node: DrawingNode }): ReactNode {
  return draw(node, 0);
}

function draw(node: DrawingNode | string, key: number): ReactNode {
  if (typeof node === 'string') return node;
  const { class: className, ...attributes } = node.attributes;
  const named = Object.fromEntries(Object.entries(attributes).map(([name, value]) => [reactName(name), value]));
  return createElement(node.tag, { ...named, className, key }, ...node.children.map(draw));
}

/** React wants `strokeWidth` for `stroke-width`, but leaves `aria-…` and `data-…` alone. */
const reactName = (name: string) =>
  /^(aria|data)-/.test(name) ? name : name.replace(/[-:]([a-z])/g, (_all, letter: string) => letter.toUpperCase());
