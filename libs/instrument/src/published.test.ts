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
  'leader-reflection/1.0.yaml': '554dce154a1687b6802c5a10f46d85f1809d47e6f6854515d0449b8e8f148a5c',
  'opening-poll/1.0.yaml': '5cdf07703dd0169d3cb169931f571beb14ca4947d2fce9c69641f56cbf7c6ffe',
  'leadership-climate/1.0.yaml': 'fc626c2f1c0cb5b420851dae486fcf836bd111551e2d669c7e95e660602c5605',
  'board-question-cards/1.0.yaml': '910649565b22611b4771d614b4d37e26b54840318c1b30a4a98269bb3ef14aa9',
  'organising-for-digital/1.0.yaml': '718c9b03ecf88df5b9d0271f72075988ff1632dd0c08b0436c416783eadd580d',
  'what-good-looks-like/1.0.yaml': '7ffc7466ed42e896aa1e017ba332cd7369617030b1ececd63efec69565ab5ad0',
  'seven-lenses/1.0.yaml': 'f38420d3af57202858c2b7cc5c94d9002ff02d9ae21f25a3b45a253f66ae3752',
  'system-alignment/1.0.yaml': '36673530a0bc7d47078bceea47cffe7e1cd720120f23a23d3b17e53241ca3014',
  'assurance-quality/1.0.yaml': '2eed6cac0dcb48e70e1936a9f4b61da28e22c56308666e2f9fd6ff1f384669b8',
  'capability-read-across/1.0.yaml': 'bbdfde4f93a6d3374c99b52ef03b70c180bfa89ff3b7c697fa91a71894acf0a2',
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
