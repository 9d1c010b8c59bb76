import { spreadToShow } from '@candour/scoring';
import type {
  ActionFindings,
  CorrectionFindings,
  EvidenceFindings,
  Findings,
  ItemFindings,
  MinutesFindings,
  SectionFindings,
} from '../findings.js';
import { defaultShape } from '../shape/default-shape.js';

/** Findings for tests: believable boards, of which a test changes only what it speaks about. */

export const QUESTION_LEVELS = ['Absent', 'Emerging', 'Developing', 'Established', 'Leading'];
export const CHECK_LEVELS = ['No', 'Partly', 'Yes'];
export const PITFALL_LEVELS = ['Not us', 'Sometimes', 'Often', 'This is us'];

export function anItem(over: Partial<ItemFindings> = {}): ItemFindings {
  return {
    code: 'DB-01',
    sectionCode: 'meaning',
    title: 'One meaning of digital',
    question: 'Does the board share one understanding of what digital means, beyond the computers?',
    kind: 'question',
    levelNames: QUESTION_LEVELS,
    outcome: { kind: 'level', level: 3 },
    rationale: 'The strategy says it and two committees use the same words.',
    otherReason: null,
    dissents: [],
    spread: spreadToShow({ counts: [0, 1, 3, 5, 0], scale: 5, dontKnow: 0, notApplicable: 0, eligible: 10, threshold: 5 }),
    cannotAssure: false,
    abovePrivateViewReason: null,
    supportedLevel: 3,
    overClaim: 0,
    evidence: [aPiece()],
    ambition: { level: 4, on: '2027-03-31' },
    heldBy: [],
    heldLiftedReason: null,
    leftToPortfolio: null,
    confirmedBy: 'chair',
    standingAside: 0,
    reopened: [],
    corrected: null,
    ...over,
  };
}

export function aPiece(over: Partial<EvidenceFindings> = {}): EvidenceFindings {
  return {
    title: 'Digital strategy 2025 to 2030',
    link: 'https://intranet.example/strategy',
    level: 3,
    grade: 2,
    dated: '2025-11-20',
    reviewOn: '2026-11-20',
    lineOfDefence: 1,
    ownerPortfolio: 'Strategy',
    checkedBy: null,
    checkedOn: null,
    ...over,
  };
}

export function aSection(over: Partial<SectionFindings> = {}): SectionFindings {
  return {
    code: 'meaning',
    title: 'Shared meaning',
    level: 3,
    noLevelReason: null,
    questions: 1,
    agreed: 1,
    heldBackBy: ['DB-01'],
    notApplicable: [],
    gatesNotApplied: [],
    corrected: null,
    ...over,
  };
}

export function anAction(over: Partial<ActionFindings> = {}): ActionFindings {
  return {
    kind: 'do',
    words: 'Spend one hour a quarter with staff on a ward, using what they use',
    itemCodes: ['DB-01'],
    ownerName: 'Ama Boateng',
    ownerPortfolio: 'Chief nurse',
    due: '2026-09-30',
    ...over,
  };
}

/** A sealed assessment of one agreed item, with nothing else to say of it. */
export function someFindings(over: Partial<Findings> = {}): Findings {
  return {
    organisation: { name: 'Northmere Hospitals NHS Foundation Trust', code: 'ZZ1', demonstration: false },
    instrument: { code: 'digital-board', title: 'Digital leadership of the board', version: '1.0' },
    waveDate: '2026-03-14',
    method: 'survey',
    seal: { on: '2026-04-02', by: 'Helen Marsh, chair', checksum: '9f2c4e7a'.repeat(8), incomplete: false },
    threshold: 5,
    attendance: { seats: 10, present: 9, apologies: 1, deputies: 0, absent: 0, quorumMet: true },
    minutes: someMinutes(),
    quality: [],
    corrections: [],
    coverage: 'nine-tenths',
    groupWord: null,
    wholeBoard: null,
    sections: [aSection()],
    items: [anItem()],
    actions: [anAction()],
    decision: null,
    previous: null,
    cancelledRuns: [],
    cover: {
      meetingName: 'Trust board',
      meetingDate: '2026-05-07',
      agendaReference: 'TB/26/05/11',
      sponsor: 'Daniel Osei, chief executive',
      author: 'Ruth Calder, company secretary',
      purpose: 'approve',
      assuranceLevel: null,
      previouslyConsideredBy: '',
      strategicObjectives: [],
      risks: [],
      sessionReason: '',
      careQuality: '',
      constitution: '',
      involvement: '',
      appendices: '',
      legal: '',
      equality: '',
      resources: '',
    },
    shape: defaultShape,
    texts: {},
    readAcross: [],
    version: { number: 1, state: 'draft' },
    preparedOn: '2026-04-10',
    ...over,
  };
}

/** A meeting of ten seats held on one day, with one apology. */
export function someMinutes(over: Partial<MinutesFindings> = {}): MinutesFindings {
  const seat = (name: string, portfolio: string, voting = true) => ({ name, portfolio, voting });
  return {
    openedOn: '2026-03-14',
    closedOn: '2026-03-14',
    present: [seat('Helen Marsh', 'Chair'), seat('Daniel Osei', 'Chief executive'), seat('Ama Boateng', 'Chief nurse')],
    apologies: [seat('Tom Weller', 'Strategy')],
    deputies: [],
    absent: [],
    observers: [],
    quorum: {
      asked: { number: 6, executives: 2, nonExecutives: 2 },
      atOpening: { present: 9, seats: 10, words: 'Quorate: 9 voting members are present.' },
      lost: 0,
    },
    reconvened: [],
    ...over,
  };
}

export function aCorrection(over: Partial<CorrectionFindings> = {}): CorrectionFindings {
  return {
    number: 1,
    itemTitle: 'One meaning of digital',
    said: 'Level 3: Developing',
    shouldRead: 'Level 2: Emerging',
    reason: 'The minutes of the day say 2; the screen was read out wrongly',
    minute: '31/26',
    on: '2026-04-20',
    by: 'Helen Marsh, chair',
    sections: [],
    checksum: '5d1e0c3b'.repeat(8),
    ...over,
  };
}
