import { type Live, ownList, ownParagraph, type Piece } from '../live/own-words.js';
import type { SystemFindings } from './system-findings.js';

/** A system paper has no figures by name: words that the system wrote itself stand as they are. */
const live = ({ texts }: SystemFindings): Live => ({ texts, figures: new Map() });

/** A list that the system may rewrite. */
export function systemList(findings: SystemFindings, key: string, label: string, composed: readonly string[]): Piece {
  return ownList(live(findings), { key, label }, composed, true);
}

/** A paragraph that the system may rewrite. */
export function systemParagraph(findings: SystemFindings, key: string, label: string, composed: string): Piece {
  return ownParagraph(live(findings), { key, label }, composed, 'plain');
}
