// @ts-check
import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** @param {string} text */
const plain = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/**
 * One web page with all pages of all papers, to be looked at.
 * @param {string} folder @param {readonly import('./office.js').Paper[]} papers @returns {string} where it is
 */
export function contactSheet(folder, papers) {
  const sections = papers.map(({ file, pictures }) => {
    const images = pictures.map(
      (picture, page) => `<img src="${plain(relative(folder, picture))}" alt="${plain(file)}, page ${page + 1}" loading="lazy">`,
    );
    return `<section><h2>${plain(file)} (${pictures.length})</h2>${images.join('')}</section>`;
  });
  const style = 'body{font-family:sans-serif;background:#ddd}img{width:24rem;margin:.3rem;vertical-align:top;background:#fff}';
  const page = join(folder, 'index.html');
  writeFileSync(
    page,
    `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Golden papers</title><style>${style}</style>${sections.join('')}</html>`,
  );
  return page;
}
