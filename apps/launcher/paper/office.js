// @ts-check
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from '../parts/child.js';
import { Plain } from '../parts/say.js';

/** @typedef {{ pdf: string, file: string, pictures: string[] }} Paper a PDF, what it was made from, and its pages as pictures */

const OFFICE = ['.docx', '.pptx', '.xlsx'];
const soffice = () => process.env.CANDOUR_SOFFICE ?? 'soffice';

/** @throws Plain where a tool is missing, with its name */
export async function needTools() {
  for (const [tool, args, name] of /** @type {const} */ ([
    [soffice(), ['--version'], 'LibreOffice (Writer, Impress and Calc; CANDOUR_SOFFICE names it if it is not on the path)'],
    ['pdftoppm', ['-v'], 'poppler (pdftoppm and pdftotext)'],
  ])) {
    const found = await run(tool, [...args], { quiet: true }).catch(() => ({ code: 1 }));
    if (found.code !== 0) throw new Plain(`This check needs ${name}. Install it and run the check again; npm test does without.`);
  }
}

/**
 * Turns every Office file below a folder into a PDF beside it, named after the whole file (`paper.docx.pdf`).
 * @param {string} folder @returns {Promise<string[]>} the files that did not open
 */
export async function convert(folder) {
  const unopened = [];
  const profile = mkdtempSync(join(tmpdir(), 'candour-office-'));
  try {
    for (const file of filesIn(folder).filter((each) => OFFICE.includes(extname(each)))) {
      const made = `${file}.pdf`;
      const filter = `pdf:${{ '.docx': 'writer', '.pptx': 'impress', '.xlsx': 'calc' }[extname(file)]}_pdf_Export`;
      const out = mkdtempSync(join(profile, 'out-'));
      await run(
        soffice(),
        [`-env:UserInstallation=${pathToFileURL(profile)}`, '--headless', '--convert-to', filter, '--outdir', out, file],
        { quiet: true },
      );
      const pdf = join(out, `${basename(file, extname(file))}.pdf`);
      if (existsSync(pdf)) await run('mv', [pdf, made], { quiet: true });
      else unopened.push(relative(folder, file));
    }
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
  return unopened;
}

/** @param {string} folder @returns {Promise<Paper[]>} each PDF below it, as pictures of 60 dots to the inch */
export async function picturesOf(folder) {
  const papers = [];
  for (const pdf of filesIn(folder).filter((each) => each.endsWith('.pdf'))) {
    await run('pdftoppm', ['-r', '60', '-png', pdf, pdf.replace(/\.pdf$/u, '-page')], { quiet: true });
    const start = `${pdf.replace(/\.pdf$/u, '')}-page-`;
    const pictures = filesIn(folder).filter((each) => each.startsWith(start));
    papers.push({ pdf, file: relative(folder, pdf).replace(/(\.(?:docx|pptx|xlsx))\.pdf$/u, '$1'), pictures });
  }
  return papers;
}

/** @param {Paper} paper @returns {Promise<{ file: string, page: number, words: number }[]>} how many words each page has */
export async function pagesOf({ pdf, file }) {
  const { output } = await run('pdftotext', ['-enc', 'UTF-8', pdf, '-'], { quiet: true });
  const pages = output.split('\f').slice(0, -1);
  return pages.map((text, index) => ({ file, page: index + 1, words: text.split(/\s+/u).filter(Boolean).length }));
}

/** @param {string} folder @returns {string[]} */
const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
