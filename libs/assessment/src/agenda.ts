/** What the facilitator may see of an item's spread when private scoring has closed: the figures the board will be shown. */
export interface ItemToPlan {
  readonly itemCode: string;
  readonly band: 'strong' | 'moderate' | 'wide' | 'split' | null;
  readonly cannotAssure: boolean;
  /** Too few answered for the round to be revealed. */
  readonly withheld: boolean;
}

export type AgendaReason = 'split' | 'wide' | 'cannot-assure' | 'not-shown' | 'moderate' | 'strong';

export interface AgendaLine {
  readonly itemCode: string;
  readonly reason: AgendaReason;
  readonly words: string;
  readonly minutesNeeded: number;
  readonly fits: boolean;
}

/** What comes first, and the minutes each needs (ours: no source gives them; the facilitator decides). */
const plan: Readonly<Record<AgendaReason, { readonly order: number; readonly minutes: number; readonly words: string }>> = {
  split: { order: 1, minutes: 12, words: 'The board stands on both sides: hear each of them.' },
  wide: { order: 2, minutes: 9, words: 'Members see this very differently.' },
  'cannot-assure': { order: 3, minutes: 8, words: 'A third or more of those who judged it do not know.' },
  'not-shown': { order: 4, minutes: 6, words: 'Nothing may be shown of how close the views are: ask the board.' },
  moderate: { order: 5, minutes: 5, words: 'Views are near each other: check the outlying ones.' },
  strong: { order: 6, minutes: 2, words: 'Views agree: confirm, and ask for the evidence.' },
};

/** Kept back for opening, actions and closing, and what of it belongs to the end (ours). */
export const minutesForOpeningAndClosing = 15;
export const minutesForClosing = 10;

/**
 * The items in the order to talk about them, the minutes each needs, and which fit into the time there is; what does
 * not fit is to be parked, with an owner and a date, or taken to another meeting.
 *
 * Ordered by disagreement, but only as far as it may be shown. Items of which nothing may be shown, whether withheld
 * or with too few levels, stand together in the order of the instrument: any other place would tell about them.
 *
 * @param items in the order of the instrument
 * @param minutes the length of the whole meeting
 */
export function planAgenda(items: readonly ItemToPlan[], minutes: number): readonly AgendaLine[] {
  const inOrder = items
    .map((item) => ({ itemCode: item.itemCode, reason: reasonOf(item) }))
    .sort((a, b) => plan[a.reason].order - plan[b.reason].order)
    .map(({ itemCode, reason }) => {
      const { minutes: minutesNeeded, words } = plan[reason];
      return { itemCode, reason, words, minutesNeeded };
    });
  return fitInto(inOrder, minutes - minutesForOpeningAndClosing);
}

/** Which of them fit into so many minutes, each in its turn: what is too long for the time left does not keep a shorter one out. */
export function fitInto<Line extends { readonly minutesNeeded: number }>(
  lines: readonly Line[],
  minutes: number,
): readonly (Line & { readonly fits: boolean })[] {
  let left = minutes;
  return lines.map((line) => {
    const fits = line.minutesNeeded <= left;
    if (fits) left -= line.minutesNeeded;
    return { ...line, fits };
  });
}

function reasonOf({ withheld, cannotAssure, band }: ItemToPlan): AgendaReason {
  if (withheld) return 'not-shown';
  if (band === 'split' || band === 'wide') return band;
  if (cannotAssure) return 'cannot-assure';
  return band ?? 'not-shown';
}
