// @ts-check

import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import { fileURLToPath } from 'node:url';

/*
 * Loaded before a program: its library holds one more instrument, of sixty questions, as large as one may get. The library itself is
 * left as it is, for what is published there is published for ever. Its questions are those of the built-in board assessment again.
 */
const CONTENT = new URL('../../../../libs/instrument/content/', import.meta.url);
const CODE = 'sixty-questions';
const FILE = `${CODE}/1.0.yaml`;
const SECTIONS = 10;
const QUESTIONS = 60;

const { parse } = createRequire(new URL('../../../../libs/instrument/package.json', import.meta.url))('yaml');
const whole = parse(fs.readFileSync(new URL('digital-board/1.1.yaml', CONTENT), 'utf8'));
/** @type {any[]} */
const questions = whole.sections
  .flatMap((/** @type {any} */ { items }) => items)
  .filter((/** @type {any} */ { kind }) => kind === 'question');
const pad = (/** @type {number} */ number) => String(number).padStart(2, '0');
const text = JSON.stringify({
  ...whole,
  code: CODE,
  version: '1.0',
  title: 'Sixty questions',
  minutesToScore: 60,
  release: { ...whole.release, follows: null, changes: [] },
  scales: whole.scales.filter((/** @type {any} */ { kinds }) => kinds.includes('question')),
  sections: Array.from({ length: SECTIONS }, (_, section) => ({
    code: `section-${pad(section + 1)}`,
    title: `${whole.sections[section % whole.sections.length].title} ${section + 1}`,
    intro: whole.sections[section % whole.sections.length].intro,
    items: Array.from({ length: QUESTIONS / SECTIONS }, (_, place) => {
      const number = section * (QUESTIONS / SECTIONS) + place;
      const question = questions[number % questions.length];
      return {
        ...question,
        gate: undefined,
        links: undefined,
        code: question.code.replace('-', `-${1 + Math.floor(number / questions.length)}`),
        title: `${question.title} ${number + 1}`,
      };
    }),
  })),
});

const asPath = (/** @type {unknown} */ file) => (file instanceof URL ? fileURLToPath(file) : String(file));
const [checksums, file] = ['checksums.json', FILE].map((name) => fileURLToPath(new URL(name, CONTENT)));
const { readFileSync, readdirSync } = fs;
/** @type {any} */ (fs).readFileSync = (/** @type {any} */ asked, /** @type {any} */ ...rest) => {
  if (asPath(asked) === file) return text;
  const read = readFileSync(asked, ...rest);
  if (asPath(asked) !== checksums) return read;
  return JSON.stringify({ ...JSON.parse(String(read)), [FILE]: createHash('sha256').update(text, 'utf8').digest('hex') });
};
/** @type {any} */ (fs).readdirSync = (/** @type {any} */ asked, /** @type {any} */ ...rest) => {
  if (asPath(asked) === fileURLToPath(new URL(`${CODE}/`, CONTENT))) return ['1.0.yaml'];
  const found = readdirSync(asked, ...rest);
  if (asPath(asked) !== fileURLToPath(CONTENT)) return found;
  return [...found, { name: CODE, isDirectory: () => true }];
};
syncBuiltinESMExports();
