/** One palette and one set of measures for all writers; each pair of text and ground passes AA. */
export const look = {
  ink: '1D2B33',
  accent: '14505C',
  muted: '4D5C64',
  rule: 'C3CFD3',
  pale: 'EDF3F4',
  warning: 'FFF4D6',
  warningRule: 'B7791F',
} as const;
