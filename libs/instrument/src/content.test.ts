import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { checksumOf, findInstrument, instrumentLibrary, publishedInstruments, readPublished } from './content.js';
import { itemsOf, questionsOf } from './look-up.js';

const readText = (file: string) => readFileSync(new URL(`../content/${file}`, import.meta.url), 'utf8');

/** The elements of the Digital Boards guidance, each of which some published item must cover. */
const S3 = 'Q1 Q2a Q2b Q3 Q4 Q5a Q5b Q5c P1 P2 P3 P4 C1 C2 C3 C4 C5 C6 C7 C8 C9 C10'.split(' ').map((code) => `S3.${code}`);

/** Frozen once published. A line here never changes; a new version adds a line. */
const FROZEN: Readonly<Record<string, string>> = {
  'digital-board/1.0.yaml': '803b09bb4e8dd95f7f92947d84502c5fd5d348995137a2e536b2d66fd3056e9f',
  'leader-reflection/1.0.yaml': 'f1d12d9ed70d20e331142329ec5b8df8ce3fd9ccb9227a1f282f4cee263d603e',
};

describe('what is published', () => {
  it('is byte for byte what was frozen', () => {
    expect(JSON.parse(readText('checksums.json'))).toEqual(FROZEN);
    for (const [file, checksum] of Object.entries(FROZEN)) {
      expect(createHash('sha256').update(readText(file)).digest('hex')).toBe(checksum);
    }
  });

  it('is found by code and version with its checksum, and nothing else is', () => {
    expect(findInstrument('digital-board', '1.0')?.checksum).toBe(FROZEN['digital-board/1.0.yaml']);
    expect(findInstrument('digital-board', '9.9')).toBeUndefined();
    const frozen = Object.keys(FROZEN).map((file) => file.split('/')[0]);
    expect(instrumentLibrary().flatMap((one) => one.versions.map(() => one.code))).toEqual(frozen.sort());
  });

  it('cannot be changed by the program that reads it', () => {
    const [first] = publishedInstruments();
    expect(first && [first, first.sections, first.sections[0]?.items[0]?.levels[0]].every((one) => Object.isFrozen(one))).toBe(
      true,
    );
  });

  it('is refused where the file was changed after it was published, was never published, or says that it is another', () => {
    const text = readText('digital-board/1.0.yaml');
    const changed = text.replace('Most of us use', 'Many of us use');
    expect(readPublished('digital-board/1.0.yaml', changed, checksumOf(text)).reasons).toEqual([
      expect.stringMatching(/not the file that was published/),
    ]);
    expect(readPublished('digital-board/1.0.yaml', text, undefined).reasons).toEqual([expect.stringMatching(/no checksum/)]);
    expect(readPublished('other/1.0.yaml', text, checksumOf(text)).reasons).toEqual([
      expect.stringMatching(/says that it is digital-board 1.0/),
    ]);
    expect(readPublished('digital-board/1.0.yaml', 'code: x', checksumOf('code: x')).reasons).toContainEqual(
      expect.stringMatching(/1\.0\.yaml:1:1 .*missing/),
    );
  });
});

describe('the digital board instrument', () => {
  const instrument = findInstrument('digital-board', '1.0');
  if (!instrument) throw new Error('digital-board 1.0 is not published');
  const items = itemsOf(instrument);

  it.each(S3)('covers %s by an item of the right kind', (code) => {
    const kind = { Q: 'question', P: 'pitfall', C: 'check' }[code.charAt(3)];
    expect(items.filter((item) => item.sources.includes(code)).map((item) => item.kind)).toContain(kind);
  });

  it('names no element that the guidance does not have', () => {
    expect(items.flatMap((item) => item.sources).filter((code) => !S3.includes(code))).toEqual([]);
  });

  it('has five statements for a question, three for a check and four for a pitfall, lowest first', () => {
    const names = {
      question: ['Not yet', 'Starting', 'Working', 'Embedded', 'Leading'],
      check: ['No', 'Partly', 'Yes'],
      pitfall: ['Not us', 'Sometimes', 'Often', 'This is us'],
    };
    for (const item of items) {
      expect([item.code, item.levels.map((level) => level.name)]).toEqual([
        item.code,
        Object.entries(names).find(([kind]) => kind === item.kind)?.[1],
      ]);
      expect(item.levels.every((level) => level.statement !== '')).toBe(true);
    }
  });

  it('gives every section at least two questions and at most one gate', () => {
    for (const section of instrument.sections) {
      expect([section.code, questionsOf(section).length >= 2]).toEqual([section.code, true]);
      expect(section.items.filter((item) => item.gate).length).toBeLessThanOrEqual(1);
    }
  });

  it('holds back only questions of the same section, so that what holds a section stands beside it', () => {
    for (const section of instrument.sections) {
      const questions = questionsOf(section).map((item) => item.code);
      expect(section.items.flatMap((item) => item.links).filter((code) => !questions.includes(code))).toEqual([]);
    }
  });

  it('offers two to four pieces of evidence and two follow-up questions for each item', () => {
    for (const item of items) {
      expect(item.evidenceThatWouldShow.length).toBeGreaterThanOrEqual(2);
      expect(item.evidenceThatWouldShow.length).toBeLessThanOrEqual(4);
      expect(item.followUpQuestions.every((question) => question.endsWith('?'))).toBe(true);
    }
  });

  it('never says the same thing twice', () => {
    const said = items.flatMap((item) => [
      item.title,
      item.question,
      item.whyItMatters,
      item.whatGoodLooksLike,
      ...item.followUpQuestions,
      ...item.evidenceThatWouldShow,
      ...item.levels.map((level) => level.statement),
    ]);
    expect(said.filter((one, i) => said.indexOf(one) !== i)).toEqual([]);
  });

  it('asks about something different in each item: no two questions share most of their words', () => {
    const wordsOf = (text: string) =>
      new Set(
        (text.toLowerCase().match(/[a-z]{4,}/g) ?? []).filter(
          (word) => !['digital', 'board', 'their', 'with', 'that', 'what', 'they'].includes(word),
        ),
      );
    const close = items.flatMap((a, i) =>
      items.slice(i + 1).flatMap((b) => {
        const [one, other] = [wordsOf(a.question), wordsOf(b.question)];
        const shared = [...one].filter((word) => other.has(word)).length;
        return shared / Math.min(one.size, other.size) > 0.5 ? [`${a.code} ${b.code}`] : [];
      }),
    );
    expect(close).toEqual([]);
  });

  it('has short titles, and leaves two fifths of the time for thinking after it is read', () => {
    expect(items.filter((item) => item.title.split(' ').length > 8).map((item) => item.code)).toEqual([]);
    const words = items
      .flatMap((item) => [item.title, item.question, ...item.levels.map((level) => level.statement)])
      .join(' ')
      .split(/\s+/).length;
    // 250 words a minute is an ordinary adult's pace.
    expect(words / 250).toBeLessThan(instrument.minutesToScore * 0.6);
  });

  it('is written for a reader of about 14 (Flesch-Kincaid grade 9 or lower for what a member reads)', () => {
    const syllables = (word: string) =>
      Math.max(
        1,
        (
          word
            .toLowerCase()
            .replace(/(?:e|es|ed)$/, '')
            .match(/[aeiouy]+/g) ?? []
        ).length,
      );
    const hard = items.flatMap((item) => {
      const text = [item.question, item.whyItMatters, ...item.levels.map((level) => level.statement)].join(' ');
      const words = text.match(/[A-Za-z’'-]+/g) ?? [];
      const sentences = text.split(/[.?;:](?:\s|$)/).filter((one) => one.trim() !== '').length;
      const grade =
        0.39 * (words.length / sentences) + 11.8 * (words.reduce((sum, word) => sum + syllables(word), 0) / words.length) - 15.59;
      return grade > 9 ? [`${item.code} ${grade.toFixed(1)}`] : [];
    });
    expect(hard).toEqual([]);
  });
});
