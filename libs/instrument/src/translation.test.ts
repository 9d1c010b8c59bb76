import { describe, expect, it } from '@jest/globals';
import { checksumOf, readPublished } from './content.js';
import { edited, FIRST } from './difference/two-versions.fixture.js';
import { mistakesOfLibrary } from './library.js';
import { mistakeInWords } from './mistake.js';
import { readInstrument } from './read-instrument.js';

/** The first version as a translator would hand it in: the same in its build, with words of its own. */
const WELSH = edited(
  FIRST,
  ['language: en-GB', 'language: cy'],
  ['title: An example', 'title: Enghraifft'],
  ['purpose: To test the reader.', "purpose: I brofi'r darllenydd."],
  ['name: Low', 'name: Isel'],
  ['question: How far are we?', 'question: Pa mor bell ydym ni?'],
  ['statements: [Not far., Far.]', 'statements: [Ddim yn bell., Yn bell.]'],
  ['offScale: [No chance to show]', 'offScale: [Dim cyfle]'],
  ['options: [This, That, The other]', 'options: [Hwn, Hwnnw, Y llall]'],
  ['summary: Clearer words.', 'summary: Y fersiwn cyntaf.'],
);

const fileOf = (file: string, text: string) => {
  const reading = readInstrument(text, file);
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes));
  return { file, text, instrument: reading.instrument };
};
const said = (text: string, file = 'example/1.0.cy.yaml') =>
  mistakesOfLibrary([fileOf('example/1.0.yaml', FIRST), fileOf(file, text)]).map(mistakeInWords);

describe('a translation', () => {
  it('stands beside its original with words of its own', () => {
    expect(said(WELSH)).toEqual([]);
  });

  it.each<readonly [string, string, string, RegExp]>([
    [
      'another code',
      'code: EX-04',
      'code: EX-14',
      /items\[0\]\.code: The original has "EX-04" here, and a translation keeps it\. This has "EX-14"/,
    ],
    ['another kind', 'EX-04, kind: reflection', 'EX-04, kind: card', /items\[0\]\.kind: The original has "reflection"/],
    ['a gate less', '        gate: true\n', '', /gate: The original has true/],
    ['another direction', 'better: lower', 'better: higher', /scales\[2\]\.better: The original has "lower"/],
    ['another relation', 'relation: overlaps', 'relation: equal', /crosswalk\[0\]\.relation: The original has "overlaps"/],
    ['a piece of evidence more', '[A map]', '[Map, Cynllun]', /evidenceThatWouldShow: Entries here: 2\. In the original: 1/],
    ['an option less', 'Hwnnw, ', '', /poll\.options: Entries here: 2\. In the original: 3/],
    ['another number of choices', 'chooseAtMost: 2', 'chooseAtMost: 1', /poll\.chooseAtMost: The original has 2/],
    ['another number of minutes', 'minutesToScore: 5', 'minutesToScore: 9', /minutesToScore: The original has 5/],
  ])('is refused with its line where it has %s', (_what, was, by, message) => {
    const text = edited(WELSH, [was, by]);
    const mistakes = said(text);
    expect(mistakes).toEqual([expect.stringMatching(message)]);
    const line = Number(/:(\d+):/.exec(mistakes[0] ?? '')?.[1]);
    expect(line).toBeGreaterThan(1);
    expect(line).toBeLessThan(text.split('\n').length);
  });

  it('is published like any file, and comes after its original', () => {
    const files = [
      { file: 'example/1.0.cy.yaml', text: WELSH, frozen: checksumOf(WELSH) },
      { file: 'example/1.0.yaml', text: FIRST, frozen: checksumOf(FIRST) },
    ];
    const { versions, reasons } = readPublished(files);
    expect(reasons).toEqual([]);
    expect(versions.map(({ language, title, checksum }) => [language, title, checksum])).toEqual([
      ['en-GB', 'An example', checksumOf(FIRST)],
      ['cy', 'Enghraifft', checksumOf(WELSH)],
    ]);
  });

  it('is refused where it has no original, or stands in the place of another language', () => {
    expect(said(edited(WELSH, ['version: "1.0"', 'version: "1.2"']), 'example/1.2.cy.yaml')).toEqual([
      expect.stringMatching(/1\.2\.cy\.yaml:2:\d+ version: There is no example 1\.2 that it could be a translation of/),
    ]);
    expect(said(WELSH, 'example/1.0.fr.yaml')).toEqual([
      expect.stringMatching(/example 1\.0 in cy, which belongs in example\/1\.0\.cy\.yaml/),
    ]);
  });
});

describe('the history of an instrument', () => {
  it('starts with a version that follows none', () => {
    const text = edited(FIRST, ['follows: null', 'follows: "0.9"']);
    expect(mistakesOfLibrary([fileOf('example/1.0.yaml', text)]).map(mistakeInWords)).toEqual([
      expect.stringMatching(/release\.follows: There is no version before it, and it follows 0\.9/),
    ]);
  });

  it('counts versions as numbers, so that 1.10 follows 1.9', () => {
    const versions = ['1.10', '1.9'].map((version, i) =>
      fileOf(
        `example/${version}.yaml`,
        edited(
          FIRST,
          ['version: "1.0"', `version: "${version}"`],
          ['follows: null', i === 0 ? 'follows: "1.9"' : 'follows: null'],
        ),
      ),
    );
    expect(mistakesOfLibrary(versions)).toEqual([]);
  });
});
