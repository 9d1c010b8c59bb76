import { type InstrumentVersion, isScored, itemsOf } from '@candour/instrument';
import { FULL_FROM, LOWEST_THRESHOLD } from '@candour/scoring';
import { inWords } from '../words.js';

/** How an answer is given on paper, in the order in which a member needs it. */
export function howToAnswer(instrument: InstrumentVersion): readonly string[] {
  const kinds = new Set(itemsOf(instrument).map(({ kind }) => kind));
  const scored = itemsOf(instrument).some(isScored);
  return [
    ...(kinds.has('card') && !scored ? ['Choose the cards that fit the item on your agenda. You need not use them all.'] : []),
    'Answer alone and without talking. There will be time to talk afterwards.',
    'Tick boxes and write nothing else. To change a tick, fill its box in and tick another.',
    ...(kinds.has('question')
      ? [
          'For a question, read on from the second box for as long as everything is true of us today, and tick the last of those. If the second is not true, tick the first.',
        ]
      : []),
    ...(kinds.has('check') || kinds.has('pitfall')
      ? [`${kinds.has('question') ? 'For the others, tick' : 'Tick'} the words that come closest.`]
      : []),
    ...(scored
      ? [
          'If you have not seen it and nobody has shown you proof, tick “Don’t know”. That is a good answer.',
          'Tick “Not applicable” only where it cannot apply to an organisation like ours.',
        ]
      : []),
    ...(kinds.has('reflection') ? ['Think of what you did in the past months, not of what you meant to do.'] : []),
  ];
}

/** What becomes of the paper. Nothing is promised that paper cannot keep. */
export function confidential({ answeredBy }: InstrumentVersion): { readonly title: string; readonly lines: readonly string[] } {
  if (answeredBy.includes('person')) {
    return {
      title: 'This paper is yours',
      lines: [
        'Nobody collects it and nobody asks to see it.',
        'Keep it where only you can read it, or destroy it when you have what you need from it.',
      ],
    };
  }
  if (answeredBy.includes('agenda')) {
    return {
      title: 'For your own use',
      lines: ['Nothing here is scored, counted or collected. What you tick helps you to decide what to ask.'],
    };
  }
  return { title: 'Confidential, and how that is kept', lines: collected(answeredBy) };
}

/** A room shows nothing of a choice under eight, teams nothing under eleven (method, section 6). */
const TEAMS_FROM = 11;

function collected(answeredBy: InstrumentVersion['answeredBy']): readonly string[] {
  const rule = answeredBy.includes('room')
    ? `Under ${inWords(FULL_FROM)} papers nothing is counted out loud: go round the table and talk.`
    : `Where fewer than ${inWords(LOWEST_THRESHOLD)} give a level for an item, the board hears only that too few did. From ${inWords(LOWEST_THRESHOLD)} to ${inWords(FULL_FROM - 1)}, it hears the middle level. From ${inWords(FULL_FROM)}, it sees how many gave each.`;
  return [
    'Do not write your name, your initials or any other word on it. Use the same pen as everybody else.',
    'One person who gives no answers collects all the papers, shuffles them before looking, and counts. That person sees them, and destroys them the same day.',
    rule,
    ...(answeredBy.includes('teams')
      ? [`Answers of the teams are shown only where ${TEAMS_FROM} people or more gave them, and are never split up.`]
      : []),
    'Where all of us answer alike, or all but one, answers can be worked out. That is why we say confidential and not anonymous.',
  ];
}
