import { lead, partHeading } from '../../blocks.js';
import type { Block } from '../../outline.js';
import { actionTables } from '../action-tables.js';
import type { Outside } from '../outside.js';

/** What the board will do and stop, by portfolio: there only where the trust chose to show it. */
export function actions({ actions: all, items }: Outside): Block[] {
  if (all === null) return [];
  if (all.length === 0) return [partHeading('actions', 'Actions'), lead('No action was agreed.')];
  return [partHeading('actions', 'Actions'), ...actionTables(all, items, ({ ownerPortfolio }) => ownerPortfolio)];
}
