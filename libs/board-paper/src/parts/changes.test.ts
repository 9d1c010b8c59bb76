import { describe, expect, it } from '@jest/globals';
import type { Findings, PreviousWave } from '../findings.js';
import { anItem, aPiece, aSection, someFindings } from '../testing/findings.js';
import { saidUnder, sectionsOf } from '../testing/said.js';
import { writeOutline } from '../write-outline.js';

const TITLE = 'What changed since the last paper';
const before = (over: Partial<PreviousWave> = {}): PreviousWave => ({
  waveDate: '2025-03-10',
  items: {},
  sections: {},
  supported: {},
  notComparable: null,
  ...over,
});
const page = (over: Partial<Findings>) => saidUnder(writeOutline(someFindings(over)), TITLE);

describe('what changed since the last paper', () => {
  it('is a page of its own, and not there in the first wave', () => {
    const heading = writeOutline(someFindings({ previous: before() })).blocks.find(
      (block) => block.kind === 'heading' && block.text === TITLE,
    );
    expect(heading).toMatchObject({ newPage: true, part: 'changes' });
    expect(sectionsOf(writeOutline(someFindings()))).not.toContain(TITLE);
  });

  it('tells a rise with proof from one that is only said, what is lower, unchanged, new and gone', () => {
    const items = [
      anItem({ code: 'A', title: 'Risen', supportedLevel: 3 }),
      anItem({ code: 'B', title: 'Said', supportedLevel: 2 }),
      anItem({ code: 'C', title: 'Fallen' }),
      anItem({ code: 'D', title: 'Same' }),
      anItem({ code: 'E', title: 'Fresh' }),
      anItem({ code: 'F', title: 'Gone', outcome: { kind: 'parked', owner: 'The chair', until: null } }),
    ];
    const previous = before({
      items: { A: 2, B: 2, C: 4, D: 3, F: 3 },
      supported: { A: 2, B: 2, C: 2, D: 2, F: 2 },
      sameSeats: { same: 1, of: 10 },
    });
    const words = page({ items, previous });
    expect(words).toContain(
      'Of the four questions agreed both now and on 10 March 2025, one has risen with proof, one is said to be higher without more proof, one is lower and one is unchanged. One question has a level now and had none then and one question had a level then and has none now.',
    );
    expect(words).toContain('One of 10 seats is held by the same people as then.');
    expect(words).toContain('Risen\n2\n3 Developing\nRisen, with proof');
    expect(words).toContain('Said\n2\n3 Developing\nSaid to be higher, proof unchanged');
    expect(words).toContain('Fallen\n4\n3 Developing\nLower');
    expect(words).toContain('Same\n3\n3 Developing\nUnchanged');
    expect(words).toContain('Fresh\nNone\n3 Developing\nNew: it had no level then');
    expect(words).toContain('Gone\n3\nParked\nNot comparable: parked now');
  });

  it('gives the reason and no change where the waves do not compare', () => {
    const words = page({ previous: before({ items: { 'DB-01': 1 }, notComparable: 'The version is another one' }) });
    expect(words).toContain('Not compared with 10 March 2025\nThe version is another one.');
    expect(words).not.toMatch(/Risen|higher|Unchanged/u);
  });

  it('puts sections side by side', () => {
    const sections = [
      aSection({ code: 'a', title: 'Up', level: 4 }),
      aSection({ code: 'b', title: 'Gone', level: null, noLevelReason: 'too-few-agreed' }),
      aSection({ code: 'c', title: 'Never', level: null, noLevelReason: 'too-few-agreed' }),
    ];
    const words = page({ sections, previous: before({ sections: { a: 3, b: 2 } }) });
    expect(words).toContain('Up\n3\n4\nHigher');
    expect(words).toContain('Gone\n2\nNone\nNot comparable: no level now');
    expect(words).not.toContain('Never');
  });

  it('lists the evidence that came since, the newest first, and says how much more there is', () => {
    const dated = (date: number) => aPiece({ title: `Piece ${date}`, dated: `2026-01-${10 + date}` });
    const evidence = [aPiece({ title: 'Old', dated: '2025-03-10' }), ...Array.from({ length: 12 }, (_, date) => dated(date))];
    const words = page({ items: [anItem({ evidence })], previous: before() });
    expect(words).not.toContain('Old');
    expect(words.indexOf('Piece 11')).toBeLessThan(words.indexOf('Piece 10'));
    expect(words).not.toContain('Piece 0');
    expect(words).toContain('The newest of 12 pieces; the annex has all of them.');
    expect(page({ items: [anItem({ evidence: [] })], previous: before() })).toContain('There is none.');
  });

  it('says what became of the last actions, where that was kept', () => {
    const action = { words: 'Visit a ward', owner: 'Ama Boateng', due: '2025-06-30', state: 'open' } as const;
    expect(page({ previous: before({ actions: [action] }) })).toContain(
      'Visit a ward\nAma Boateng\n30 June 2025\nOpen, past its date',
    );
    expect(page({ previous: before() })).not.toContain('What became of the last actions');
  });

  it('tells of many questions change by change, so that it stays on its page', () => {
    const codes = Array.from({ length: 30 }, (_, at) => `Q${at}`);
    const items = codes.map((code) => anItem({ code, title: `Title ${code}` }));
    const words = page({
      items,
      previous: before({ items: Object.fromEntries(codes.map((code, at) => [code, at < 2 ? 4 : 3])) }),
    });
    expect(words).toContain('Lower (2)\nTitle Q0 (4 to 3); Title Q1 (4 to 3)');
    expect(words).toContain('Unchanged (28)\nThe table of agreed levels has them.');
  });
});
