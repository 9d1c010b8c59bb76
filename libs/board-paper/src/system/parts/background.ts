import { partHeading } from '../../blocks.js';
import type { Piece } from '../../live/own-words.js';
import { systemParagraph } from '../live.js';
import type { SystemFindings } from '../system-findings.js';

/** What only the system knows; the heading goes where there is nothing. */
export function background(findings: SystemFindings): Piece[] {
  return [partHeading('background', 'Background'), systemParagraph(findings, 'background', 'Background', '')];
}
