import { itemsOf } from '@candour/instrument';
import { findInstrument } from '@candour/instrument/content';
import { describe, expect, it } from '@jest/globals';
import { type AgreedLevel, byFramework } from './by-framework.js';

const found = findInstrument('digital-board', '1.0');
if (!found) throw new Error('digital-board 1.0 is not published');
const instrument = found;

const agreed = (itemCode: string, level: number): AgreedLevel => ({
  assessmentId: 'a',
  instrument,
  itemCode,
  level,
  waveDate: '2026-03-01',
  sealed: true,
  corrected: null,
});

describe('where an agreed level also counts', () => {
  const all = itemsOf(instrument).map(({ code }) => agreed(code, 1));
  const read = byFramework(all, [instrument]);
  const entries = read.flatMap(({ code, parts }) =>
    parts.flatMap((part) => part.answers.map((one) => `${code} ${part.code} ${one.itemCode} ${one.relation}`)),
  );

  it('is exactly where the crosswalk of its item says, no more and no less', () => {
    const said = itemsOf(instrument).flatMap((item) =>
      item.crosswalk.map(({ framework, part, relation }) => `${framework} ${part} ${item.code} ${relation}`),
    );
    expect(entries.sort()).toEqual(said.sort());
  });

  it('is shown with its level as the board read it, its date, its relation in words and who says so', () => {
    const [one] = byFramework([agreed('DB-01', 3)], [instrument]).flatMap(({ parts }) => parts.flatMap(({ answers }) => answers));
    expect(one).toMatchObject({
      itemTitle: 'One shared understanding of digital',
      level: 3,
      levelName: 'Working',
      waveDate: '2026-03-01',
      relationWords: 'Overlaps with this',
      says: 'Candour',
    });
  });

  it('names every part of a framework of the library, also where nothing is agreed', () => {
    const empty = byFramework([], [instrument]);
    expect(empty.map(({ code }) => code)).toEqual(instrument.frameworks.map(({ code }) => code));
    expect(empty.flatMap(({ parts }) => parts.flatMap(({ answers }) => answers))).toEqual([]);
  });

  it('keeps the naming of a framework that has more parts, whichever version is older', () => {
    const [framework] = instrument.frameworks;
    const poorer = { ...instrument, frameworks: [{ ...framework!, parts: framework!.parts.slice(0, 1) }] };
    for (const order of [
      [poorer, instrument],
      [instrument, poorer],
    ]) {
      const parts = byFramework([], order).find(({ code }) => code === framework!.code)?.parts;
      expect(parts?.map(({ code }) => code)).toEqual(framework!.parts.map(({ code }) => code));
    }
  });
});
