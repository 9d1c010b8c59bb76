import { type Coverage, coverageInWords, type Method } from '@candour/scoring';
import { basisInWords, commonItemsWith } from './basis.js';
import { newestVersion } from './comparison-query.js';
import { referenceFor } from './comparison-reference.js';

interface Scored {
  readonly instrumentCode: string;
  readonly instrumentVersion: string;
  readonly waveDate: string;
  readonly method: Method;
  readonly coverage: Coverage | null;
}

/** What travels with a level of a board wherever another feature shows it; its items are compared with the newest version's. */
export function basisOfLevels({ instrumentCode, instrumentVersion, waveDate, method, coverage }: Scored, today: string): string {
  const reference = referenceFor([], newestVersion(instrumentCode));
  const instrument = { code: instrumentCode, version: instrumentVersion, title: reference.instrument.title };
  const about = { waveDate, method, coverage: coverageInWords(coverage ?? 'fewer'), instrument };
  return basisInWords(about, commonItemsWith(reference)(about), today);
}
