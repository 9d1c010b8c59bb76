import type { AssuranceWord } from '../cover.js';
import { assuranceScale } from './default-shape.js';

/** A scale that is in use among trusts, to begin from. The words are theirs, the definitions ours. */
export type AssurancePreset = { readonly name: string; readonly words: readonly AssuranceWord[] };

const moderate: readonly AssuranceWord[] = [
  { word: 'Substantial', definition: 'Controls are sound and work throughout; evidence shows it' },
  { word: 'Moderate', definition: 'Controls are mostly sound; some are not yet shown to work everywhere' },
  { word: 'Limited', definition: 'There are gaps in controls, or in the evidence, that put part of the aim at risk' },
  { word: 'Unsatisfactory', definition: 'Controls are missing or fail, and the aim is at risk now' },
];

const five: readonly AssuranceWord[] = [
  { word: 'High', definition: 'Controls are sound, work throughout, and somebody independent has checked it' },
  { word: 'Substantial', definition: 'Controls are sound and evidence shows that they work; little is left to improve' },
  { word: 'Moderate', definition: 'Controls are mostly sound; some are not yet shown to work everywhere' },
  { word: 'Limited', definition: 'There are gaps in controls, or in the evidence, that put part of the aim at risk' },
  { word: 'No', definition: 'There is no evidence of a control that works' },
];

const significant: readonly AssuranceWord[] = [
  { word: 'Significant', definition: 'Controls are sound and work as they should; evidence shows it' },
  { word: 'Adequate', definition: 'Controls are sound enough for the risk; the weak points are known and in hand' },
  { word: 'Limited', definition: 'There are gaps in controls, or in the evidence, that put part of the aim at risk' },
  { word: 'None', definition: 'There is no evidence of a control that works' },
];

/** No scale is national, so a trust begins from the one nearest to its own and changes words and definitions as it likes. */
export const assurancePresets: readonly AssurancePreset[] = [assuranceScale, moderate, five, significant].map((words) => ({
  name: words.map(({ word }) => word).join(', '),
  words,
}));
