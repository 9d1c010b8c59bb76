import type { Findings, MinutesFindings, PersonAtMeeting } from '../findings.js';
import { day, inWords, listed, many, sentence } from '../words.js';

type Fact = readonly [string, string];

/** Day, attendance, quorum and interests, as minutes begin. Where nobody wrote something down, there is no row of it. */
export function meetingFacts(findings: Findings): Fact[] {
  const { minutes, instrument, attendance } = findings;
  if (attendance.quorumMet === null) return [['Meeting', 'No meeting was held.'], subjectOf(findings)];
  const { present, apologies, deputies, absent, observers } = minutes;
  return [
    ['Board', findings.organisation.name],
    subjectOf({ instrument, waveDate: findings.waveDate }),
    ['Held', heldOn(minutes)],
    ['Present', people(present) || 'Nobody is recorded as present'],
    ['Deputies', deputies.map((seat) => `${seat.deputy} for ${person(seat)}`).join('\n')],
    ['Apologies', people(apologies) || 'None'],
    ['Not there, and no apologies', people(absent)],
    ['Observers', observers.join('\n')],
    ['Quorum', quorumWords(findings)],
    ['Interests declared', interests(findings)],
    ['Reconvened', minutes.reconvened.map(({ on, reason }) => `On ${day(on)}: ${sentence(reason)}`).join('\n')],
  ];
}

const subjectOf = ({ instrument, waveDate }: Pick<Findings, 'instrument' | 'waveDate'>): Fact => [
  'About',
  `${instrument.title}, version ${instrument.version}, wave of ${day(waveDate)}`,
];

function heldOn({ openedOn, closedOn }: MinutesFindings): string {
  if (openedOn === null) return '';
  return closedOn === null || closedOn === openedOn ? day(openedOn) : `${day(openedOn)}; closed on ${day(closedOn)}`;
}

const person = ({ name, portfolio, voting }: PersonAtMeeting): string => `${name}, ${portfolio}${voting ? '' : ' (not voting)'}`;

const people = (all: readonly PersonAtMeeting[]): string => all.map(person).join('\n');

/** What is asked for, how it stood at the opening, and that nothing is decided without it. */
function quorumWords({ minutes: { quorum }, attendance }: Findings): string {
  if (quorum === null) return attendance.quorumMet ? 'Met' : 'Not met';
  const { asked, atOpening, lost } = quorum;
  const parts = [
    `The standing orders ask for ${askedFor(asked)}.`,
    atOpening === null
      ? ''
      : `At the opening ${inWords(atOpening.present)} of ${many(atOpening.seats, 'seat')} were present.${atOpening.words === null ? '' : ` ${atOpening.words}`}`,
    lost === null ? '' : whileDeciding(lost),
    attendance.quorumMet ? '' : 'At the end it was not met.',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function askedFor({ number, executives, nonExecutives }: { number: number; executives: number; nonExecutives: number }): string {
  const of = [
    executives > 0 ? many(executives, 'executive') : '',
    nonExecutives > 0 ? many(nonExecutives, 'non-executive') : '',
  ].filter((part) => part !== '');
  const members = number === 0 ? 'no number of voting members' : many(number, 'voting member');
  return of.length === 0 ? members : `${members}, among them ${listed(of)}`;
}

function whileDeciding(lost: number): string {
  if (lost === 0) return 'It was there whenever something was decided.';
  const times = lost === 1 ? 'once' : lost === 2 ? 'twice' : `${inWords(lost)} times`;
  return `It was lost ${times}: the meeting then paused, and nothing is decided in a pause.`;
}

/** On how many items and how many each time; never who, nor which seat. */
function interests({ items }: Findings): string {
  const kept = items.filter(({ standingAside }) => standingAside !== null);
  if (kept.length === 0) return '';
  const aside = kept.flatMap(({ title, standingAside }) =>
    standingAside ? [`‘${title}’ (${many(standingAside, 'member')})`] : [],
  );
  if (aside.length === 0) return 'Nobody stood aside because of an interest.';
  return `Somebody stood aside because of an interest on ${listed(aside)}. Who is not recorded here.`;
}
