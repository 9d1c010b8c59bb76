export type { Chart, ChartTable } from './chart.js';
export { matrixChart } from './matrix-chart.js';
export { type MatrixCell, type MatrixInput, type MatrixTrust, matrixFinding } from './matrix-words.js';
export { type Colour, contrast, palette, shadeOf } from './palette.js';
export { type ProfileInput, profileChart } from './profile-chart.js';
export { type ProfileItem, profileFinding } from './profile-words.js';
export { type SpreadInput, spreadChart } from './spread-chart.js';
export { medianWords, spreadFinding } from './spread-words.js';
export { reactAttributes, type SvgNode, toSvgText } from './svg.js';
