import { type InstrumentVersion, scoredItemsOf } from '@candour/instrument';
import type { OrganisationKind } from '../platform/actor.js';
import type { ListedVersion } from './versions.view.js';

/** Whether an organisation's board could score this together: it is made for a board (of a system, at one), and something in it is scored. */
export function madeForBoard({ answeredBy, ...instrument }: InstrumentVersion, kind: OrganisationKind): boolean {
  const board = answeredBy.includes('board') || (kind === 'board-of-system' && answeredBy.includes('system'));
  return board && scoredItemsOf({ answeredBy, ...instrument }).length > 0;
}

/** Why a version cannot be chosen for a new assessment, in words for the person who chooses; null where it can be. */
export function refusalToChoose({ instrument, withdrawn }: ListedVersion, kind: OrganisationKind): string | null {
  if (!madeForBoard(instrument, kind)) return `${instrument.title} is not made for a board to score. Choose another.`;
  if (withdrawn) return `Version ${instrument.version} of ${instrument.title} is withdrawn. Choose another version.`;
  return null;
}
