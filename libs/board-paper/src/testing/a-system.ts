import { defaultShape } from '../shape/default-shape.js';
import type { FigureBasis, SystemCell, SystemFindings, SystemTrust } from '../system/system-findings.js';

/** A system of four trusts: one with everything, one by section, one whose figures do not compare, one with nothing to read yet. */
export function aSystem(over: Partial<SystemFindings> = {}): SystemFindings {
  return {
    organisation: { name: 'Fernmoor and Tiderow Integrated Care Board', code: 'DEMO-S1', demonstration: true },
    cover: {
      meetingName: 'Board of the system',
      meetingDate: '2026-12-03',
      agendaReference: 'ICB 26/44',
      purpose: 'discuss',
      sponsor: 'The chief executive',
      author: 'Amina Abernathy, ICS lead',
    },
    texts: { background: 'Our trusts scored themselves for the second time this autumn.' },
    version: { number: 1, state: 'draft' },
    preparedOn: '2026-11-22',
    look: defaultShape.look,
    instrument: { title: 'Digital board', version: '1.1' },
    chosen: ['Waves since 1 January 2026.'],
    sentences: [
      'Shared gap: half or more of the independent boards stand at level 2 or lower on ‘Stopping what no longer helps’.',
      'Shared strength: none. On no question and in no section do most independent boards stand at level 4 or higher.',
      'Planned: three independent boards want to reach a higher level on ‘One meaning of digital’, the first by 1 April 2027.',
    ],
    notes: ['Everything is compared with version 1.1 of Digital board, scored before the meeting and in it.'],
    sections: [
      {
        code: 'meaning',
        title: 'What digital means to us',
        items: [
          { code: 'DB-01', title: 'One meaning of digital', kind: 'question' },
          { code: 'DB-02', title: 'Owned by all of us', kind: 'question' },
        ],
      },
      {
        code: 'focus',
        title: 'Focus and stopping',
        items: [{ code: 'DB-11', title: 'Parked for lack of money', kind: 'pitfall' }],
      },
    ],
    trusts: [
      aSharingTrust('Fernmoor Teaching Hospitals Trust'),
      aTrustOf('Saltreach and Pellmere Hospitals Trust', { items: null, notShared: ['Levels of items', 'Evidence grades'] }),
      aTrustOf('Greyladder Ambulance Trust', {
        trustType: 'Ambulance trust',
        sections: [aCell(4, 'Level 4', { whyNot: SCORED_IN_THE_ROOM }), aCell(2, 'Level 2', { whyNot: SCORED_IN_THE_ROOM })],
        items: null,
        notShared: ['Levels of items'],
      }),
      aTrustOf('Ottermoor Hospitals Trust', { inPlace: 'Not yet published', about: null, sections: [], items: null }),
    ],
    pitfalls: ['‘Parked for lack of money’: all three independent boards say ‘often’ or ‘this is us’.'],
    belief: {
      sentence:
        'On one of two questions most boards that share their evidence stand higher than it bears out, above all on ‘One meaning of digital’.',
      rows: [{ title: 'One meaning of digital', boards: 3, proved: 1, above: 2 }],
    },
    planned: [
      {
        title: 'One meaning of digital',
        words: 'Three independent boards mean to be higher, one at level 4 by 1 April 2027 and two at level 4 by 1 October 2027.',
      },
    ],
    passed: [
      {
        title: 'Owned by all of us',
        words:
          'Three independent boards meant to be higher, three at level 3 by 1 October 2026. The day has passed, and the levels they publish are not there yet.',
      },
    ],
    unplanned: [
      '‘Stopping what no longer helps’: none of the three independent boards at level 2 or lower that share what they plan means to go beyond it by a day still to come.',
    ],
    change: {
      sentences: ['Risen, with proof: ‘One meaning of digital’ (three independent boards).'],
      rows: [{ trust: 'Fernmoor Teaching Hospitals Trust', title: 'One meaning of digital', words: 'Risen, with proof' }],
      basis: [
        'Fernmoor Teaching Hospitals Trust: now September 2026, two months old; scored before the meeting and in it; all of the board answered; version 1.1; all 3 items in common. Before: September 2025, 14 months old; scored before the meeting; all of the board answered; version 1.0; 2 of 3 items in common.',
      ],
    },
    sideBySide: {
      sentences: ['‘One vision’: three independent trusts see it two levels or more lower than the integrated care board.'],
      rows: [
        {
          title: 'One vision',
          system: 'Level 4: Embedded',
          trusts: 'Of four independent trusts three at level 2 and one at level 3',
        },
      ],
      basis: [
        'Fernmoor and Tiderow Integrated Care Board: October 2026, one month old; scored before the meeting; all of the board answered; version 1.0; all 7 items in common.',
        'Ottermoor Hospitals Trust: not yet published.',
      ],
    },
    outside: [
      {
        title: 'Made-up maturity table 2026',
        publisher: 'A made-up statistics office',
        publishedOn: '2026-03-27',
        collected: 'spring 2026',
        licence: 'Open Government Licence v3.0',
        attribution: 'Contains made-up figures of a made-up office',
        url: null,
        rows: [
          {
            trust: 'Fernmoor Teaching Hospitals Trust',
            measure: 'Well led',
            value: '2.8',
            own: 'Level 3',
            gap: 'The two are close to each other.',
          },
        ],
      },
    ],
    ...over,
  };
}

const SCORED_IN_THE_ROOM = 'One was scored in the room, the other before the meeting';

const BASIS: FigureBasis = {
  waveDate: '2026-09-14',
  age: 'two months',
  method: 'Before the meeting and in the room',
  coverage: 'All',
  version: '1.1',
  commonItems: 'All',
};

export function aCell(level: number | null, words: string, over: Partial<SystemCell> = {}): SystemCell {
  return { level, words, grade: null, overClaim: null, whyNot: null, ...over };
}

/** A trust that shares its sections and nothing else unless told. */
export function aTrustOf(name: string, over: Partial<SystemTrust> = {}): SystemTrust {
  return {
    name,
    code: null,
    trustType: 'Acute trust',
    inPlace: '',
    laterWent: null,
    about: BASIS,
    sections: [aCell(3, 'Level 3'), aCell(null, 'No level: too few of its questions count as agreed.')],
    items: null,
    notShared: [],
    explanations: [],
    corrections: [],
    ...over,
  };
}

function aSharingTrust(name: string): SystemTrust {
  return aTrustOf(name, {
    code: 'DEMO-01',
    items: [
      aCell(3, 'Level 3: Working', { grade: 2, overClaim: 0 }),
      aCell(null, 'Not agreed or not assured'),
      aCell(3, 'Level 3: Often', { grade: 1, overClaim: null }),
    ],
    explanations: [{ of: 'One meaning of digital', words: 'We asked every ward first' }],
    corrections: ['Corrected on 1 October 2026: ‘Owned by all of us’ should read parked, not level 2.'],
  });
}
