import type { Findings } from '../findings.js';
import type { Sheet } from '../outline.js';
import { versionWords } from '../parts/cover.js';
import { COVERAGE, METHODS } from '../parts/method.js';
import { sheet } from './sheet.js';

/** What the numbers of the other sheets are of, and how to trace them. */
export function about(findings: Findings): Sheet {
  const { organisation, instrument, seal, attendance, previous, items } = findings;
  const rows = [
    ['Organisation', organisation.name],
    ['Organisation code', organisation.code],
    ['Data', organisation.demonstration ? 'Demonstration: everything is made up' : 'As the board left it'],
    ['Instrument', instrument.title],
    ['Version of the instrument', instrument.version],
    ['Wave', findings.waveDate],
    ['Last wave', previous?.waveDate ?? null],
    ['Version of the paper', versionWords(findings.version)],
    ['Method', METHODS[findings.method]],
    ['Coverage', COVERAGE[findings.coverage]],
    ['Items', items.length],
    ['Seats', attendance.seats],
    ['Seats present', attendance.quorumMet === null ? null : attendance.present],
    ['Fewest levels a spread is shown from', findings.threshold],
    ['Sealed on', seal?.on ?? null],
    ['Sealed by', seal?.by ?? null],
    ['Checksum of the seal', seal?.checksum ?? null],
    ['Prepared on', findings.preparedOn],
    ['Days', 'Written as year-month-day'],
    ['Empty cells', 'Nothing may be shown there, or nothing is known; the last column of the row says which where it can'],
  ] as const;
  const columns = [
    ['What', 38],
    ['Entry', 70],
  ] as const;
  return sheet('About', 'What this file holds, and where it comes from', columns, rows);
}
