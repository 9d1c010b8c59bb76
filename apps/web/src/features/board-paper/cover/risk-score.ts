import type { RiskScore } from '../paper.js';

/** The risk matrix of the National Patient Safety Agency (2008): consequence times likelihood, each 1 to 5, in four bands. */
export const consequences = ['Negligible', 'Minor', 'Moderate', 'Major', 'Catastrophic'] as const;
export const likelihoods = ['Rare', 'Unlikely', 'Possible', 'Likely', 'Almost certain'] as const;

export type RiskBand = 'low' | 'moderate' | 'high' | 'extreme';

/** The band of a score from 1 to 25. */
export function bandOf(score: number): RiskBand {
  if (score <= 3) return 'low';
  if (score <= 6) return 'moderate';
  return score <= 12 ? 'high' : 'extreme';
}

/** A score in words: *16, extreme: major (4) by likely (4)*. */
export function scoreInWords({ consequence, likelihood }: RiskScore): string {
  const score = consequence * likelihood;
  const name = (names: readonly string[], place: number) => (names[place - 1] ?? '').toLowerCase();
  return `${score}, ${bandOf(score)}: ${name(consequences, consequence)} (${consequence}) by ${name(likelihoods, likelihood)} (${likelihood})`;
}
