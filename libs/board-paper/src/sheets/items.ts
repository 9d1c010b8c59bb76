import type { Findings, ItemFindings } from '../findings.js';
import type { Sheet } from '../outline.js';
import { correctedWords, outcomeWords } from '../parts/shown.js';
import { agreedLevel, titleOf } from '../reading.js';
import { sheet, yesNo } from './sheet.js';

/** Every item with what the board ended with; no private view is in this sheet. */
export function itemSheet(findings: Findings): Sheet {
  const { previous } = findings;
  const before = previous?.notComparable === null ? previous.items : {};
  const section = new Map(findings.sections.map(({ code, title }) => [code, title]));
  const rows = findings.items.map((item) => [
    item.code,
    section.get(item.sectionCode) ?? 'Other items',
    item.kind,
    item.title,
    item.question,
    outcomeWords({ ...item, corrected: null }),
    agreedLevel(item),
    before[item.code] ?? null,
    item.supportedLevel,
    item.kind === 'question' && agreedLevel(item) !== null ? item.overClaim : null,
    item.ambition?.level ?? null,
    item.ambition?.on ?? null,
    yesNo(item.cannotAssure),
    item.leftToPortfolio,
    titlesOf(findings, item),
    item.dissents.length,
    reasons(item),
    item.corrected === null ? null : correctedWords(item.corrected),
  ]);
  return sheet('Items', 'Every item, in the order of the instrument', COLUMNS, rows);
}

const COLUMNS = [
  ['Code', 10],
  ['Section', 26],
  ['Kind', 11],
  ['Item', 34],
  ['What was asked', 50],
  ['The board ended with', 22],
  ['Level', 8],
  ['Level in the last wave', 12],
  ['Supported level', 12],
  ['Levels above proof', 12],
  ['Ambition', 10],
  ['Ambition by', 13],
  ['Cannot be assured', 12],
  ['Left to one person', 24],
  ['Held at 3 by', 30],
  ['Dissents', 10],
  ['Reason', 60],
  ['Corrected', 34],
] as const;

function titlesOf(findings: Findings, { heldBy }: ItemFindings): string | null {
  return heldBy.length === 0 ? null : heldBy.map((code) => titleOf(findings, code)).join('; ');
}

function reasons({ rationale, otherReason }: ItemFindings): string | null {
  const said = [rationale, otherReason].filter((reason) => reason !== null);
  return said.length === 0 ? null : said.join('\n');
}
