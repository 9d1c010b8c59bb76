import type { ComparisonQuery } from '../comparison.dto.js';
import type { Choice } from './gather-system.step.js';

/** What a query asks for; an export is always of the trusts of the system. */
export function choiceOf({ instrument, waveFrom, waveTo, type, setting }: ComparisonQuery): Choice {
  return {
    instrument: instrument ?? null,
    waveFrom: waveFrom ?? null,
    waveTo: waveTo ?? null,
    type: type ?? null,
    setting: setting ?? null,
  };
}
