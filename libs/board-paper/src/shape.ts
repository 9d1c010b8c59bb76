/** What needs no writer of files: how a paper is made up, and which kinds of it there are. */
export { coverFieldKeys } from './cover.js';
export { oneLine } from './plain-text.js';
export { type AssurancePreset, assurancePresets } from './shape/assurance-presets.js';
export { alwaysShown, mistakesIn } from './shape/check-shape.js';
export { type ChosenShape, completeShape } from './shape/complete-shape.js';
export { assuranceScale, defaultShape } from './shape/default-shape.js';
export { formats, variants } from './variant.js';
