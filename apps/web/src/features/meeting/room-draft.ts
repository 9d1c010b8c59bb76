import type { Draft, Given } from './room-answer.js';

const kinds = ['level', 'dont-know', 'not-applicable'] as const;
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** A draft that an earlier visit left on this device, or null where it cannot be understood. */
export function draftFrom(value: unknown): Draft | null {
  if (!isRecord(value) || typeof value.itemCode !== 'string' || typeof value.roundNumber !== 'number') return null;
  const given = givenFrom(value.given);
  if (!given) return null;
  const { expectedVersion: version } = value;
  return {
    itemCode: value.itemCode,
    roundNumber: value.roundNumber,
    given,
    ...(typeof value.said === 'string' && { said: value.said }),
    comment: typeof value.comment === 'string' ? value.comment : null,
    shareComment: value.shareComment === true,
    ...((version === null || typeof version === 'number') && { expectedVersion: version }),
  };
}

function givenFrom(value: unknown): Given | null {
  if (!isRecord(value)) return null;
  const kind = kinds.find((one) => one === value.kind);
  const level = typeof value.level === 'number' ? value.level : null;
  if (!kind || (kind === 'level' && level === null)) return null;
  return { kind, level, reason: typeof value.reason === 'string' ? value.reason : '' };
}
