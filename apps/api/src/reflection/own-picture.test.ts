import { describe, expect, it } from '@jest/globals';
import { everythingAsText } from './everything-as-text.js';
import { ownPicture } from './own-picture.js';
import type { ReflectionAnswer } from './reflection.dto.js';
import { answerableItems, newestReflection } from './reflection-instruments.js';

const instrument = newestReflection('leader-reflection')!;
const codes = answerableItems(instrument).map(({ code }) => code);

/** Levels in the order of the items; 0 is *No chance to show*, null is left out. */
const answered = (levels: readonly (number | null)[], note: string | null = null): ReflectionAnswer[] =>
  levels.flatMap((level, place) =>
    level === null
      ? []
      : [{ itemCode: codes[place]!, level: level || null, offScale: level === 0 ? 'No chance to show' : null, note }],
  );

describe('one’s own picture', () => {
  it('names what was said most and least often, and what there was no chance to show', () => {
    const { findings } = ownPicture(instrument, answered([4, 1, 2, 0]), null);
    expect(findings).toEqual([
      'You said how often for three of 19 items.',
      'Almost always: ‘Seeing the whole picture’.',
      'Rarely or never: ‘Helping people learn for a change’.',
      'You had no chance to show ‘Asking what it did for people’.',
    ]);
  });

  it('says each section in words, most often first, and makes no level of several', () => {
    const { sections } = ownPicture(instrument, answered([4, 1, 4, 0, null]), null);
    expect(sections[0]).toEqual({
      code: 'work',
      title: 'Leading the work',
      words: 'Almost always for two, rarely or never for one, no chance to show for one and left out for one.',
    });
    expect(JSON.stringify(ownPicture(instrument, answered([4, 1, 4]), null))).not.toMatch(/mean|average|score/i);
  });

  it('compares item by item with the reflection before, where both have a level', () => {
    const earlier = { version: instrument.version, finishedOn: '2026-03-01', answers: answered([2, 2, 2, 3, 0]) };
    const { findings, items, since } = ownPicture(instrument, answered([3, 1, 2, 0, 4]), earlier);
    expect(since).toBe('2026-03-01');
    expect(items.slice(0, 5).map(({ change }) => change)).toEqual(['more often', 'less often', 'as before', null, null]);
    expect(findings.at(-1)).toBe('Compared with the reflection before: one more often, one less often and one as before.');
  });

  it('compares nothing with another version', () => {
    const earlier = { version: '0.9', finishedOn: '2026-03-01', answers: answered([2]) };
    const { findings, items, since } = ownPicture(instrument, answered([3]), earlier);
    expect([since, items[0]?.before, items[0]?.change]).toEqual([null, null, null]);
    expect(findings.at(-1)).toContain('not compared');
  });
});

describe('everything of mine as text', () => {
  it('holds every answer, note and step, in words', () => {
    const answers = answered([4, 0], 'On the ward round');
    const text = everythingAsText({
      downloadedOn: '2026-11-22',
      reflections: [
        {
          id: 'r',
          instrumentCode: instrument.code,
          instrumentVersion: instrument.version,
          title: instrument.title,
          begunOn: '2026-11-01',
          finishedOn: '2026-11-02',
          answered: 2,
          of: codes.length,
          answers,
          picture: ownPicture(instrument, answers, null),
        },
      ],
      developmentPlan: [
        {
          id: 's',
          words: 'Spend a morning on a ward',
          instrumentCode: instrument.code,
          itemCodes: ['LR-01'],
          due: '2027-01-31',
          doneOn: '2027-01-20',
          helped: 'yes',
          outcome: 'I saw the queue',
          version: 1,
        },
      ],
    });
    for (const part of [
      'begun on 1 November 2026, finished on 2 November 2026',
      '  Almost always',
      '  No chance to show',
      '  My note: On the ward round',
      '  Left out',
      '- Spend a morning on a ward',
      '  For: Seeing the whole picture',
      '  By: 31 January 2027',
      '  Done on 20 January 2027. It helped.',
      '  What came of it: I saw the queue',
    ]) {
      expect(text.split('\r\n').some((line) => line.includes(part))).toBe(true);
    }
  });
});
