import { changeBetween, type Holder, sameHolders } from './change.js';
import { changeOfPublished, changesOfSystem, type PublishedChange } from './change-of-published.js';
import { type Method, type ResultBasis, whyNotComparable } from './comparability.js';
import { isAbovePrivateView } from './consensus.js';
import type { Coverage } from './coverage.js';
import { type EvidenceGrade, type EvidencePiece, evidenceGrade, inDate, proofOf, supportedLevel } from './evidence.js';
import {
  type AmbitionsByDate,
  beliefAndProof,
  calledUs,
  gapNobodyPlansToClose,
  type Planning,
  passedAmbitions,
  plannedMovement,
  sharedStanding,
} from './findings-of-system.js';
import { holdsBack } from './holds-back.js';
import { leftToOnePerson } from './left-to-one-person.js';
import { independentLevels, type PeerFigure, type PeerLevel, peerDistribution, peerFigure, systemFigure } from './peers.js';
import type { QuestionOutcome, SectionQuestion } from './section-item.js';
import { levelOfSection } from './section-level.js';
import { type Method as MethodOfARow, type Row, type Value, workedExamples } from './testing/examples.js';

const beside = (file: string) => new URL(file, import.meta.url);
/** A number, or null for an empty place. */
const numberOrNone = (row: Row, column: string): number | null => (row.text(column) === '–' ? null : row.number(column));

/** One question as the examples write it: `4`, `4g`, `5h`, `5l`, `4?`, `not`, `ng`, `parked`, `open`, `na`, `na-`, `nag`. */
function question(written: string, index: number): SectionQuestion {
  return {
    code: `Q${index + 1}`,
    gate: /g/.test(written),
    outcome: outcome(written),
    cannotAssure: written.includes('?'),
    heldBy: /\d.*[hl]/.test(written) ? ['P1'] : [],
    heldLiftedReason: /\d.*l/.test(written) ? 'the pitfall is of a service that we have left' : null,
  };
}

function outcome(written: string): QuestionOutcome {
  if (/^\d/.test(written)) return { kind: 'agreed', level: Number.parseInt(written, 10) };
  if (written === 'parked' || written === 'open') return { kind: written };
  if (written === 'not' || written === 'ng') return { kind: 'not-agreed' };
  return { kind: 'not-applicable', rationale: written === 'na-' ? ' ' : 'we run no such service' };
}

const sectionOf: MethodOfARow = (row) => {
  const standing = levelOfSection(row.list('questions').map(question));
  return {
    m: standing.applicable,
    agreed: standing.agreed,
    needed: standing.needed,
    level: standing.level,
    all: standing.strictLevel,
    profile: standing.profile,
    median: standing.median,
    'held back by': standing.heldBackBy.map(({ code, why }) => `${code}:${why}`),
    reason: standing.noLevelReason,
  };
};

workedExamples(beside('section-level.examples.md'), {
  Level: sectionOf,
  'Three or fewer': sectionOf,
  Gates: sectionOf,
  'Not applicable': sectionOf,
  'Not agreed': sectionOf,
  'Held by checks and pitfalls': sectionOf,
  'What holds back': (row) => ({
    holds: holdsBack({
      kind: row.text('kind') as 'check' | 'pitfall',
      level: numberOrNone(row, 'level'),
      scale: row.number('of'),
      better: row.text('better') as 'higher' | 'lower',
    }),
  }),
});

const SEAL = '2026-11-22';

/** `3/2` names level 3 and has grade 2; `old` is past its review, `later` dated after the seal, `–` without a confirmed grade. */
function piece(written: string): EvidencePiece {
  const [, level, grade, when] = /^(\d)\/([\d–])(old|later)?$/.exec(written)!;
  return {
    level: Number(level),
    grade: grade === '–' ? null : (Number(grade) as EvidenceGrade),
    dated: when === 'later' ? '2026-11-23' : '2026-01-05',
    reviewOn: when === 'old' ? '2026-11-21' : '2027-01-05',
  };
}

workedExamples(beside('evidence.examples.md'), {
  'Supported level': (row) => {
    const [agreed, pieces] = [row.number('agreed'), row.list('pieces').map(piece)];
    const counted = pieces.filter((one) => inDate(one, SEAL) && (one.grade ?? 0) >= 2).map(({ level }) => level);
    const supported = supportedLevel(pieces, SEAL);
    const { overClaim, proofForMore } = proofOf(agreed, supported);
    const grade = evidenceGrade(pieces, agreed, SEAL);
    return { 'in date and grade 2 or more': counted, supported, 'over-claim': overClaim, 'proof for more': proofForMore, grade };
  },
  'Agreed above the private view': (row) => {
    const [agreed, median] = [row.number('agreed'), numberOrNone(row, 'median')];
    return { 'above by': median === null ? null : agreed - median, above: isAbovePrivateView(agreed, { median }) };
  },
  'Left to one person': (row) => ({ 'left to': leftToOnePerson(row.text('cannot assure') === 'yes', row.list('portfolios')) }),
});

function holders(row: Row, column: string): Holder[] {
  return row.list(column).map((seat) => {
    const [seatId = '', person = '–'] = seat.split(':');
    return { seatId, personId: person === '–' ? null : person };
  });
}

const CHANGES: Readonly<Record<string, PublishedChange>> = {
  rp: 'risen-with-proof',
  sp: 'said-higher-proof-unchanged',
  s: 'said-higher',
  l: 'lower',
  u: 'unchanged',
  n: 'not-comparable',
};

/** Those whom boards share, as in `4:Ada+Ben`. */
const leadersOf = (written: string): string[] => written.split(':')[1]?.split('+') ?? [];

workedExamples(beside('change.examples.md'), {
  'Change as published': (row) => {
    const standing = (when: string) => ({
      level: numberOrNone(row, `level ${when}`),
      overClaim: numberOrNone(row, `claimed ${when}`),
    });
    return { change: changeOfPublished(standing('before'), standing('now'), row.text('comparable') === 'yes') };
  },
  'Changes of a system': (row) => {
    const changes = row
      .list('boards')
      .map((written) => ({ change: CHANGES[written.split(':')[0]!]!, leaders: leadersOf(written) }));
    return { counted: changesOfSystem(changes).map(({ change, boards: alike }) => `${change}:${alike}`) };
  },
  Change: (row) => {
    const standing = (when: string) => ({ level: numberOrNone(row, `level ${when}`), supported: row.number(`proof ${when}`) });
    return { change: changeBetween(standing('before'), standing('now'), row.text('comparable') === 'yes') };
  },
  'Same people': (row) => ({ ...sameHolders(holders(row, 'before'), holders(row, 'now')) }),
  Comparability: (row) => {
    const alike = row.text('same words') === 'yes';
    const basis = (place: 0 | 1): ResultBasis => ({
      instrumentCode: 'digital-board',
      instrumentVersion: row.list('versions')[place]!,
      itemChecksum: alike ? 'same' : `words ${place}`,
      sectionRule: row.list('rules')[place]!,
      method: row.list('methods')[place] as Method,
      coverage: row.list('coverage')[place] as Coverage,
      comparesWithVersions: place === 1 ? row.list('note says') : [],
    });
    return { 'why not': whyNotComparable(basis(0), basis(1)) };
  },
});

function boards(row: Row): PeerLevel[] {
  return row.list('boards').map((written, index) => ({
    level: Number.parseInt(written, 10),
    leaders: [`chief of ${index}`, ...leadersOf(written)],
  }));
}

const figureOf =
  (figure: (peers: readonly PeerLevel[]) => PeerFigure): MethodOfARow =>
  (row): Record<string, Value> => {
    const peers = boards(row);
    const found = figure(peers);
    const levels = independentLevels(peers).sort((a, b) => a - b);
    const none = { median: null, q1: null, q3: null };
    const { median, q1, q3 } = found.kind === 'median' ? found : none;
    return { independent: found.boards, levels, median, q1, q3 };
  };

workedExamples(beside('peers.examples.md'), {
  'Like trusts': figureOf(peerFigure),
  'A system': figureOf(systemFigure),
  'You are here': (row) => {
    const found = peerDistribution(boards(row), row.number('of'));
    const none = { counts: null, median: null, q1: null, q3: null };
    const { counts, median, q1, q3 } = found.kind === 'shown' ? found : none;
    return { independent: found.boards, counts, median, q1, q3 };
  },
});

/** `2>4@2027:Ada` as in the examples. */
function planning(row: Row): Planning[] {
  return boards(row).map((board, index) => {
    const [, plan] = row.list('boards')[index]!.split(':')[0]!.split('>');
    if (plan === undefined) return board;
    const [level, year] = plan.split('@');
    return { ...board, ambition: plan === 'no' ? null : { level: Number(level), on: String(year) } };
  });
}

workedExamples(beside('findings-of-system.examples.md'), {
  'Gaps and strengths': (row) => {
    const found = sharedStanding(boards(row));
    return {
      kind: found?.kind ?? null,
      independent: found?.boards ?? null,
      low: found?.low ?? null,
      high: found?.high ?? null,
    };
  },
  'Pitfalls called us': (row) => {
    const found = calledUs(boards(row));
    return { of: found?.boards ?? null, us: found?.us ?? null };
  },
  'Belief against proof': (row) => {
    const found = beliefAndProof(boards(row).map(({ level, leaders }) => ({ overClaim: level, leaders })));
    return { of: found?.boards ?? null, proved: found?.proved ?? null, claimed: found?.overClaimed ?? null };
  },
  'Planned movement': (row) => {
    const [given, today] = [planning(row), row.text('today')];
    const [planned, passed] = [plannedMovement(given, today), passedAmbitions(given, today)];
    return {
      planning: planned?.boards ?? null,
      by: inSteps(planned),
      passed: passed?.boards ?? null,
      'was by': inSteps(passed),
      'nobody plans': gapNobodyPlansToClose(given, today),
    };
  },
});

function inSteps(found: AmbitionsByDate | null): string[] | null {
  return found?.by.map(({ on, level, boards: together }) => `${on}:${level}:${together}`) ?? null;
}
