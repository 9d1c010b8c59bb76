import { notice } from '../blocks.js';
import type { Findings } from '../findings.js';
import type { Block } from '../outline.js';
import { capital, inWords } from '../words.js';

/** What a reader must know before anything else: that the data is made up, or that the result can still change. */
export function warnings(findings: Pick<Findings, 'organisation' | 'seal' | 'corrections'>): Block[] {
  const { organisation, seal } = findings;
  const blocks: Block[] = [];
  if (organisation.demonstration) {
    blocks.push(notice('Demonstration data', 'This organisation, its board and everything in this paper are made up.'));
  }
  if (seal === null) {
    blocks.push(notice('Draft', 'The chair has not sealed this result. Levels, reasons and actions can still change.'));
  } else if (seal.incomplete) {
    blocks.push(
      notice(
        'Sealed as incomplete',
        'More than a third of the items were parked or not agreed when the chair sealed the result.',
      ),
    );
  }
  if (findings.corrections.length > 0) {
    const [is, them] = findings.corrections.length === 1 ? ['correction stands', 'it'] : ['corrections stand', 'each of them'];
    blocks.push(
      notice(
        'Corrected after the seal',
        `${capital(inWords(findings.corrections.length))} ${is} beside the figures as they were sealed; ${them} is listed with its reason and minute.`,
      ),
    );
  }
  return blocks;
}
