/** Frequencies under this share of the total are what subtraction leaves of a fraction, not a person. */
const NOTHING = 1e-9;

/** Categories of one layer that are not empty, in the order of the scale. */
type Pattern = readonly boolean[];

/** Triples i < j < k of one layer that read 110 or 011 (one hill) and 101 (two hills with a gap). */
function triples(pattern: Pattern): { readonly oneHill: number; readonly twoHills: number } {
  let oneHill = 0;
  let twoHills = 0;
  for (let i = 0; i < pattern.length; i++)
    for (let j = i + 1; j < pattern.length; j++)
      for (let k = j + 1; k < pattern.length; k++) {
        if (pattern[j] && pattern[i] !== pattern[k]) oneHill++;
        else if (!pattern[j] && pattern[i] && pattern[k]) twoHills++;
      }
  return { oneHill, twoHills };
}

/** One layer: how many levels it fills, its triples, its unimodality U and its agreement. */
export interface Layer {
  readonly pattern: Pattern;
  readonly filled: number;
  readonly oneHill: number;
  readonly twoHills: number;
  /** Null where there is no triple of either kind. */
  readonly unimodality: number | null;
  /** U, less the more levels are filled. */
  readonly agreement: number;
  /** Its part of all answers. */
  readonly share: number;
}

function layer(pattern: Pattern, height: number): Layer {
  const levels = pattern.length;
  const filled = pattern.filter(Boolean).length;
  const { oneHill, twoHills } = triples(pattern);
  const all = oneHill + twoHills;
  const unimodality = all === 0 ? null : ((levels - 2) * oneHill - (levels - 1) * twoHills) / ((levels - 2) * all);
  const agreement = filled === 1 ? 1 : (unimodality ?? 0) * (1 - (filled - 1) / (levels - 1));
  return {
    pattern,
    filled,
    oneHill,
    twoHills,
    unimodality: filled === 1 ? null : unimodality,
    agreement,
    share: height * filled,
  };
}

/** The layers of equal height into which frequencies are cut, widest first; none of nobody. */
export function layersOf(frequencies: readonly number[]): Layer[] {
  const total = frequencies.reduce((sum, frequency) => sum + frequency, 0);
  const layers: Layer[] = [];
  let left = frequencies;
  for (;;) {
    const pattern = left.map((frequency) => frequency > NOTHING * total);
    const height = left.reduce((least, frequency, index) => (pattern[index] && frequency < least ? frequency : least), Infinity);
    if (height === Infinity) return layers;
    const one = layer(pattern, height / total);
    layers.push(one);
    left = left.map((frequency, index) => (pattern[index] ? frequency - height : 0));
  }
}

/**
 * Agreement A of ordered answers: 1 where all chose one category, 0 where all categories are equally full, −1 where half
 * stand at each end. The frequencies are split into layers of equal height, each layer is judged by its pattern, and
 * layers weigh by their share (van der Eijk 2001, Quality & Quantity 35:325-341; R package agrmt).
 *
 * A alone misleads: five at level 2 with five at level 4 give +0.17, although nobody stands between them. It is
 * therefore never a headline, and a band asks for more than A.
 *
 * @param frequencies how many chose each category, lowest first, **empty categories kept**; may be fractions
 * @returns from −1 to 1, or null where nobody answered
 * @throws RangeError where a frequency is negative, or no number
 * @example agreement([0, 0, 10, 0, 0]) // 1
 * @example agreement([5, 0, 0, 0, 5]) // -1
 */
export function agreement(frequencies: readonly number[]): number | null {
  if (frequencies.some((frequency) => !(frequency >= 0 && Number.isFinite(frequency))))
    throw new RangeError('a frequency is a number from 0 on');
  const layers = layersOf(frequencies);
  return layers.length === 0 ? null : layers.reduce((sum, { agreement: agreed, share }) => sum + agreed * share, 0);
}

/** Polarisation: the same figure from 0 (all alike) to 1 (half at each end). @example polarisation([5, 0, 0, 0, 5]) // 1 */
export function polarisation(frequencies: readonly number[]): number | null {
  const agreed = agreement(frequencies);
  return agreed === null ? null : (1 - agreed) / 2;
}
