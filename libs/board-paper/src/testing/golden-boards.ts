import { spreadToShow } from '@candour/scoring';
import type { Findings, ItemFindings, SectionFindings } from '../findings.js';
import { anAction, anItem, aSection, someFindings } from './findings.js';
import { aFullBoard } from './full-board.js';

/** The boards whose papers a person has read: see `golden/`. */

const shown = (counts: readonly number[], eligible: number, dontKnow = 0) =>
  spreadToShow({ counts, scale: counts.length, dontKnow, notApplicable: 0, eligible, threshold: 5 });

/** A board of fourteen, half at each end of the scale, that says so and keeps both reasons. */
export function aSplitBoard(): Findings {
  const split = (code: string, title: string, over: Partial<ItemFindings>) =>
    anItem({ code, title, spread: shown([1, 6, 0, 6, 1], 14), evidence: [], supportedLevel: null, ambition: null, ...over });
  return someFindings({
    attendance: { seats: 14, present: 14, apologies: 0, deputies: 0, absent: 0, quorumMet: true },
    cover: { ...someFindings().cover, purpose: 'discuss' },
    items: [
      split('DB-01', 'One meaning of digital', {
        outcome: { kind: 'not-agreed' },
        rationale: 'Every strategy of ours says the same thing about it.',
        otherReason: 'Asked one by one, we each said something else.',
      }),
      split('DB-02', 'Owned by all of us', {
        outcome: { kind: 'not-agreed' },
        rationale: 'Six of eight executives report on digital.',
        otherReason: 'A report is not ownership.',
      }),
      split('DB-03', 'What staff and patients meet', {
        outcome: { kind: 'level', level: 2 },
        supportedLevel: 2,
        rationale: 'We settled on what we can show.',
        dissents: [
          { words: 'Four: the visits of this year were many and honest.', signedName: null },
          { words: 'One. We have not once asked a patient.', signedName: 'Iris Holm' },
        ],
      }),
      split('DB-04', 'Money that lasts', {
        outcome: { kind: 'level', level: 3 },
        supportedLevel: 1,
        overClaim: 2,
        spread: shown([1, 3, 5, 2, 3], 14),
      }),
    ],
    sections: [
      aSection({ questions: 4, agreed: 2, level: null, noLevelReason: 'too-few-agreed', heldBackBy: ['DB-01', 'DB-02'] }),
    ],
    actions: [
      anAction({ words: 'Take both reasons to the away day in June', ownerName: 'Helen Marsh', ownerPortfolio: 'Chair' }),
    ],
  });
}

/** Four members: too few for anything to be said of their views. */
export function aTinyBoard(): Findings {
  const items = [
    anItem({ spread: shown([0, 2, 2, 0, 0], 4) }),
    anItem({
      code: 'DB-02',
      title: 'Owned by all of us',
      outcome: { kind: 'level', level: 2 },
      supportedLevel: 2,
      spread: shown([0, 3, 0, 0, 0], 4, 1),
    }),
    anItem({
      code: 'DB-03',
      title: 'What staff and patients meet',
      outcome: { kind: 'not-applicable' },
      rationale: 'The trust serves other trusts only.',
      supportedLevel: null,
      evidence: [],
      ambition: null,
      spread: shown([0, 0, 0, 0, 0], 4, 1),
    }),
  ];
  return someFindings({
    organisation: { name: 'Little Wending Community Trust', code: 'ZZ9', demonstration: false },
    attendance: { seats: 4, present: 4, apologies: 0, deputies: 0, absent: 0, quorumMet: true },
    method: 'room',
    coverage: 'two-thirds',
    cover: { ...someFindings().cover, purpose: 'assure' },
    items,
    sections: [aSection({ questions: 2, agreed: 2, level: 2, heldBackBy: ['DB-02'], notApplicable: ['DB-03'] })],
    version: { number: 1, state: 'approved' },
  });
}

/** A board that agreed no level and no action, after a wave in which it had. */
export function aBoardThatAgreedNothing(): Findings {
  const board = aFullBoard();
  const items = board.items.map(
    (item): ItemFindings => ({
      ...item,
      outcome: { kind: 'not-agreed' },
      rationale: 'Some of us hold that we are there.',
      otherReason: 'Others have not seen it.',
      supportedLevel: null,
      overClaim: 0,
      abovePrivateViewReason: null,
      heldBy: [],
      dissents: [],
      ambition: null,
    }),
  );
  const sections = board.sections.map(
    (section): SectionFindings => ({ ...section, level: null, agreed: 0, noLevelReason: 'too-few-agreed' }),
  );
  const seal = { ...someFindings().seal!, incomplete: true };
  return { ...board, items, sections, actions: [], readAcross: [], seal };
}

/** The full board in its first wave. */
export function aFirstWave(): Findings {
  return aFullBoard({ previous: null });
}
