import type { Way, What } from './looked.dto.js';

const WHAT_WORDS: Readonly<Record<What, string>> = {
  matrix: 'the table of trusts',
  item: 'one item across trusts',
  findings: 'the findings of several trusts',
  change: 'what has changed since the wave before',
  sides: 'trust and ICS side by side',
  trust: 'the page of your trust',
  mine: 'their own place among like trusts',
  export: 'an export',
  paper: 'a paper of the system',
  api: 'data for another program',
};

const WAY_WORDS: Readonly<Record<Way, string>> = {
  screen: 'on screen',
  file: 'as a file',
  paper: 'in a paper',
  token: 'by a token',
};

/** In what somebody looked and how. @example lookInWords({ what: 'matrix', way: 'screen' }) // 'the table of trusts, on screen' */
export function lookInWords({ what, way }: { readonly what: What; readonly way: Way }): string {
  const tells = (what === 'paper' && way === 'paper') || (what === 'api' && way === 'token');
  return tells ? WHAT_WORDS[what] : `${WHAT_WORDS[what]}, ${WAY_WORDS[way]}`;
}
