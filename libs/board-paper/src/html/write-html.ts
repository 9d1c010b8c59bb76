import { createHash } from 'node:crypto';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Outline } from '../outline.js';
import { body } from './body.js';
import { styleOf } from './style.js';

/**
 * The board paper as one web page that needs nothing else: no script, no link to anywhere, pictures inside it. It can be read at
 * any width and size, in the dark, by a screen reader, and printed on A4.
 *
 * What people typed is only ever text of the tree that is written out; nothing here puts markup together.
 *
 * @returns the bytes of an .html file in UTF-8
 */
export async function writeHtml(outline: Outline): Promise<Uint8Array> {
  const style = styleOf(outline);
  const page = h(null, [
    { type: 'doctype' },
    h('html', { lang: outline.language }, [
      h('head', [
        h('meta', { charSet: 'utf-8' }),
        h('meta', { httpEquiv: 'Content-Security-Policy', content: policy(style) }),
        h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        h('meta', { name: 'color-scheme', content: 'light dark' }),
        h('meta', { name: 'author', content: outline.author }),
        h('meta', { name: 'description', content: outline.reference }),
        h('title', outline.title),
        h('style', style),
      ]),
      body(outline),
    ]),
  ]);
  return new TextEncoder().encode(toHtml(page));
}

/** Allows this page its own style, by what it says, and the pictures inside it; nothing else, from anywhere. */
function policy(style: string): string {
  const own = createHash('sha256').update(style, 'utf8').digest('base64');
  return `default-src 'none'; style-src 'sha256-${own}'; img-src data:; base-uri 'none'; form-action 'none'`;
}
