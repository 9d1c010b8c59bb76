import { h, type Result } from 'hastscript';
import type { Logo, Outline } from '../outline.js';
import { blockOf } from './blocks.js';
import { placeOf } from './place.js';

/** The page as one sees it: whose paper it is, where its parts are, what it says, and how to trace it. */
export function body(outline: Outline): Result {
  return h('body', [
    h('a', { className: 'skip', href: '#paper' }, 'Skip to the paper'),
    h('header', [
      logo(outline.look.logo),
      h('p', { className: 'organisation' }, outline.organisation),
      outline.mark === null ? null : h('p', { className: 'mark' }, outline.mark),
    ]),
    contents(outline),
    h('main', { id: 'paper', tabIndex: -1 }, [
      h('h1', outline.title),
      h('p', { className: 'subtitle' }, `${outline.organisation} · ${outline.subtitle}`),
      ...outline.blocks.flatMap((block, at) => blockOf(block, at, outline.blocks)),
    ]),
    h('footer', h('p', [outline.reference, outline.mark === null ? null : ` · ${outline.mark}`])),
  ]);
}

function logo(given: Logo | null): Result | null {
  if (given === null) return null;
  const { png, width, height, alt } = given;
  return h('img', { className: 'logo', src: `data:image/png;base64,${png}`, alt, width, height });
}

/** The parts of the paper, folded away until they are asked for. */
function contents({ blocks }: Outline): Result | null {
  const parts = blocks.flatMap((block, at) =>
    block.kind === 'heading' && block.level === 1 ? [h('li', h('a', { href: `#${placeOf(at)}` }, block.text))] : [],
  );
  if (parts.length < 2) return null;
  return h('nav', { ariaLabel: 'Contents' }, h('details', [h('summary', 'Contents'), h('ul', parts)]));
}
