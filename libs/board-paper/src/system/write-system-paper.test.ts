import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { expectGolden } from '../golden/expect-golden.js';
import { aCell, aSystem, aTrustOf } from '../testing/a-system.js';
import { HOSTILE } from '../testing/hostile.js';
import { inEveryText } from '../testing/in-every-text.js';
import { opened } from '../testing/opened.js';
import { said } from '../testing/said.js';
import { missingIn } from '../testing/said-in.js';
import { formats } from '../variant.js';
import type { SystemFindings, SystemTrust } from './system-findings.js';
import { writeSystemPaper } from './write-system-paper.js';

describe('the paper of a system', () => {
  it('says what a person has read and agreed to', () => {
    expectGolden('system', writeSystemPaper(aSystem()));
  });

  it('asks first, and for nothing that the findings do not hold', () => {
    const asks = (over: Partial<SystemFindings>) => said(writeSystemPaper(aSystem(over))).split('\n');
    expect(asks({})).toContain('say who will lead on the shared gap that no trust plans to close;');
    expect(asks({ unplanned: [] }).join()).not.toContain('who will lead');
  });

  it('puts the words of the system in the place of its own', () => {
    const texts = { 'recommendation.asks': 'thank the trusts\nmeet again in May', background: '' };
    const paper = said(writeSystemPaper(aSystem({ texts })));
    expect(paper).toContain('thank the trusts');
    expect(paper).not.toContain('discuss what the trusts have in common');
    expect(paper).not.toContain('Background');
  });

  it('says in brackets that a level does not compare, and why', () => {
    const paper = said(writeSystemPaper(aSystem()));
    expect(paper).toContain('(Level 4)');
    expect(paper).toContain('Greyladder Ambulance Trust: one was scored in the room, the other before the meeting.');
  });

  it('says of everything that cannot be seen why', () => {
    const paper = said(writeSystemPaper(aSystem()));
    expect(paper).toContain('Not shared: Levels of items; Evidence grades.');
    expect(paper).toContain('Not yet published.');
  });

  it('says of a count that is nought that there are none', () => {
    const rows = [{ title: 'Data', boards: 3, proved: 0, above: 3 }];
    expect(said(writeSystemPaper(aSystem({ belief: { sentence: '', rows } })))).toContain('Data\nthree\nnone\nthree');
  });

  it('has something to say where no trust belongs to the system', () => {
    const empty = aSystem({
      trusts: [],
      sections: [],
      planned: [],
      passed: [],
      unplanned: [],
      pitfalls: [],
      outside: [],
      belief: { sentence: '', rows: [] },
      change: { sentences: [], rows: [], basis: [] },
      sideBySide: { sentences: [], rows: [], basis: [] },
    });
    expect(said(writeSystemPaper(empty))).toContain('No trust belongs to this system today.');
  });

  it('says nothing vague, and nothing that a program says', () => {
    const paper = said(writeSystemPaper(aSystem()));
    expect(paper).not.toMatch(/undefined|null|NaN|\[object|\{|\}/u);
    expect(paper).not.toMatch(/\b(?:best|worst|league|top|bottom|leading|lagging)\b/iu);
  });
});

describe('the order of a system paper', () => {
  it('is that of the trusts as they come: other levels never move anybody', () => {
    const level = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null });
    fc.assert(
      fc.property(fc.array(fc.tuple(level, level), { minLength: 1, maxLength: 6 }), (levels) => {
        const trusts = levels.map(
          ([one, two], place): SystemTrust =>
            aTrustOf(`Trust ${place}`, {
              sections: [one, two].map((at) => aCell(at, at === null ? 'Not agreed' : `Level ${at}`)),
            }),
        );
        const paper = writeSystemPaper(aSystem({ trusts }));
        const names = levels.map((_, place) => `Trust ${place}`);
        const table = paper.blocks.find((block) => block.kind === 'table' && block.head[0] === 'Trust');
        expect(table?.kind === 'table' && table.rows.map(([name]) => name?.replace(/ \(.*/u, ''))).toEqual(names);
        const rows = paper.sheets.find(({ name }) => name === 'Sections')?.rows ?? [];
        expect([...new Set(rows.map(([name]) => name))]).toEqual(names);
      }),
    );
  });
});

describe.each(formats)('a system paper as a %s file', (format) => {
  it('says the words of the outline, and nothing in it is active, whatever people typed', async () => {
    for (const part of [0, 1, 2]) {
      const texts = HOSTILE.filter((text, place) => text.length <= 1000 && place % 3 === part);
      const findings = inEveryText(aSystem(), (_, field) => texts[field % texts.length] ?? '');
      const outline = writeSystemPaper(findings);
      const file = await opened(format, outline);
      expect(file.active).toEqual([]);
      expect(missingIn(file, format, outline)).toEqual([]);
    }
  }, 120_000);
});
