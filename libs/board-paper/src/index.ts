export type * from './cover.js';
export type * from './findings.js';
export type * from './outline.js';
export { type Pack, packOf } from './pack/pack.js';
export { writePack } from './pack/write-pack.js';
export { writePdf } from './pdf.js';
export type * from './variant.js';
export { writeWord } from './word.js';
export { writeDecisionRecord, writeOutline } from './write-outline.js';
