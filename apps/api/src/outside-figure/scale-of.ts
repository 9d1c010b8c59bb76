import type { Reading } from './reading.dto.js';

type Scaled = Pick<Reading, 'figures' | 'scaleMin' | 'scaleMax'>;

/** What the figures of a measure are: its own choice, or what holds for the whole table. */
export const readAs = (reading: Reading, measure: string): Scaled =>
  reading.ownScales.find((own) => own.measure === measure) ?? reading;

export const wrongScale = ({ figures, scaleMin, scaleMax }: Scaled): boolean =>
  figures === 'numbers' && (scaleMin === null || scaleMax === null || scaleMin >= scaleMax);

/** From what to what a measure runs; null where its figures are words. */
export function scaleOf(reading: Reading, measure: string): { readonly min: number; readonly max: number } | null {
  const { figures, scaleMin, scaleMax } = readAs(reading, measure);
  return figures === 'words' || scaleMin === null || scaleMax === null ? null : { min: scaleMin, max: scaleMax };
}
