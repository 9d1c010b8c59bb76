import { changesSince, newerEvidence, type Since } from '../../changes.js';
import type { Findings } from '../../findings.js';
import { day, inWords, many } from '../../words.js';
import { bare, type Entry } from './entry.js';

/** What moved since the last wave; nothing in the first. */
export function changeFigures(findings: Findings): Entry[] {
  const { previous } = findings;
  if (previous === null) return [];
  const since = changesSince(findings);
  const count = (...of: readonly Since['change'][]) => since.filter(({ change }) => of.includes(change)).length;
  return [
    ['last wave', day(previous.waveDate)],
    ...(previous.notComparable === null ? [] : ([['why not compared', previous.notComparable]] as const)),
    ['questions compared', many(since.length - count('new', 'no-longer'), 'question')],
    ['higher', bare(count('risen-with-proof', 'said-higher-proof-unchanged'))],
    ['risen with proof', bare(count('risen-with-proof'))],
    ['said to be higher', bare(count('said-higher-proof-unchanged'))],
    ['lower', bare(count('lower'))],
    ['unchanged', bare(count('unchanged'))],
    ['new levels', many(count('new'), 'question')],
    ['levels gone', many(count('no-longer'), 'question')],
    ['newer evidence', many(newerEvidence(findings).length, 'piece')],
    ...sameSeats(previous),
  ];
}

function sameSeats({ sameSeats: seats }: NonNullable<Findings['previous']>): Entry[] {
  if (seats === undefined) return [];
  return [
    ['same seats', inWords(seats.same)],
    ['seats', many(seats.of, 'seat')],
  ];
}
