// @ts-check
import { describe, expect, it } from '@jest/globals';
import { ofContent, ofFiles } from './check.js';
import { linesOf as differences, signs } from './diff.js';
import { find, read, readContent, wholeOnes } from './library.js';
import { linesOf as listing } from './list.js';

const content = readContent();
const first = find('digital-board', '1.0');

/** The first version with words changed, as a second that says so or does not. @param {string} changes */
const second = (changes) =>
  first.text
    .replace('version: "1.0"', 'version: "1.1"')
    .replace('follows: null', 'follows: "1.0"')
    .replace('Most of us use the word', 'Many of us use the word')
    .replace('changes: []', `changes: [${changes}]`);
const told = '{ items: [DB-01], label: wording, levelsStillCompare: true, note: Fewer of us. }';
const onlyFirst = [read('digital-board/1.0.yaml', first.text, false)];

describe('npm run instruments -- list', () => {
  it('has a line for each version of the content, with its kinds of item and its checksum, or that it is a draft', () => {
    const lines = listing(wholeOnes(content));
    expect(lines).toHaveLength(wholeOnes(content).length + 2);
    expect(lines.find((line) => /^digital-board +1\.0 /.test(line))).toMatch(
      /en-GB +board +11 questions, 10 checks, 4 pitfalls +20 +803b09bb4e8d$/,
    );
    expect(listing(wholeOnes([read('digital-board/1.0.yaml', first.text, true)])).at(-1)).toMatch(/ draft$/);
  });
});

describe('npm run instruments -- check', () => {
  it('names a mistake by file, line and path, and counts it', () => {
    const text = first.text.replace('kind: check', 'kind: chekc');
    const { lines, mistakes } = ofContent([read('digital-board/1.0.yaml', text, true)]);
    expect(lines).toContainEqual(
      expect.stringMatching(/^ {2}digital-board\/1\.0\.yaml:\d+:15 sections\[0\]\.items\[2\]\.kind: Must be one of/),
    );
    expect(mistakes).toBeGreaterThan(0);
  });

  it('tells a release note that cannot be true, in the content and in a file from elsewhere', () => {
    const lie = /DB-01 changed \(statement of level 1\), and the release note does not say so/;
    const inContent = ofContent([...onlyFirst, read('digital-board/1.1.yaml', second(''), true)]);
    expect(inContent.lines).toContainEqual(expect.stringMatching(lie));
    const elsewhere = ofFiles([{ name: 'mine.yaml', text: second('') }], onlyFirst);
    expect(elsewhere.lines).toContainEqual(expect.stringMatching(/^ {2}mine\.yaml:\d+:9 .*DB-01 changed/));
    expect(ofFiles([{ name: 'mine.yaml', text: second(told) }], onlyFirst).mistakes).toBe(0);
  });

  it('says how hard it is to read and which items count elsewhere', () => {
    const { lines } = ofContent(onlyFirst);
    expect(lines).toContainEqual(
      expect.stringMatching(/^ {2}Reads at school grade \d\.\d in the middle, \d\.\d at most \(DB-\d\d\); 9 is/),
    );
    expect(lines).toContainEqual(expect.stringMatching(/^ {2}18 of 25 scored items also count elsewhere \(wgll-3-alpha 11/));
    expect(lines).toContainEqual(expect.stringMatching(/^ {2}Without a relation: DB-03, /));
    expect(lines).toContainEqual(expect.stringMatching(/^No item covers: S2\.A1, /));
  });

  it('gives as advice to others what our own instruments must keep to', () => {
    const text = first.text.replace('Most of us use the word', 'Most of us recognize the word');
    const elsewhere = ofFiles([{ name: 'mine.yaml', text }], []);
    expect([elsewhere.mistakes, elsewhere.lines.indexOf('Worth a look:') > 0]).toEqual([0, true]);
    expect(elsewhere.lines).toContainEqual(expect.stringMatching(/"recognize" is not how/));
    expect(ofContent([read('digital-board/1.0.yaml', text, true)]).lines).toContainEqual(
      expect.stringMatching(/"recognize" is not how/),
    );
  });
});

describe('npm run instruments -- diff', () => {
  it('marks what changed within a sentence, and gives the release note', () => {
    const [after] = wholeOnes([read('digital-board/1.1.yaml', second(told), true)]);
    if (!after) throw new Error('the second version does not read');
    const lines = differences(first.instrument, after.instrument, signs);
    expect(lines[0]).toBe('Digital board self-assessment (digital-board), 1.0 → 1.1');
    expect(lines).toContain('  DB-01 One shared understanding of digital');
    expect(lines).toContain(
      '    statement of level 1: We have not talked about what digital means. [-Most-] {+Many+} of us use the word for computers and systems.',
    );
    expect(lines).toContain('  wording, levels still compare (DB-01): Fewer of us.');
  });

  it('says so where nothing differs', () => {
    expect(differences(first.instrument, first.instrument, signs)).toContainEqual(expect.stringMatching(/^Nothing differs/));
  });
});

describe('a version that there is not', () => {
  it('is answered with those that there are', () => {
    expect(() => find('digital-bored', '1.0')).toThrow(/no instrument "digital-bored".*There are: .*digital-board/);
    expect(() => find('digital-board', '9.9')).toThrow(/digital-board has no version "9\.9"\. It has: 1\.0/);
  });
});
