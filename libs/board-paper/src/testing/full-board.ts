import type { Findings } from '../findings.js';
import { anAction, aSection, someFindings } from './findings.js';
import { FULL_BOARD_ITEMS } from './full-board-items.js';

/** A board of twelve with something to say under every heading of the paper; demonstration data. */
export function aFullBoard(over: Partial<Findings> = {}): Findings {
  return someFindings({
    organisation: { name: 'Northmere Hospitals NHS Foundation Trust', code: 'ZZ1', demonstration: true },
    method: 'both',
    attendance: { seats: 12, present: 10, apologies: 1, deputies: 1, absent: 0, quorumMet: true },
    quality: [
      { label: 'Turnout', words: 'Nine tenths or more of the answers asked for were given.' },
      {
        label: 'Moved after talking',
        words: 'One item was voted on again after talking. Some changed theirs on ‘Owned by all of us’.',
      },
      { label: 'Time', words: 'The meeting was open for 135 minutes: 15 minutes more than the 120 minutes planned.' },
    ],
    sections: [
      aSection({ questions: 2, agreed: 2, level: 3, heldBackBy: ['DB-01', 'DB-02'] }),
      aSection({
        code: 'people',
        title: 'Close to people',
        questions: 2,
        agreed: 0,
        level: null,
        noLevelReason: 'too-few-agreed',
        heldBackBy: ['DB-03', 'DB-04'],
      }),
      aSection({
        code: 'system',
        title: 'In the system',
        questions: 2,
        agreed: 1,
        level: null,
        noLevelReason: 'too-few-agreed',
        heldBackBy: ['DB-05'],
      }),
    ],
    items: FULL_BOARD_ITEMS,
    actions: [
      anAction({ itemCodes: ['DB-03'] }),
      anAction({
        words: 'Bring three decisions of the year back and say what digital changed in each',
        itemCodes: ['DB-04'],
        ownerName: 'Daniel Osei',
        ownerPortfolio: 'Chief executive',
        due: '2026-07-31',
      }),
      anAction({
        words: 'Agree with the other trusts who leads on what in the shared care record',
        itemCodes: ['DB-05', 'DB-06'],
        ownerName: 'Tom Weller',
        ownerPortfolio: 'Strategy',
        due: '2026-10-15',
      }),
      anAction({
        kind: 'stop',
        words: 'Stop the monthly digital highlight report, which nobody has acted on',
        itemCodes: ['DB-C1'],
        ownerName: 'Tom Weller',
        ownerPortfolio: 'Strategy',
        due: '2026-06-01',
      }),
    ],
    previous: {
      waveDate: '2025-03-10',
      items: { 'DB-01': 2, 'DB-02': 2, 'DB-03': 2, 'DB-06': 4 },
      sections: { meaning: 2, system: 3 },
      supported: { 'DB-01': 2, 'DB-02': 2 },
      sameSeats: { same: 9, of: 12 },
      actions: [
        { words: 'Write down in one page what digital means to us', owner: 'Helen Marsh', due: '2025-09-30', state: 'done' },
        { words: 'Give each executive a digital objective', owner: 'Daniel Osei', due: '2026-01-31', state: 'open' },
        { words: 'Buy a dashboard for the board', owner: 'Sam Reed', due: null, state: 'dropped' },
      ],
      notComparable: null,
    },
    readAcross: [
      { itemCode: 'DB-01', framework: 'What Good Looks Like', place: 'Well led, 1.2', relation: 'Asks the same' },
      { itemCode: 'DB-03', framework: 'What Good Looks Like', place: 'Empower citizens, 5.1', relation: 'Asks a part of it' },
      {
        itemCode: 'DB-06',
        framework: 'Provider capability',
        place: 'Strategy, leadership and planning',
        relation: 'Bears on it',
      },
    ],
    cover: {
      ...someFindings().cover,
      assuranceLevel: {
        word: 'Partial',
        definition: 'Some controls are in place and evidenced; others are believed but not shown',
      },
      previouslyConsideredBy: 'Audit committee, 21 April 2026',
      strategicObjectives: ['Objective 3: care without walls', 'Objective 5: a place where people can do their best work'],
      risks: [
        {
          reference: 'SR5',
          title: 'Cyber and digital resilience',
          before: { consequence: 4, likelihood: 4 },
          after: { consequence: 4, likelihood: 3 },
        },
      ],
      legal: 'None beyond the duty to keep records.',
      resources: 'One hour a quarter of each executive.',
    },
    ...over,
  });
}
