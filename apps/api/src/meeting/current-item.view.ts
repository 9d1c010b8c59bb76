import { allowedCommands, promptsFor } from '@candour/assessment';
import { type Item, itemByCode, type PublishedVersion } from '@candour/instrument';
import { type EvidenceGrade, holdsBack, type Spread, supportedLevel } from '@candour/scoring';
import type { Actor } from '../platform/actor.js';
import type { ItemSituation } from './item-situation.view.js';
import type { CurrentItem, EvidenceOfItem, PitfallSign, ProposalResponse } from './meeting-response.view.js';
import type { ProposalRow, RoomRow } from './room-query.view.js';

/** A piece without a day of review never goes out of date by itself. */
const NO_REVIEW = '9999-12-31';

interface Shown {
  readonly spread: Spread | null;
  readonly earlierSpread: Spread | null;
}

/** The item that the board is at, as this actor sees it. */
export function currentItem(
  actor: Actor,
  { item: row, situation }: ItemSituation,
  room: RoomRow,
  evidence: EvidenceOfItem[],
  { instrument, today }: { readonly instrument: PublishedVersion; readonly today: string },
): CurrentItem {
  const item = itemByCode(instrument, row.item_code);
  if (!item) throw new Error('an assessment has an item that its instrument has not');
  const shown = shownOf(room, row.round_number);
  const runs = situation.actor.holdsMeeting || actor.roles.includes('facilitator');
  return {
    itemCode: item.code,
    kind: item.kind,
    title: item.title,
    question: item.question,
    whyItMatters: item.whyItMatters,
    levels: item.levels.map(({ value, name, statement }) => ({ level: value, name, statement })),
    state: row.state,
    roundNumber: row.round_number,
    answered: situation.item.answered,
    eligible: situation.item.eligible,
    standingAside: room.standing_aside ?? 0,
    youAreEligible: row.own_eligible,
    youStoodAside: row.own_aside,
    ...shown,
    movement: room.movement,
    proposal: room.proposal === null ? null : asProposal(room.proposal),
    dissents: room.dissents,
    evidence,
    pitfallSigns: signsOf(room, instrument),
    prompts: runs ? prompts({ row, answered: situation.item }, item, shown, { proposal: room.proposal, evidence, today }) : [],
    allowed: [...allowedCommands(situation)],
    median: shown.spread?.median ?? null,
  };
}

function shownOf(room: RoomRow, roundNumber: number): Shown {
  return {
    spread: room.spreads.find(({ number }) => number === roundNumber)?.spread ?? null,
    earlierSpread: room.spreads.findLast(({ number }) => number < roundNumber)?.spread ?? null,
  };
}

function prompts(
  { row, answered: progress }: { row: ItemSituation['item']; answered: ItemSituation['situation']['item'] },
  item: Item,
  { spread }: Shown,
  { proposal, evidence, today }: { proposal: ProposalRow | null; evidence: readonly EvidenceOfItem[]; today: string },
): readonly string[] {
  if (row.state !== 'revealed' && row.state !== 'withheld') return [];
  const pieces = evidence.map(({ level, grade, dated, reviewOn }) => ({
    level,
    grade: grade as EvidenceGrade | null,
    dated,
    reviewOn: reviewOn ?? NO_REVIEW,
  }));
  return promptsFor({
    isQuestion: item.kind === 'question',
    state: row.state,
    band: spread?.band ?? null,
    cannotAssure: spread?.cannotAssure ?? false,
    median: spread?.median ?? null,
    proposedLevel: proposal?.level ?? null,
    supportedLevel: supportedLevel(pieces, today),
    scale: item.levels.length,
    roundNumber: row.round_number,
    answered: progress.answered,
    eligible: progress.eligible,
    evidence: evidence.length,
  });
}

function asProposal({ ambitionLevel, ambitionOn, ...proposal }: ProposalRow): ProposalResponse {
  const ambition = ambitionLevel === null || ambitionOn === null ? null : { level: ambitionLevel, on: ambitionOn };
  return { ...proposal, ambition };
}

/** Checks and pitfalls that the board agreed go wrong here: they hold the level of this item back. */
function signsOf(room: RoomRow, instrument: PublishedVersion): PitfallSign[] {
  return room.signs.flatMap((sign) => {
    const item = itemByCode(instrument, sign.itemCode);
    const scale = instrument.scales.find(({ code }) => code === item?.scale);
    if (!item || !scale || scale.better === 'neither') return [];
    if (!holdsBack({ ...sign, better: scale.better })) return [];
    const name = item.levels[sign.level - 1]?.name ?? String(sign.level);
    return [{ itemCode: item.code, title: item.title, words: `The board agreed: ${name}.` }];
  });
}
