import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  checksumOf,
  contentFiles,
  findInstrument,
  instrumentLibrary,
  languagesOf,
  publishedInstruments,
  readPublished,
} from './content.js';

const readText = (file: string) => readFileSync(new URL(`../content/${file}`, import.meta.url), 'utf8');

/** Frozen once published, and written down twice. A line here never changes; a new version adds a line. */
const FROZEN: Readonly<Record<string, string>> = {
  'digital-board/1.0.yaml': '803b09bb4e8dd95f7f92947d84502c5fd5d348995137a2e536b2d66fd3056e9f',
  'digital-board/1.1.yaml': 'd33986d99d33b4afd46dff6d0ef60b0529bf8410cd21449832bbb17f1e4d51be',
  'leader-reflection/1.0.yaml': '90fb000650720b899cdaefece86583fee39b6d0b6fbcb3beabf312e9d919a11d',
  'opening-poll/1.0.yaml': '5cdf07703dd0169d3cb169931f571beb14ca4947d2fce9c69641f56cbf7c6ffe',
  'leadership-climate/1.0.yaml': 'd0b4ba2d8f0bc971a29995478d2d4996375b80d496a8be0e47c0655edb3df27a',
  'board-question-cards/1.0.yaml': 'c28c796ce6db1b20b7f5b07752109abfb3f429ad5c4f95af77d85c2ff4b942c7',
  'organising-for-digital/1.0.yaml': 'c1827af74adcf529b45fb36024804ad549f0d35e07ad37c8f2428faa6b46b391',
  'what-good-looks-like/1.0.yaml': 'd87d830e541a164eaa3e0987ec8d4b857491fa820b0743fb5c647248134c81d3',
  'seven-lenses/1.0.yaml': '2cb925d5020e928bf02f2d153d237cb63c6b8a80c2e1113f9f55d5e88423cae5',
  'system-alignment/1.0.yaml': '2e77105d6f736ebc23b24d4ea7aa58b4a0098942021ff41f295d89a8ab1add89',
  'assurance-quality/1.0.yaml': '2b9e2fd65c96bbe5db63f6c301a39b4052258407125bb181c71c531a3ae3b5f8',
  'capability-read-across/1.0.yaml': 'a9e815ff077b5c0f1af19eda522149849ea1719c46200b258bab2c189fcc7b90',
};

describe('what is published', () => {
  it('is byte for byte what was frozen', () => {
    expect(JSON.parse(readText('checksums.json'))).toEqual(FROZEN);
    for (const [file, checksum] of Object.entries(FROZEN)) expect([file, checksumOf(readText(file))]).toEqual([file, checksum]);
  });

  it('is everything there is: no draft is left lying beside it', () => {
    const drafts = contentFiles().filter(({ frozen }) => frozen === undefined);
    expect(drafts.map(({ file }) => file)).toEqual([]);
  });

  it('is found by code and version with its checksum, and nothing else is', () => {
    expect(findInstrument('digital-board', '1.0')?.checksum).toBe(FROZEN['digital-board/1.0.yaml']);
    expect(findInstrument('digital-board', '9.9')).toBeUndefined();
    expect(findInstrument('digital-board', '1.0', 'en-GB')).toBe(findInstrument('digital-board', '1.0'));
    expect(findInstrument('digital-board', '1.0', 'cy')).toBeUndefined();
    expect(publishedInstruments()).toContain(findInstrument('digital-board', '1.0'));
    expect(findInstrument('..', '../package')).toBeUndefined();
    expect(languagesOf('digital-board', '1.0')).toEqual(['en-GB']);
  });

  it('is listed by instrument, each with its versions oldest first', () => {
    const listed = instrumentLibrary().flatMap(({ versions }) => versions);
    expect(listed).toEqual(publishedInstruments());
    for (const { code, title, versions } of instrumentLibrary()) {
      expect(versions.every((one) => one.code === code)).toBe(true);
      expect(title).toBe(versions.at(-1)?.title);
    }
  });

  it('cannot be changed by the program that reads it', () => {
    const [first] = publishedInstruments();
    expect(first && [first, first.sections, first.sections[0]?.items[0]?.levels[0]].every((one) => Object.isFrozen(one))).toBe(
      true,
    );
  });
});

describe('a published file is refused', () => {
  const text = readText('digital-board/1.0.yaml');
  const reasonsFor = (file: string, written: string, frozen: string) => readPublished([{ file, text: written, frozen }]).reasons;

  it('where it was changed after it was published', () => {
    const changed = text.replace('Most of us use', 'Many of us use');
    expect(reasonsFor('digital-board/1.0.yaml', changed, checksumOf(text))).toEqual([
      expect.stringMatching(/^digital-board\/1\.0\.yaml: is not the file that was published/),
    ]);
  });

  it('where it stands in the place of another', () => {
    expect(reasonsFor('other/1.0.yaml', text, checksumOf(text))).toEqual([
      expect.stringMatching(/^other\/1\.0\.yaml:2:7 code: It says that it is digital-board 1\.0 in en-GB/),
    ]);
  });

  it('where it has mistakes, by line', () => {
    expect(reasonsFor('digital-board/1.0.yaml', 'code: x', checksumOf('code: x'))).toContainEqual(
      expect.stringMatching(/1\.0\.yaml:1:1: "version" is missing/),
    );
  });

  it('where its release note says of its changes what cannot be true, by line', () => {
    const next = text
      .replace('version: "1.0"', 'version: "1.1"')
      .replace('follows: null', 'follows: "1.0"')
      .replace('Most of us use', 'Many of us use');
    const files = [
      { file: 'digital-board/1.0.yaml', text, frozen: checksumOf(text) },
      { file: 'digital-board/1.1.yaml', text: next, frozen: checksumOf(next) },
    ];
    expect(readPublished(files).reasons).toEqual([
      expect.stringMatching(/1\.1\.yaml:47:9 sections\[0\]\.items\[0\]: DB-01 changed \(statement of level 1\)/),
    ]);
  });
});
