import type { Coverage } from '@candour/scoring';
import { facts, partHeading, quiet } from '../blocks.js';
import type { Findings, PreviousWave } from '../findings.js';
import type { Block } from '../outline.js';
import { capital, day, inWords, many, sentence } from '../words.js';

export const METHODS: Readonly<Record<Findings['method'], string>> = {
  survey: 'Each member scored alone before the meeting',
  room: 'Members scored in the meeting only',
  both: 'Each member scored alone before the meeting; some items were scored again in the meeting',
};

export const COVERAGE: Readonly<Record<Coverage, string>> = {
  all: 'All members judged the items',
  'nine-tenths': 'Nine tenths or more of what was asked was judged',
  'two-thirds': 'Two thirds or more of what was asked was judged',
  fewer: 'Fewer than two thirds of what was asked was judged',
};

/** How the result came about, so that every number can be defended: method, attendance, pledge, versions, seal. */
export function method(findings: Findings): Block[] {
  const { instrument, seal, previous, cancelledRuns } = findings;
  const sheet = facts(
    'How this result came about',
    ['What', 'How'],
    [
      ['Instrument', `${instrument.title}, version ${instrument.version}`],
      ['Wave', day(findings.waveDate)],
      ['Method', METHODS[findings.method]],
      ['Coverage', COVERAGE[findings.coverage]],
      ['Attendance', attendance(findings)],
      ['Quorum', quorum(findings)],
      ['Pledge', pledge(findings)],
      [
        'Last wave',
        previous === null
          ? 'None: this is the first'
          : [day(previous.waveDate), previous.notComparable, samePeople(previous)]
              .filter(Boolean)
              .map((part) => sentence(part ?? ''))
              .join(' '),
      ],
      [
        'Cancelled runs',
        cancelledRuns.map(({ on, reason }) => `Cancelled on ${day(on)} after a reveal: ${sentence(reason)}`).join('\n'),
      ],
      [
        'Seal',
        seal === null ? 'Not sealed' : `Sealed ${seal.incomplete ? 'as incomplete ' : ''}on ${day(seal.on)} by ${seal.by}`,
      ],
      ['Checksum', seal?.checksum ?? ''],
    ],
  );
  return [partHeading('method', 'Method, attendance and pledge'), sheet, quiet(BAND_RULE)];
}

const BAND_RULE =
  'How far members agree is said in four words: strong, moderate, wide, split. They rest on the agreement measure of van der Eijk (2001) and the disagreement rules of RAND and UCLA; the cut-offs between the words are Candour’s own. Bands of boards of different size are not compared.';

function attendance({ attendance: at }: Findings): string {
  if (at.quorumMet === null) return 'No meeting was held';
  const parts = [`${at.present} of ${at.seats} ${at.seats === 1 ? 'seat' : 'seats'} present`];
  if (at.deputies > 0) parts.push(`${many(at.deputies, 'deputy', 'deputies')}`);
  if (at.apologies > 0) parts.push(`${many(at.apologies, 'apology', 'apologies')}`);
  if (at.absent > 0) parts.push(`${inWords(at.absent)} absent`);
  return parts.join('; ');
}

/** A board of other people may see the same thing otherwise. */
function samePeople({ sameSeats }: PreviousWave): string {
  if (sameSeats === undefined) return '';
  const { same, of } = sameSeats;
  return `${capital(inWords(same))} of ${many(of, 'seat')} ${same === 1 ? 'is' : 'are'} held by the same people as then`;
}

function quorum({ attendance: { quorumMet } }: Findings): string {
  if (quorumMet === null) return '';
  return quorumMet ? 'Met' : 'Not met';
}

function pledge({ threshold }: Findings): string {
  return `Private answers stay confidential. Nothing about views was shown from fewer than ${inWords(threshold)} members, and no counts from fewer than eight. No screen, paper or role of Candour shows one person’s answer to anybody else.`;
}
