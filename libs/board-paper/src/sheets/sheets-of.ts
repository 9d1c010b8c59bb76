import type { Findings } from '../findings.js';
import type { Sheet } from '../outline.js';
import { about } from './about.js';
import { actionSheet } from './actions.js';
import { changeSheet } from './changes.js';
import { evidenceSheet } from './evidence.js';
import { itemSheet } from './items.js';
import { readAcrossSheet } from './read-across.js';
import { sectionSheet } from './sections.js';
import { spreadSheet } from './spreads.js';

/**
 * The data annex: what the paper says as typed cells, so that a number is a number. `null` stands where nothing may be shown or
 * nothing is known, with the reason in a column of words. A sheet without a row is left out.
 *
 * @param spreads false for readers who are given no counts
 */
export function sheetsOf(findings: Findings, { spreads = true } = {}): Sheet[] {
  const makers = [about, sectionSheet, itemSheet, evidenceSheet, actionSheet, ...(spreads ? [spreadSheet] : [])];
  return [...makers, changeSheet, readAcrossSheet].map((make) => make(findings)).filter(({ rows }) => rows.length > 0);
}
