import type { Risk, RiskScore } from '../cover.js';

/** Highest score of each band of the risk matrix of the National Patient Safety Agency (2008). */
const BANDS = [
  [3, 'low'],
  [6, 'moderate'],
  [12, 'high'],
  [25, 'extreme'],
] as const;

export const RISK_RULE =
  'Risks are scored as consequence × likelihood, each from 1 to 5: 1–3 is low, 4–6 moderate, 8–12 high, 15–25 extreme.';

/** @example riskBand({ consequence: 4, likelihood: 3 }) // 'high' */
export function riskBand({ consequence, likelihood }: RiskScore): string {
  const score = consequence * likelihood;
  return BANDS.find(([most]) => score <= most)?.[1] ?? 'extreme';
}

/** A risk of the board assurance framework as lines of the cover sheet: what it is, then its score before and after. */
export function riskWords({ reference, title, before, after }: Risk): string {
  const name = `${reference} ${title}`.trim();
  if (before === null && after === null) return name;
  return `${name}\nBefore: ${scoreWords(before)}. After: ${scoreWords(after)}.`;
}

function scoreWords(score: RiskScore | null): string {
  if (score === null) return 'not scored';
  const { consequence, likelihood } = score;
  return `${consequence} × ${likelihood} = ${consequence * likelihood}, ${riskBand(score)}`;
}
