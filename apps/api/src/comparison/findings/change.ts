import { capital, dayInFull, listed, many } from '../../platform/words.js';
import { basisInWords, commonItemsWith } from '../basis.js';
import type { Reference } from '../comparison-reference.js';
import { inGroups, typeOf } from '../comparison-rows.js';
import { laterWentNotes } from '../row-state.js';
import type { SeenTrust } from '../seen/seen.js';
import type { ChangedFigure, ChangedTrust, ComparisonChangeResponse } from './change.dto.js';
import { changeSentences } from './change-sentences.js';
import { type Changes, changesOfAll } from './changes.js';

/** Every trust with what became of it since its wave before; by type and by name, never by how it changed. */
export function changeOfTrusts(
  trusts: readonly SeenTrust[],
  reference: Reference,
  today: string,
): Pick<ComparisonChangeResponse, 'sentences' | 'trusts' | 'notes'> {
  const all = changesOfAll(
    inGroups(trusts).flatMap((group) => group.trusts),
    reference,
  );
  return {
    sentences: changeSentences(all),
    trusts: all.map((one) => ({ ...changedTrust(one), ...aboutOf(one, reference, today) })),
    notes: [...laterWentNotes(trusts), ...NOTES],
  };
}

const NOTES: readonly string[] = [
  'A rise is proved only where the level rose and the evidence for it rose too. Proof is told up to the level that was agreed, not beyond it.',
  'Two waves are no trend: a board may have agreed otherwise on another day.',
];

/** What the figures of both waves rest on. */
function aboutOf({ before, after }: Changes, reference: Reference, today: string): Pick<ChangedTrust, 'aboutFrom' | 'aboutTo'> {
  const about = (wave: Changes['after']) =>
    wave === null ? null : basisInWords(wave.content, commonItemsWith(reference)(wave.content), today);
  return { aboutFrom: about(before), aboutTo: about(after) };
}

function changedTrust({ trust, before, after, sections, items }: Changes): Omit<ChangedTrust, 'aboutFrom' | 'aboutTo'> {
  return {
    organisationId: trust.organisationId,
    name: trust.name,
    trustType: typeOf(trust),
    from: before?.content.waveDate ?? null,
    to: after?.content.waveDate ?? null,
    words: wordsFor({ before, after, sections, items }),
    sections,
    items,
  };
}

function wordsFor({ before, after, sections, items }: Omit<Changes, 'trust'>): string {
  if (!after) return 'Nothing is shared with you.';
  if (!before) return `Only the wave of ${dayInFull(after.content.waveDate)} is shared with you.`;
  const since = `Since ${dayInFull(before.content.waveDate)}`;
  const [figures, what] = items.length > 0 ? [items, 'question'] : [sections, 'section'];
  const compared = figures.filter(({ change }) => change !== 'not-comparable');
  if (compared.length === 0) return `${since}: nothing compares. The reason stands beside each ${what}.`;
  const counted = COUNTS.flatMap(([change, words]) => {
    const count = compared.filter((figure) => figure.change === change).length;
    return count === 0 ? [] : [words(many(count, what))];
  });
  const left = figures.length - compared.length;
  const apart = left === 0 ? '' : ` ${capital(many(left, what))} ${left === 1 ? 'does' : 'do'} not compare.`;
  const hidden = items.length > 0 ? '' : ' The levels of items are not shared in both waves.';
  return `${since}: ${listed(counted)}.${apart}${hidden}`;
}

const COUNTS: readonly (readonly [ChangedFigure['change'], (many: string) => string])[] = [
  ['risen-with-proof', (these) => `${these} risen with proof`],
  ['said-higher-proof-unchanged', (these) => `${these} said to be higher with proof unchanged`],
  ['said-higher', (these) => `${these} said to be higher`],
  ['lower', (these) => `${these} lower`],
  ['unchanged', (these) => `${these} unchanged`],
];
