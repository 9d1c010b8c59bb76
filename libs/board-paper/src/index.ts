export type * from './findings.js';
export type * from './outline.js';
export { writeOutline } from './write-outline.js';
