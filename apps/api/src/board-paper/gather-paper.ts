import { type AssessmentState, isItemEndState } from '@candour/assessment';
import type { Findings } from '@candour/board-paper';
import type { PublishedVersion } from '@candour/instrument';
import type { EntityManager } from 'typeorm';
import { figuresOf } from '../assessment/correction-source.view.js';
import { type BoardRecord, type BoardResults, readBoardResults } from '../assessment/results.view.js';
import { findVersion } from '../instrument/instrument.view.js';
import { readPaperShape } from '../paper-shape/paper-shape.view.js';
import { Problem } from '../platform/http/problem.js';
import { readAcrossOf } from '../read-across/crosswalk.view.js';
import { readBeside } from './beside-the-record.js';
import { fieldsOf } from './cover.js';
import { findingsOf } from './findings.js';
import type { PaperFields } from './paper-fields.dto.js';
import { type PaperRow, readPaperRow } from './paper-row.js';

/** A paper as it would be written today, before any words of the trust. */
export interface Gathered {
  /** Without texts: those belong to one variant. */
  readonly findings: Findings;
  readonly results: BoardResults;
  readonly fields: PaperFields;
  readonly paper: PaperRow;
}

/** From the end of the meeting on there is something to take to the board. */
const WITH_A_PAPER: readonly AssessmentState[] = ['agreed', 'sealed', 'published', 'withdrawn'];

/** What the board agreed, and the cover sheet as it stands. @throws Problem `not-found`, `no-paper-yet`, `items-unfinished` */
export async function gatherPaper(
  manager: EntityManager,
  organisationId: string,
  assessmentId: string,
  today: string,
): Promise<Gathered> {
  const results = await readBoardResults(manager, organisationId, assessmentId, today);
  refuseWithoutPaper(results.assessment.state);
  refuseUnfinished(unfinishedOf(results));
  const { code, version } = results.record.instrument;
  const instrument = await findVersion(manager, organisationId, code, version);
  if (!instrument) throw new Error('a record of an instrument that was never published');
  const paper = await readPaperRow(manager, organisationId, assessmentId);
  const beside = await readBeside(manager, results.assessment, today);
  const fields = fieldsOf(paper.fields, {
    chiefExecutive: beside.chief_executive,
    secretary: beside.secretary,
    last: beside.last_fields,
  });
  const findings = findingsOf(results, {
    instrument,
    since: await versionsSince(manager, organisationId, instrument, beside.previous),
    fields,
    earlierDefinition: paper.fields.assuranceDefinition ?? '',
    previous: beside.previous,
    previousFigures: figuresOf(beside.previous_corrections),
    previousActions: beside.previous_actions,
    holders: beside.holders,
    cancelledRuns: beside.cancelled_runs,
    readAcross: readAcrossOf(instrument),
    shape: await readPaperShape(manager, organisationId),
    version: { number: paper.number, state: paper.state },
    today,
  });
  return { findings, results, fields, paper };
}

export function refuseWithoutPaper(state: AssessmentState): void {
  if (WITH_A_PAPER.includes(state)) return;
  throw new Problem('wrong-state', 'There is a paper once the meeting is closed.', { code: 'no-paper-yet' });
}

export function refuseUnfinished(left: number): void {
  if (left === 0) return;
  const has = left === 1 ? 'item has' : 'items have';
  throw new Problem('wrong-state', `${left} ${has} no outcome yet: end them first, then there is a paper.`, {
    code: 'items-unfinished',
  });
}

function unfinishedOf({ record }: BoardResults): number {
  return record.sections.flatMap(({ items }) => items).filter(({ state }) => !isItemEndState(state)).length;
}

/** No instrument was ever released so often; a chain that goes on for longer is not followed. */
const MOST_RELEASES = 30;

/** The versions after the one that was asked the wave before, the newest first; those as far as they are known where it is not among them. */
async function versionsSince(
  manager: EntityManager,
  organisationId: string,
  instrument: PublishedVersion,
  previous: BoardRecord | null,
): Promise<PublishedVersion[]> {
  const since: PublishedVersion[] = [];
  let version: PublishedVersion | undefined = instrument;
  while (version && previous && version.version !== previous.instrument.version && since.length < MOST_RELEASES) {
    since.push(version);
    const { follows }: PublishedVersion['release'] = version.release;
    version = follows === null ? undefined : await findVersion(manager, organisationId, instrument.code, follows);
  }
  return since;
}
