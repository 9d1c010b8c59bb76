export type * from './findings.js';
export type * from './outline.js';
export type { Coverage, Spread } from './spread.js';
