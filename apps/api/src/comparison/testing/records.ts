import type { Spread } from '@candour/scoring';
import type { BoardRecord, ResultItem, ResultSection } from '../../assessment/results.view.js';

/** Records as a chair would have sealed them, with only what a test is about told. */

export function aSpread(some: Partial<Spread> = {}): Spread {
  return {
    shown: 'full',
    scale: 5,
    answered: 8,
    eligible: 8,
    absent: 0,
    noLevel: 0,
    dontKnow: null,
    notApplicable: null,
    n: 8,
    median: 3,
    q1: 3,
    q3: 3,
    counts: [0, 0, 8, 0, 0],
    band: 'strong',
    bandReason: 'together',
    cannotAssure: false,
    coverage: 'all',
    withheld: false,
    ...some,
  } as Spread;
}

export function anItem(some: Partial<ResultItem> = {}): ResultItem {
  const spread = aSpread();
  return {
    itemCode: 'DB-01',
    title: 'One shared understanding of digital',
    kind: 'question',
    scale: 5,
    levelNames: ['Not yet', 'Starting', 'Working', 'Embedded', 'Leading'],
    state: 'agreed',
    level: 3,
    rationale: 'The rationale of the board',
    otherReason: null,
    parked: null,
    spread,
    rounds: [{ number: 1, spread, movement: null }],
    bandWords: null,
    finding: 'What the spread says',
    cannotAssure: false,
    leftToPortfolio: null,
    supportedLevel: 1,
    evidenceGrade: 0,
    overClaim: 2,
    proofForMore: false,
    evidenceCount: 0,
    ambition: null,
    aboveThePrivateView: null,
    heldAt: null,
    heldLifted: null,
    dissents: [{ words: 'I see it lower', signedName: 'A member' }],
    comments: ['A comment'],
    notApplicableReasons: [],
    ...some,
  };
}

export function aSection(items: readonly ResultItem[], level: Partial<ResultSection['level']> = {}): ResultSection {
  return {
    code: 'meaning',
    title: 'What digital means to us',
    level: {
      level: 3,
      reason: null,
      words: 'Words for the board',
      heldBackBy: [],
      allOfThem: 3,
      median: 3,
      profile: [0, 0, 4, 0, 0],
      questions: 4,
      agreed: 4,
      needed: 3,
      notApplicable: [],
      gatesNotApplied: [],
      ...level,
    },
    items,
  };
}

export function aRecord(sections: readonly ResultSection[]): BoardRecord {
  return {
    format: 1,
    assessmentId: 'a',
    organisation: { name: 'A trust', code: 'T1', demonstration: true },
    instrument: { code: 'digital-board', version: '1.0', title: 'Digital board self-assessment', checksum: 'x' },
    waveDate: '2026-11-01',
    method: 'both',
    threshold: 5,
    incomplete: false,
    seal: { on: '2026-11-20', by: 'A chair' },
    coverage: 'all',
    paragraph: 'The board agreed all.',
    sections,
    evidence: [],
    actions: [],
    quorum: { met: true, words: 'Quorate.' },
    seats: [],
    observers: [],
  };
}
