import { chosenInWords, optionParts, pollFinding, spreadFinding } from '@candour/charts';
import { bandInWords } from '@candour/scoring';
import { month, time } from '../../platform/in-london.js';
import type { Presented, PresentedItem, PresentedPoll, Spread } from './presenter.js';

/** What stands on the wall in words: one sentence to see from the back of the room, and what more there is to say. */
export interface Said {
  readonly first: string;
  readonly rest: string;
}

/** The wall in words. It names nobody, and nothing in it depends on a value that was not shown. */
export function saidOn(wall: Presented): Said {
  const { state, startsAt, item, poll, of } = wall;
  if (poll && comesFirst(wall)) return ofPoll(poll);
  if (state === 'paused') return said('The meeting is paused');
  if (state === 'waiting') return said(startsAt ? `We begin at ${time(startsAt)}` : 'The meeting has not begun yet');
  if (item) return ofItem(item);
  return said(of === 'poll' ? 'No poll is open' : 'The meeting is open. No item has been called yet.');
}

/** Whether the poll is what the room is at. One that is revealed waits while the meeting is paused, as an item does. */
export const comesFirst = ({ poll, state }: Presented): boolean =>
  poll !== null && !(state === 'paused' && poll.state === 'revealed');

const said = (first: string, rest = ''): Said => ({ first, rest });

function ofItem(item: PresentedItem): Said {
  const { state, answered, eligible, spread } = item;
  const [band, rest] = spread ? findingOf(spread) : ['', ''];
  switch (state) {
    case 'open':
      // In a further vote all have answered from its beginning: the number alone would say that there is nothing to do.
      return item.roundNumber > 1
        ? said(
            `${item.roundNumber === 2 ? 'Second' : 'Third'} vote: ${answered} of ${eligible} answered`,
            'Each earlier answer stands until it is changed.',
          )
        : said(`${answered} of ${eligible} answered`);
    case 'locked':
      return said('The answers are locked', `${answered} of ${eligible} answered. The reveal comes next.`);
    case 'revealed':
    case 'withheld':
      if (item.proposal) {
        const [proposed, ambition] = proposalWords(item.proposal, item);
        return said(`Proposed: ${proposed}`, `${ambition} ${band} ${rest}`.trim());
      }
      return state === 'withheld' ? said('Too few answered for anything to be shown') : said(band, movementThen(item, rest));
    case 'agreed':
      return said(`Agreed: ${levelWords(item.agreedLevel, item)}`, `${band} ${rest}`.trim());
    case 'not-agreed':
      return said('The board does not agree', `Both reasons are recorded. ${band} ${rest}`.trim());
    case 'not-applicable':
      return said('Agreed: this does not apply to us', `${band} ${rest}`.trim());
    case 'parked':
      return said('Parked', `${band} ${rest}`.trim());
    default:
      return said('Not voted on yet');
  }
}

/** The finding, its first sentence apart: the band in words, or why there is none. */
function findingOf(spread: Spread): readonly [string, string] {
  const whole = spreadFinding(spread);
  const first = spread.band ? `${bandInWords(spread.band)}.` : `${whole.split('. ')[0]?.replace(/\.$/, '')}.`;
  return [first, whole.slice(first.length).trim()];
}

const movements: Readonly<Record<string, string>> = {
  'none or few': 'None or few changed their answer.',
  some: 'Some changed their answer.',
  many: 'Many changed their answer.',
};

const movementThen = ({ movement }: PresentedItem, rest: string): string =>
  movement ? `${movements[movement] ?? ''} ${rest}`.trim() : rest;

/** `level 3, Working` of a question; of a check or a pitfall its name is all there is to say. */
function levelWords(level: number | null, { kind, levels }: Pick<PresentedItem, 'kind' | 'levels'>): string {
  const name = levels.find((one) => one.level === level)?.name;
  if (name && kind !== 'question') return `‘${name}’`;
  return `level ${level}${name ? `, ${name}` : ''}`;
}

/** What a proposal would record, and what the board wants. Its reasons are on every phone: words that somebody wrote may name people. */
function proposalWords(
  { outcome, level, ambition }: NonNullable<PresentedItem['proposal']>,
  item: Pick<PresentedItem, 'kind' | 'levels'>,
): readonly [proposed: string, ambition: string] {
  const wants = ambition ? `Ambition: ${levelWords(ambition.level, item)}, by ${month(ambition.on)}.` : '';
  if (outcome === 'not-agreed') return ['the board does not agree', wants];
  if (outcome === 'not-applicable') return ['this does not apply to us', ''];
  return [levelWords(level, item), wants];
}

function ofPoll({ state, chosen, eligible, tally, options, chooseAtLeast, chooseAtMost }: PresentedPoll): Said {
  if (state === 'open') return said(chosenInWords({ chosen, eligible }), howMany(chooseAtLeast, chooseAtMost));
  if (state === 'locked') return said('The poll is locked', `${chosenInWords({ chosen, eligible })}. The reveal comes next.`);
  if (!tally) return said('');
  if (!tally.counts) return said(pollFinding(tally, options));
  const [first, ...rest] = pollFinding(tally, options).split('. ');
  return said(`${first}.`, rest.join('. '));
}

const howMany = (least: number, most: number): string => {
  if (least === most) return least === 1 ? 'Choose one on your phone.' : `Choose ${least} on your phone.`;
  return most === 2 ? 'Choose one or two on your phone.' : `Choose ${least} to ${most} on your phone.`;
};

/** An option as it stands on the wall: its short name, where it has one. */
export const optionName = (option: string): string => optionParts(option)[0];

/** How large a question may be written so that it fits three lines at most: the longer, the smaller. */
export function sizeOf(question: string): 'short' | 'long' | 'longest' {
  if (question.length <= 75) return 'short';
  return question.length <= 160 ? 'long' : 'longest';
}
