import type { SystemCell, SystemTrust } from '../system-findings.js';
import type { Column } from './described.js';

type OfTrust = { readonly trust: SystemTrust };
type OfFigure = OfTrust & { readonly cell: SystemCell };

/** Whose a row is; the order of rows is by type and by name and never by a level. */
export const trustColumns: readonly Column<OfTrust>[] = [
  {
    head: 'Trust',
    width: 36,
    type: 'text',
    means: 'Name in the register on the day of this file.',
    of: ({ trust }) => trust.name,
  },
  {
    head: 'Organisation code',
    width: 14,
    type: 'text',
    means: 'Code in the register; empty where it has none.',
    of: ({ trust }) => trust.code,
  },
  { head: 'Type', width: 28, type: 'text', means: 'Type of trust in the register.', of: ({ trust }) => trust.trustType },
];

/** What travels with every figure, whatever it is. */
export const basisColumns: readonly Column<OfTrust>[] = [
  {
    head: 'Wave',
    width: 12,
    type: 'day',
    means: 'Day of the wave that the figure is of; empty where nothing is published that this system may read.',
    of: ({ trust }) => trust.about?.waveDate ?? null,
  },
  {
    head: 'Age',
    width: 14,
    type: 'text',
    means: 'How old the wave is on the day of this file.',
    of: ({ trust }) => trust.about?.age ?? null,
  },
  {
    head: 'Collected',
    width: 30,
    type: 'text',
    means: 'Whether the board scored before the meeting, in the room, or both.',
    of: ({ trust }) => trust.about?.method ?? null,
  },
  {
    head: 'Board answered',
    width: 20,
    type: 'text',
    means: 'How much of the board answered, in words: all, nine tenths or more, two thirds or more, fewer.',
    of: ({ trust }) => trust.about?.coverage ?? null,
  },
  {
    head: 'Version',
    width: 10,
    type: 'text',
    means: 'Version of the instrument.',
    of: ({ trust }) => trust.about?.version ?? null,
  },
  {
    head: 'Items in common',
    width: 16,
    type: 'text',
    means: 'How much of what everything is compared with was asked of this board in the same words.',
    of: ({ trust }) => trust.about?.commonItems ?? null,
  },
];

/** A figure, and whether it compares. */
export const figureColumns: readonly Column<OfFigure>[] = [
  {
    head: 'Level',
    width: 8,
    type: 'number',
    means:
      'The level that the board agreed; empty where there is none, is not shared, or was not asked: the next column says which.',
    of: ({ cell }) => cell.level,
  },
  { head: 'In words', width: 36, type: 'text', means: 'The level, or what stands in its place.', of: ({ cell }) => cell.words },
  {
    head: 'Compares',
    width: 10,
    type: 'text',
    means: 'Yes or No. A figure that does not compare must not be put beside the others.',
    of: ({ cell }) => (cell.whyNot === null ? 'Yes' : 'No'),
  },
  {
    head: 'Why not',
    width: 44,
    type: 'text',
    means: 'Why it does not compare; empty where it does.',
    of: ({ cell }) => cell.whyNot,
  },
];

/** What is shared of the evidence behind a level. */
export const proofColumns: readonly Column<OfFigure>[] = [
  {
    head: 'Evidence grade',
    width: 10,
    type: 'number',
    means:
      '0 none, 1 asserted, 2 a document or data in date and owned, 3 checked independently; empty where it is not shared or there is no level.',
    of: ({ cell }) => cell.grade,
  },
  {
    head: 'Levels above proof',
    width: 10,
    type: 'number',
    means: 'How many levels the agreed one lies above what the evidence supports; empty where evidence is not shared.',
    of: ({ cell }) => cell.overClaim,
  },
];
