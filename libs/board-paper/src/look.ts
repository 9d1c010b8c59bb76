/** One palette for all writers, next to that of the charts; each pair of text and ground that is used passes AA. */
export const look = {
  ink: '1D2A2F',
  accent: '0A4547',
  muted: '4D5B61',
  rule: 'C5D0CF',
  pale: 'EBF3F2',
  warning: 'F4EFE6',
  warningRule: '8A5A00',
} as const;
