import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Findings, ItemFindings } from './findings.js';
import { figureMap } from './live/figures-of.js';
import type { Block, Outline } from './outline.js';
import { someRandomFindings } from './testing/random-findings.js';
import { said, saidUnder } from './testing/said.js';
import { day } from './words.js';
import { writeOutline } from './write-outline.js';

/** Numbers of the findings themselves, worked out here again and in no other way than by counting. */
const forAny = (holds: (findings: Findings, outline: Outline) => void) =>
  fc.assert(
    fc.property(someRandomFindings(), (findings) => holds(findings, writeOutline(findings))),
    { numRuns: 25 },
  );

const levelOf = ({ outcome }: ItemFindings) => (outcome.kind === 'level' ? outcome.level : null);
const questionsOf = ({ items }: Findings) => items.filter(({ kind }) => kind === 'question');
const WORDS = 'no one two three four five six seven eight nine'.split(' ');
const inLetters = (count: number) => WORDS[count] ?? String(count);

describe('the data annex', () => {
  const cells = (outline: Outline, name: string): Record<string, string | number | null>[] => {
    const sheet = outline.sheets.find((one) => one.name === name);
    const heads = sheet?.columns.map(({ head }) => head) ?? [];
    return (sheet?.rows ?? []).map((row) => Object.fromEntries(row.map((cell, at) => [heads[at] ?? '', cell])));
  };

  it('holds of each item the very numbers of the findings, and nothing where there is none', () => {
    forAny((findings, outline) => {
      const previous = findings.previous?.notComparable === null ? findings.previous : null;
      expect(cells(outline, 'Items')).toEqual(
        findings.items.map((item) =>
          expect.objectContaining({
            Code: item.code,
            Level: levelOf(item),
            'Supported level': item.supportedLevel,
            'Level in the last wave': previous?.items[item.code] ?? null,
            'Levels above proof': item.kind === 'question' && levelOf(item) !== null ? item.overClaim : null,
            Ambition: item.ambition?.level ?? null,
            'Ambition by': item.ambition?.on ?? null,
            Dissents: item.dissents.length,
          }),
        ),
      );
    });
  });

  it('holds of each spread what the board was shown and no more', () => {
    forAny((findings, outline) => {
      expect(cells(outline, 'Spread as shown')).toEqual(
        findings.items.map(({ code, spread }) =>
          expect.objectContaining({
            Code: code,
            'Seats that answered': spread?.answered ?? null,
            'Seats asked': spread?.eligible ?? null,
            'Gave a level': spread?.n ?? null,
            Median: spread?.median ?? null,
            'Lower quartile': spread?.q1 ?? null,
            'Upper quartile': spread?.q3 ?? null,
            'Gave no level': spread?.noLevel ?? null,
            'Do not know': spread?.dontKnow ?? null,
            'Does not apply': spread?.notApplicable ?? null,
            ...Object.fromEntries([1, 2, 3, 4, 5].map((level) => [`Chose ${level}`, spread?.counts?.[level - 1] ?? null])),
          }),
        ),
      );
    });
  });

  it('says in words why a spread has no counts', () => {
    forAny((findings, outline) => {
      for (const [at, row] of cells(outline, 'Spread as shown').entries()) {
        if (findings.items[at]?.spread?.counts == null) expect(row['What is not shown, and why']).toMatch(/\w/u);
      }
    });
  });

  it('holds every section, piece of evidence and action with its numbers and days', () => {
    forAny(({ sections, items, actions }, outline) => {
      expect(cells(outline, 'Levels by section').map((row) => [row.Level, row['Questions agreed']])).toEqual(
        sections.map(({ level, agreed }) => [level, agreed]),
      );
      expect(cells(outline, 'Evidence').map((row) => [row['Supports level'], row.Grade, row.Dated, row['Review on']])).toEqual(
        items.flatMap(({ evidence }) => evidence.map(({ level, grade, dated, reviewOn }) => [level, grade, dated, reviewOn])),
      );
      expect(cells(outline, 'Actions').map((row) => row.By)).toEqual(actions.map(({ due }) => due));
    });
  });
});

describe('the sentences', () => {
  it('count what the findings hold', () => {
    forAny((findings) => {
      const { items, actions } = findings;
      const figures = figureMap(findings);
      const starts = (name: string, count: number) =>
        expect(`${figures.get(name)} `).toMatch(new RegExp(`^${inLetters(count)} `, 'u'));
      const bare = (name: string, count: number) => expect(figures.get(name)).toBe(count === 0 ? 'none' : inLetters(count));
      starts('items', items.length);
      bare('items agreed', items.filter((item) => levelOf(item) !== null).length);
      bare('items not agreed', items.filter(({ outcome }) => outcome.kind === 'not-agreed').length);
      bare('items parked', items.filter(({ outcome }) => outcome.kind === 'parked').length);
      bare('items far apart', items.filter(({ spread }) => spread?.band === 'split' || spread?.band === 'wide').length);
      starts('items described', items.filter(({ spread }) => spread !== null && spread.band !== null).length);
      starts('levels above proof', questionsOf(findings).filter(({ overClaim }) => overClaim > 0).length);
      starts('widest gap', Math.max(0, ...questionsOf(findings).map(({ overClaim }) => overClaim)));
      starts('actions', actions.filter(({ kind }) => kind === 'do').length);
      starts('things to stop', actions.filter(({ kind }) => kind === 'stop').length);
      starts(
        'minority views',
        items.reduce((sum, { dissents }) => sum + dissents.length, 0),
      );
    });
  });

  it('count changes since the last wave over the same questions', () => {
    forAny((findings) => {
      const { previous } = findings;
      if (previous === null || previous.notComparable !== null) return;
      const moves = questionsOf(findings).flatMap((item) => {
        const [before, now] = [previous.items[item.code], levelOf(item)];
        return before === undefined || now === null ? [] : [now - before];
      });
      const figures = figureMap(findings);
      const count = (of: (moved: number) => boolean) => moves.filter(of).length;
      expect(figures.get('higher')).toBe(count((moved) => moved > 0) === 0 ? 'none' : inLetters(count((moved) => moved > 0)));
      expect(figures.get('lower')).toBe(count((moved) => moved < 0) === 0 ? 'none' : inLetters(count((moved) => moved < 0)));
      expect(figures.get('unchanged')).toBe(
        count((moved) => moved === 0) === 0 ? 'none' : inLetters(count((moved) => moved === 0)),
      );
    });
  });

  it('hold no number that is not a figure, but the level 3 of a hold', () => {
    forAny((_, { blocks }) => {
      const words = blocks.flatMap((block) => ('own' in block && block.own ? [block.own.words] : [])).join('\n');
      expect(words.replace(/\{[A-Za-z][\w -]*\}|\b(?:than|at|level) 3\b/gu, '')).not.toMatch(/[{}\d]/u);
    });
  });
});

describe('the tables of the paper', () => {
  const rowsWith = (outline: Outline, head: string) =>
    outline.blocks.flatMap((block: Block) => (block.kind === 'table' && block.head.includes(head) ? block.rows : []));

  it('give each question its agreed and each agreed question its supported level', () => {
    forAny((findings, outline) => {
      const agreed = rowsWith(outline, 'Ambition').filter((row) => row.length > 2);
      for (const item of questionsOf(findings)) {
        const row = agreed.find(([title]) => title === item.title);
        expect(row?.[1]).toMatch(
          levelOf(item) === null ? /^(?:Not agreed|Does not apply|Parked)$/u : new RegExp(`^${levelOf(item)} `, 'u'),
        );
      }
      const proofs = rowsWith(outline, 'Supported');
      expect(proofs.map(([title, level, supported]) => [title, level?.[0], supported?.[0]])).toEqual(
        questionsOf(findings)
          .filter((item) => levelOf(item) !== null)
          .map((item) => [item.title, String(levelOf(item)), String(item.supportedLevel)]),
      );
    });
  });

  it('say who has to do what by the day that was agreed', () => {
    forAny(({ actions }, outline) => {
      const days = rowsWith(outline, 'Owner').filter(([, , , by]) => by !== undefined);
      for (const { words, due } of actions) {
        expect(days.some(([what, , , by]) => what === words && by === (due === null ? 'No date set' : day(due)))).toBe(true);
      }
    });
  });
});

describe('private views', () => {
  it('are printed with the numbers that the spread holds and no other', () => {
    forAny((findings, outline) => {
      const said = new Map<string, string>();
      let code = '';
      for (const block of outline.blocks) {
        if (block.kind === 'heading') code = block.text.split(' ')[0] ?? '';
        if (block.kind === 'terms') for (const [label, words] of block.rows) if (label === 'Private views') said.set(code, words);
      }
      expect(said.size).toBe(findings.items.length);
      for (const item of findings.items) {
        const numbers = (said.get(item.code)?.match(/\d+½?/gu) ?? []).map(halved);
        expect(numbersOf(item.spread)).toEqual(expect.arrayContaining(numbers));
      }
    });
  });

  it('are drawn only where the board saw the counts, and named only where it saw a band', () => {
    forAny((findings, outline) => {
      const shown = new Set(findings.items.filter(({ spread }) => spread?.counts != null).map(({ title }) => title));
      const drawn = [...outline.blocks, ...outline.slides.flatMap(({ chart }) => chart ?? [])].flatMap((block) =>
        block.kind === 'chart' ? (block.caption.match(/Private views on ‘(.*)’$/u)?.[1] ?? []) : [],
      );
      expect(drawn.every((title) => shown.has(title))).toBe(true);
      if (findings.items.every(({ spread }) => spread?.band == null))
        expect(said(outline)).not.toMatch(/(?:Strong|Moderate|Wide|Split): members/u);
    });
  });

  const halved = (words: string) => (words.endsWith('½') ? Number(words.slice(0, -1)) + 0.5 : Number(words));

  function numbersOf(spread: ItemFindings['spread']): number[] {
    if (spread === null) return [];
    const { answered, eligible, counts, median, q1, q3, noLevel, dontKnow, notApplicable } = spread;
    return [answered, eligible, ...(counts ?? []), median, q1, q3, noLevel, dontKnow, notApplicable].filter(
      (value) => value !== null,
    );
  }
});

describe('the slides', () => {
  it('say what the paper says, and how much of it they leave out', () => {
    forAny((_, outline) => {
      const paper = said(outline);
      for (const { lead, points, table, title, note } of outline.slides) {
        expect(points.length).toBeLessThanOrEqual(6);
        expect(table?.rows.length ?? 0).toBeLessThanOrEqual(8);
        if (lead !== null) expect(paper).toContain(lead);
        if (title !== 'Where we disagree') for (const point of points) expect(paper).toContain(point);
        for (const cell of table?.rows.flatMap((row) => row.slice(1)) ?? [])
          if (title !== 'What we will do, and what we will stop') expect(paper).toContain(cell);
        if (title === 'In short') {
          const left = saidUnder(outline, 'Summary').trim().split('\n').length - 1 - points.length;
          expect(note).toEqual(left > 0 ? expect.stringMatching(new RegExp(`^${inLetters(left)} more`, 'iu')) : null);
        }
      }
    });
  });
});
