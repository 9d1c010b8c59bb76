import { changeBetween, changeInWords } from '@candour/scoring';
import { partHeading, quiet, table } from '../blocks.js';
import type { Findings, ItemFindings, NoLevelReason, PreviousWave, SectionFindings } from '../findings.js';
import { opening } from '../live/opening.js';
import type { Live, Piece } from '../live/own-words.js';
import type { Block } from '../outline.js';
import { agreedLevel, isQuestion, titleOf } from '../reading.js';
import { capital, day, inWords, listed, named } from '../words.js';
import { ambitionWords } from './ambition.js';
import { correctedWords, outcomeShort } from './shown.js';
import { agreedSentence, sectionSentence } from './summary.js';

/** Agreed levels: sections first, then questions against last wave and ambition, then checks and pitfalls. */
export function levels(findings: Findings, live: Live): Piece[] {
  const questions = findings.items.filter(isQuestion);
  const signs = findings.items.filter(({ kind }) => kind === 'check' || kind === 'pitfall');
  const words = sectionSentence(findings) || agreedSentence(findings);
  const blocks: Piece[] = [partHeading('levels', 'Agreed levels'), opening(live, 'levels', 'Agreed levels', words)];
  if (findings.sections.length > 0) blocks.push(sectionTable(findings), quiet(SECTION_RULE));
  if (questions.length > 0) blocks.push(questionTable(findings, questions));
  if (signs.length > 0) blocks.push(signTable(signs));
  return blocks;
}

const SECTION_RULE =
  'A section stands at the highest level that at least three quarters of its questions reach (rounded up), as long as each question that decides the section, a gate, reaches it too. With three questions or fewer that is all of them. It has no level where fewer than two thirds were agreed. Checks and pitfalls never count in a level. The three quarters are Candour’s own choice.';

const NO_LEVEL: Readonly<Record<NoLevelReason, (section: SectionFindings) => string>> = {
  'no-questions': () => 'No question of it counts towards a level.',
  'too-many-not-applicable': () => 'More than one in four of its questions do not apply.',
  'too-few-agreed': ({ agreed, questions }) =>
    `Fewer than two thirds of its questions were agreed (${agreed} of ${questions} count).`,
  'gate-not-agreed': () => 'A question that decides the section was not agreed.',
};

/** Why a section stands where it stands, in sentences. */
export function sectionReason(findings: Findings, section: SectionFindings): string {
  const titles = (codes: readonly string[]) => codes.map((code) => titleOf(findings, code));
  const parts: string[] = [];
  if (section.level === null) parts.push(section.noLevelReason === null ? 'No level.' : NO_LEVEL[section.noLevelReason](section));
  else if (section.heldBackBy.length > 0)
    parts.push(`Held back from ${section.level + 1} by ${named(titles(section.heldBackBy))}.`);
  else parts.push(`${capital(inWords(section.agreed))} of ${inWords(section.questions)} agreed; nothing holds it back.`);
  if (section.gatesNotApplied.length > 0) parts.push(`May not pass 3: ${named(titles(section.gatesNotApplied))} does not apply.`);
  if (section.notApplicable.length > 0)
    parts.push(`Does not apply: ${listed(titles(section.notApplicable).map((title) => `‘${title}’`))}.`);
  return parts.join(' ');
}

function sectionTable(findings: Findings): Block {
  const { previous } = findings;
  const withLast = previous !== null && previous.notComparable === null;
  const rows = findings.sections.map((section) => [
    section.title,
    levelWords(section),
    ...(withLast ? [lastLevel(previous, 'sections', section.code)] : []),
    sectionReason(findings, section),
  ]);
  const last = withLast ? ([[day(previous.waveDate), 14]] as const) : [];
  return table('Level of each section', [['Section', 28], ['Level', 10], ...last, ['What it rests on', 48]], rows);
}

/** The level of a section as it was sealed, with what a correction makes of it. */
export function levelWords({ level, corrected }: Pick<SectionFindings, 'level' | 'corrected'>): string {
  const sealed = level === null ? 'None' : String(level);
  return corrected === null ? sealed : `${sealed} (${correctedWords(corrected)})`;
}

function questionTable(findings: Findings, questions: readonly ItemFindings[]): Block {
  const { previous } = findings;
  const withLast = previous !== null && previous.notComparable === null;
  const rows = questions.map((item) => [
    item.title,
    outcomeShort(item),
    ...(withLast ? [lastLevel(previous, 'items', item.code), changeWords(findings, item)] : []),
    ambitionWords(item),
  ]);
  const last = withLast
    ? ([
        [day(previous.waveDate), 13],
        ['Change', 17],
      ] as const)
    : [];
  const caption = withLast ? 'Questions: agreed level, last wave and ambition' : 'Questions: agreed level and ambition';
  return table(caption, [['Question', 29], ['Agreed', 18], ...last, ['Ambition', 24]], rows);
}

/** The level of the last wave as it should read, with what was sealed where that was corrected since. */
export function lastLevel(previous: PreviousWave, of: 'items' | 'sections', code: string): string {
  const level = String(previous[of][code] ?? 'None');
  const sealed = previous.sealed?.[code];
  return sealed === undefined ? level : `${level} (corrected; sealed as ${sealed ?? 'none'})`;
}

/** In the words of the method: a rise is with proof only where the supported level rose as well. */
function changeWords({ previous }: Findings, item: ItemFindings): string {
  const supported = previous?.supported?.[item.code] ?? Number.POSITIVE_INFINITY;
  const before = { level: previous?.items[item.code] ?? null, supported };
  const now = { level: agreedLevel(item), supported: item.supportedLevel ?? 1 };
  return changeInWords(changeBetween(before, now, previous?.notComparable === null));
}

function signTable(signs: readonly ItemFindings[]): Block {
  const rows = signs.map((item) => [item.title, item.kind === 'check' ? 'Check' : 'Pitfall', outcomeShort(item)]);
  return table(
    'Checks and pitfalls',
    [
      ['Item', 58],
      ['Kind', 16],
      ['The board says', 26],
    ],
    rows,
  );
}
