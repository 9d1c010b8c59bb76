import type { Comparison } from './comparison.js';

/** What the trusts side by side are to whoever looks. */
export const titleOf = ({ kind, scope }: Comparison['reader']): string => {
  if (kind === 'trust') return 'Other trusts, beside ours';
  if (scope === 'region') return 'The region side by side';
  return scope === 'england' ? 'England side by side' : 'The system side by side';
};
