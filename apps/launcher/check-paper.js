// @ts-check
import { mkdirSync, rmSync } from 'node:fs';
import { install } from './install.js';
import { contactSheet } from './paper/contact-sheet.js';
import { convert, needTools, pagesOf, picturesOf } from './paper/office.js';
import { mustRun } from './parts/child.js';
import { fromSource } from './parts/from-source.js';
import { stopEverything, stopOnSignals } from './parts/lifetime.js';
import { inData, inRoot } from './parts/paths.js';
import { command, heading, Plain, say } from './parts/say.js';

const folder = inData('papers');

/**
 * `npm run check:paper`: writes the golden papers in every format, opens them with LibreOffice and turns every page into a picture.
 * Needs LibreOffice and poppler, which `npm test` does without. Fails where a file does not open or a page has no words; whether it
 * is beautiful is for eyes, so the pictures are put on one page.
 */
await command(async () => {
  stopOnSignals();
  await install();
  try {
    await needTools();
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    heading('Writing the golden papers');
    await mustRun(
      'Writing the papers',
      process.execPath,
      [...fromSource.args, inRoot('libs/board-paper/write-papers.ts'), folder],
      { env: fromSource.env },
    );
    heading('Opening the Word, slides and spreadsheet files with LibreOffice');
    const unopened = await convert(folder);
    heading('Turning every page into a picture');
    const papers = await picturesOf(folder);
    const wordless = (await Promise.all(papers.map(pagesOf))).flat().filter(({ words }) => words === 0);
    const page = contactSheet(folder, papers);
    say(`${papers.length} files, ${papers.reduce((sum, { pictures }) => sum + pictures.length, 0)} pages. Look at them: ${page}`);
    const problems = [
      ...unopened.map((file) => `${file} did not open`),
      ...wordless.map(({ file, page }) => `${file}: page ${page} has no words`),
    ];
    if (problems.length > 0) throw new Plain(problems.join('\n'));
  } finally {
    await stopEverything();
  }
});
