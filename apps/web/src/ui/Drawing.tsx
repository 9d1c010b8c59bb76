import { reactAttributes, type SvgNode } from '@candour/charts';
import { createElement, type ReactNode } from 'react';

/** A described drawing as React's own elements: nothing of it is ever put into the page as text to be read as markup. */
export function Drawing({ node }: { node: SvgNode }): ReactNode {
  return draw(node, 0);
}

function draw(node: SvgNode | string, key: number): ReactNode {
  if (typeof node === 'string') return node;
  return createElement(node.tag, { ...reactAttributes(node), key }, ...node.children.map(draw));
}
