import { facts, heading, quiet, table } from '../../blocks.js';
import type { Findings } from '../../findings.js';
import type { Block, Outline } from '../../outline.js';
import { capital, day, levelOf, sentence } from '../../words.js';
import { actionTables } from '../action-tables.js';
import { framed } from '../framed.js';
import { outcomeOutside } from '../outside-corrections.js';
import { titleOutside } from '../outside-reading.js';
import { levels } from '../public/levels.js';
import { corrections, method } from '../public/method.js';
import { holds, proof } from '../public/proof.js';
import { warnings } from '../public/warnings.js';
import { type AgreedResults, agreedResultsOf } from './agreed.js';
import { scheduleSheet } from './schedule.js';

/** Part 1 of what a trust holds, for a request under freedom of information: what the board agreed, without what its members think. */
export function foiResults(findings: Findings): Outline {
  const all = agreedResultsOf(findings);
  const { outside } = all;
  return framed({
    ...outside,
    title: `${outside.instrument.title}: agreed results`,
    mark: 'Part 1: agreed results',
    pieces: [
      ...warnings(outside),
      ...levels(outside, false),
      ...reasons(all),
      ...minority(all),
      ...proof(outside),
      ...evidence(all),
      ...holds(outside),
      ...actions(all),
      ...decided(all),
      ...corrections(outside),
      ...method(outside),
      quiet(APART),
    ],
    sheets: [scheduleSheet(), resultsSheet(all)],
  });
}

const APART =
  'These are the results that the board agreed. What members thought of them in private is held apart, and whether any of it is released is decided apart.';

function reasons({ outside, words }: AgreedResults): Block[] {
  const rows = words.flatMap(({ code, reason }) => {
    const item = outside.items.find((one) => one.code === code);
    return reason === null || item === undefined ? [] : [[item.title, outcomeOutside(item), reason]];
  });
  if (rows.length === 0) return [];
  const columns = [
    ['Item', 28],
    ['Agreed', 20],
    ['Reason', 52],
  ] as const;
  return [heading(1, 'Why the board agreed it'), table('Agreed outcomes with their reasons', columns, rows)];
}

/** Without names: who signed stands in the paper of the board. */
function minority({ outside, words }: AgreedResults): Block[] {
  const quotes = words.flatMap(({ code, dissents }): Block[] =>
    dissents.map((text) => ({ kind: 'quote', text, by: `A member, on ‘${titleOutside(outside, code)}’` })),
  );
  return quotes.length === 0 ? [] : [heading(1, 'Minority views beside agreed levels'), ...quotes];
}

function evidence({ evidence: all }: AgreedResults): Block[] {
  const rows = all.flatMap(({ title, pieces }) =>
    pieces.map((piece) => [
      title,
      piece.title,
      `Level ${piece.level}, ${piece.grade === null ? 'grade not confirmed' : `grade ${piece.grade}`}`,
      [
        piece.dated === null ? 'Not dated' : capital(day(piece.dated)),
        piece.reviewOn === null ? '' : `review ${day(piece.reviewOn)}`,
      ]
        .filter((part) => part !== '')
        .join('; '),
    ]),
  );
  if (rows.length === 0) return [];
  const columns = [
    ['Item', 28],
    ['Evidence', 34],
    ['Bears out', 20],
    ['Dated', 18],
  ] as const;
  return [heading(1, 'Evidence'), table('What is held as evidence', columns, rows)];
}

function actions({ outside }: AgreedResults): Block[] {
  const all = outside.actions ?? [];
  if (all.length === 0) return [];
  return [heading(1, 'Actions'), ...actionTables(all, outside.items, ({ ownerPortfolio }) => ownerPortfolio)];
}

function decided({ decision }: AgreedResults): Block[] {
  if (decision === null) return [];
  const rows = [
    ['On', day(decision.on)],
    ['Minute', decision.minute],
    ['Words', sentence(decision.words)],
  ] as const;
  return [heading(1, 'Decision of the board'), facts(null, ['What', 'Entry'], rows)];
}

function resultsSheet({ outside, words }: AgreedResults) {
  return {
    name: 'Agreed results',
    caption: 'Every item with what the board agreed',
    columns: [
      { head: 'Code', width: 16 },
      { head: 'Item', width: 48 },
      { head: 'Agreed', width: 24 },
      { head: 'Level', width: 10 },
      { head: 'Ambition', width: 16 },
      { head: 'Evidence grade', width: 16 },
      { head: 'Reason', width: 60 },
    ],
    rows: outside.items.map((item) => [
      item.code,
      item.title,
      outcomeOutside(item),
      item.level,
      item.ambition === null ? null : levelOf(item, item.ambition.level),
      item.evidenceGrade,
      words.find(({ code }) => code === item.code)?.reason ?? null,
    ]),
  };
}
