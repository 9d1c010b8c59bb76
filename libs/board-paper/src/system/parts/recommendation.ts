import { lead, partHeading } from '../../blocks.js';
import type { Purpose } from '../../cover.js';
import { introduced } from '../../live/opening.js';
import type { Piece } from '../../live/own-words.js';
import { closed } from '../../parts/recommendation.js';
import { named } from '../../words.js';
import { systemList } from '../live.js';
import type { PlannedRow, SystemFindings } from '../system-findings.js';

/** What the board of the system is asked to do, first in the paper; nothing is asked for that the findings do not hold. */
export function recommendation(findings: SystemFindings): Piece[] {
  const asks = systemList(findings, 'recommendation.asks', 'What the board is asked to do', asksOf(findings));
  return [partHeading('recommendation', 'Recommendation'), ...introduced(lead('The board is asked to:'), asks)];
}

const TAKE: Readonly<Record<Purpose, string>> = {
  approve: 'approve that the system works on what its trusts have in common',
  assure: 'take assurance only from levels that are published with evidence',
  discuss: 'discuss what the trusts have in common, and where they differ',
  note: 'note what the trusts have published',
};

/** The asks as one sentence over lines. */
export function asksOf({ cover, unplanned, planned, passed, sideBySide, trusts }: SystemFindings): string[] {
  const waiting = trusts.filter(({ about }) => about === null).length;
  return closed(
    [
      TAKE[cover.purpose],
      unplanned.length > 0 ? 'say who will lead on the shared gap that no trust plans to close' : '',
      planned.length > 0 ? `offer help where trusts plan to move: ${titles(planned)}` : '',
      passed.length > 0 ? `ask what stood in the way where the day of an ambition has passed: ${titles(passed)}` : '',
      sideBySide.rows.length > 0 ? 'discuss where the system and its trusts see the same question differently' : '',
      waiting > 0 ? 'note which figures are not to be seen, and why' : '',
    ].filter((ask) => ask !== ''),
  );
}

const titles = (rows: readonly PlannedRow[]): string => named(rows.map(({ title }) => title));
