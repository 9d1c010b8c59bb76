import type { AssuranceWord, CoverField, CoverFieldKey, Shape } from '../cover.js';
import { coverFieldKeys } from '../cover.js';

/** What each field is called until the trust calls it otherwise. */
const LABELS: Readonly<Record<CoverFieldKey, string>> = {
  meeting: 'Meeting',
  'meeting-date': 'Date of meeting',
  'agenda-reference': 'Agenda reference',
  title: 'Report title',
  version: 'Version',
  purpose: 'Purpose',
  session: 'Session',
  sponsor: 'Sponsor',
  author: 'Author',
  assurance: 'Assurance level',
  considered: 'Previously considered by',
  objectives: 'Strategic objectives',
  risks: 'Risks of the board assurance framework',
  'care-quality': 'Care quality domains',
  constitution: 'NHS Constitution',
  legal: 'Legal',
  equality: 'Equality',
  resources: 'Resources',
  involvement: 'How people and communities were involved',
  appendices: 'Appendices',
  decision: 'Decision of the board',
};

/** Asked for by some trusts only: off until a trust switches them on. */
const SELDOM: readonly CoverFieldKey[] = ['care-quality', 'constitution', 'involvement', 'appendices'];

const fields: readonly CoverField[] = coverFieldKeys.map((key) => ({ key, label: LABELS[key], shown: !SELDOM.includes(key) }));

/** A scale with which a trust can begin; none is national, so each carries what its words mean. */
export const assuranceScale: readonly AssuranceWord[] = [
  { word: 'Substantial', definition: 'Controls are sound and work throughout; evidence shows it' },
  { word: 'Reasonable', definition: 'Controls are mostly sound; the gaps that there are do not put the aim at risk' },
  { word: 'Partial', definition: 'Some controls are in place and evidenced; others are believed but not shown' },
  { word: 'Minimal', definition: 'Controls are weak or missing, and the aim is at risk' },
];

/** How the papers of a trust are made up until it chooses otherwise. */
export const defaultShape: Shape = {
  fields,
  assuranceScale,
  look: { accent: '0A4547', typeface: 'sans', logo: null },
};
