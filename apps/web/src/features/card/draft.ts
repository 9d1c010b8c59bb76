import { type DateParts, isoOf, partsOf } from '../../ui/date-parts.js';
import { cardKey, type Hand, type HandRequest, type QuestionCard } from './cards.js';

/** A hand as it is being drawn. */
export interface Draft {
  readonly title: string;
  readonly meetingOn: DateParts;
  /** In the order in which they are to be asked. */
  readonly cards: readonly QuestionCard[];
}

export const draftOf = (hand: Hand | null): Draft => ({
  title: hand?.title ?? '',
  meetingOn: partsOf(hand?.meetingOn),
  cards: hand?.cards.map(({ card }) => card) ?? [],
});

/** What is wrong with it, by the field's id, which is the API's name for it. */
export function mistakesIn({ title, meetingOn, cards }: Draft): Record<string, string | undefined> {
  const on = isoOf(meetingOn);
  return {
    title: title.trim() === '' ? 'Say which agenda item it is for' : undefined,
    meetingOn: on === null || on === 'wrong' ? 'Enter the day of the meeting' : undefined,
    cards: cards.length === 0 ? 'Choose at least one card' : undefined,
  };
}

/** What is sent of it, once nothing is wrong. */
export const asRequest = ({ title, meetingOn, cards }: Draft): HandRequest => ({
  title: title.trim(),
  meetingOn: isoOf(meetingOn) ?? '',
  cards: cards.map(({ instrumentCode, instrumentVersion, itemCode }) => ({ instrumentCode, instrumentVersion, itemCode })),
});

/** The cards with this one in or out: a card that comes in comes last. */
export const withCard = (cards: readonly QuestionCard[], card: QuestionCard, held: boolean): QuestionCard[] => {
  const others = cards.filter((one) => cardKey(one) !== cardKey(card));
  return held ? [...others, card] : others;
};

/** The cards with the one at this place moved by one, up or down; at either end nothing moves. */
export function moved(cards: readonly QuestionCard[], place: number, by: -1 | 1): QuestionCard[] {
  const [one, other] = [cards[place], cards[place + by]];
  if (!one || !other) return [...cards];
  return cards.map((card, at) => (at === place ? other : at === place + by ? one : card));
}
