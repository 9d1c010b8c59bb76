import { changesSince, type Since } from '../changes.js';
import type { Findings } from '../findings.js';
import { opened } from '../live/fill.js';
import { listed } from '../words.js';

/** How many questions moved which way since the last wave, with the figures by name. */
export function changesSentence(findings: Findings): string {
  const since = changesSince(findings);
  const compared = since.filter(({ change }) => change !== 'new' && change !== 'no-longer');
  const first =
    compared.length === 0
      ? 'No question was agreed both now and on {last wave}.'
      : `Of the {questions compared} agreed both now and on {last wave}, ${listed(MOVES.flatMap((move) => moveWords(compared, move)))}.`;
  return [first, ...newAndGone(since)].join(' ');
}

const MOVES = [
  ['risen-with-proof', '{risen with proof}', 'has risen with proof', 'have risen with proof'],
  [
    'said-higher-proof-unchanged',
    '{said to be higher}',
    'is said to be higher without more proof',
    'are said to be higher without more proof',
  ],
  ['lower', '{lower}', 'is lower', 'are lower'],
  ['unchanged', '{unchanged}', 'is unchanged', 'are unchanged'],
] as const;

function moveWords(since: readonly Since[], [change, figure, one, more]: (typeof MOVES)[number]): string[] {
  const count = of(since, change);
  return count === 0 ? [] : [`${figure} ${count === 1 ? one : more}`];
}

function newAndGone(since: readonly Since[]): string[] {
  const [fresh, gone] = [of(since, 'new'), of(since, 'no-longer')];
  const said = [
    ...(fresh === 0 ? [] : [`{new levels} ${fresh === 1 ? 'has' : 'have'} a level now and had none then`]),
    ...(gone === 0 ? [] : [`{levels gone} had a level then and ${gone === 1 ? 'has' : 'have'} none now`]),
  ];
  return said.length === 0 ? [] : [`${opened(listed(said))}.`];
}

/** A board of other people may see the same thing otherwise. Empty where nobody counted. */
export function seatsSentence({ previous }: Findings): string {
  if (previous?.sameSeats === undefined) return '';
  return `{Same seats} of {seats} ${previous.sameSeats.same === 1 ? 'is' : 'are'} held by the same people as then.`;
}

const of = (since: readonly Since[], wanted: Since['change']) => since.filter(({ change }) => change === wanted).length;
