import type { MeetingResponse } from '../meeting/meeting-response.view.js';
import type { PresentedItem, PresentedPoll } from './presenter.dto.js';

/**
 * Picks what a wall may show of what an observer may see, field by field: whatever the meeting's snapshot gains one day, nothing of
 * it gets here by itself. What may not be shown yet is not in the snapshot either.
 */
export function presentedItem({ current, agenda }: MeetingResponse): PresentedItem | null {
  if (current === null) return null;
  const { itemCode, kind, title, question, levels, state, roundNumber, answered, eligible, proposal } = current;
  const place = agenda.findIndex((line) => line.itemCode === itemCode);
  return {
    itemCode,
    kind,
    title,
    question,
    place: place + 1,
    of: agenda.length,
    levels: levels.map(({ level, name }) => ({ level, name })),
    state,
    roundNumber,
    answered,
    eligible,
    spread: current.spread,
    earlierSpread: current.earlierSpread,
    movement: current.movement,
    proposal: proposal && {
      outcome: proposal.outcome,
      level: proposal.level,
      ambition: proposal.ambition && { level: proposal.ambition.level, on: proposal.ambition.on },
    },
    agreedLevel: agenda[place]?.level ?? null,
  };
}

/** A poll as the wall shows it; anything more that is handed in stays out. */
export function presentedPoll({
  question: { title, question, options, chooseAtLeast, chooseAtMost },
  state,
  chosen,
  eligible,
  tally,
}: Pick<PresentedPoll, 'state' | 'chosen' | 'eligible' | 'tally'> & {
  readonly question: Pick<PresentedPoll, 'title' | 'question' | 'options' | 'chooseAtLeast' | 'chooseAtMost'>;
}): PresentedPoll {
  return {
    title,
    question,
    options: [...options],
    chooseAtLeast,
    chooseAtMost,
    state,
    chosen,
    eligible,
    tally: tally && {
      shown: tally.shown,
      chosen: tally.chosen,
      eligible: tally.eligible,
      threshold: tally.threshold,
      counts: tally.counts,
    },
  };
}
