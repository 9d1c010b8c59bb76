import { decide } from '@candour/assessment';
import { itemByCode, type PublishedVersion, scaleSize } from '@candour/instrument';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { shareCorrection } from '../comparison/publication/share-correction.step.js';
import { findVersion } from '../instrument/instrument.view.js';
import type { Actor } from '../platform/actor.js';
import { appendAudit } from '../platform/audit/append-audit.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { once, type Repeatable } from '../platform/http/once.js';
import { changedMeanwhile, Problem } from '../platform/http/problem.js';
import { allowed } from '../platform/http/refuse.js';
import { correctedRecord } from './corrected-record.js';
import type { CorrectionRequest } from './correction.dto.js';
import { type CorrectionRow, checksumOfCorrection, figuresOf, readCorrections } from './correction-source.view.js';
import { outcomeInWords } from './outcome-in-words.js';
import type { ResultItem } from './results.dto.js';
import type { BoardRecord } from './results-record.js';
import { type AssessmentOfResults, readAssessmentOfResults } from './results-source.view.js';
import { readSituation } from './situation.view.js';
import { whoSeals } from './who-seals.view.js';

interface Sealed {
  readonly assessment: AssessmentOfResults;
  readonly record: BoardRecord;
  readonly checksum: string;
  readonly instrument: PublishedVersion;
  readonly earlier: readonly CorrectionRow[];
}

/**
 * The chair corrects what was sealed: a numbered correction beside the old figure, with a checksum of its own. The seal stays as it
 * is. What was published of the figure is corrected there too, at the detail that was published.
 */
@Injectable()
export class CorrectAssessment {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(
    actor: Actor,
    assessmentId: string,
    version: number,
    asked: CorrectionRequest,
    repeat: Repeatable,
  ): Promise<void> {
    await this.database.inTransactionOf(actor, async (manager) => {
      await once(manager, actor, repeat, async () => {
        await this.correct(manager, actor, assessmentId, version, asked);
        return { done: true };
      });
    });
  }

  private async correct(manager: EntityManager, actor: Actor, assessmentId: string, version: number, asked: CorrectionRequest) {
    const { row, situation } = await readSituation(manager, actor, assessmentId, { now: this.clock.now(), lock: true });
    if (row.version !== version) throw changedMeanwhile();
    const { event } = allowed(decide({ name: 'correct', ...asked }, situation));
    const sealed = await readSealed(manager, actor, assessmentId);
    const said = whatItSays(sealed, asked);
    const correction = {
      number: sealed.earlier.length + 1,
      item_code: asked.itemCode,
      outcome: asked.outcome,
      level: asked.level,
      ...said,
      reason: asked.reason,
      minute: asked.minute,
      corrected_on: this.clock.today(),
      corrected_by_name: await whoSeals(manager, actor),
    };
    const before = sealed.earlier.at(-1)?.checksum ?? null;
    const stored = { ...correction, checksum: checksumOfCorrection(correction, sealed.checksum, before) };
    await insertCorrection(manager, actor, assessmentId, stored);
    await shareCorrection(manager, { actor, assessmentId, ...sealed, corrections: [...sealed.earlier, stored] });
    await manager.query('update candour.assessment set version = version + 1 where organisation_id = $1 and id = $2', [
      actor.organisationId,
      assessmentId,
    ]);
    const { number, item_code: item, checksum } = stored;
    if (event) await appendAudit(manager, { event, subject: assessmentId, who: 'chair', detail: { number, item, checksum } });
  }
}

async function readSealed(manager: EntityManager, actor: Actor, assessmentId: string): Promise<Sealed> {
  const assessment = await readAssessmentOfResults(manager, actor.organisationId, assessmentId);
  const { sealed_content: record, checksum } = assessment;
  if (!record || !checksum) throw new Error('a sealed assessment without what was sealed');
  const { code, version } = record.instrument;
  const instrument = await findVersion(manager, actor.organisationId, code, version);
  if (!instrument) throw new Error('a record of an instrument that was never published');
  return {
    assessment,
    record,
    checksum,
    instrument,
    earlier: await readCorrections(manager, actor.organisationId, assessmentId),
  };
}

/** What is written now, earlier corrections included, and what it should read: of an outcome in the program's own words. */
function whatItSays(
  { record, instrument, earlier }: Sealed,
  asked: CorrectionRequest,
): { readonly said: string; readonly should_read: string } {
  const now = correctedRecord(record, instrument, figuresOf(earlier));
  const item = asked.itemCode === null ? null : itemNamed(now, asked.itemCode);
  if (asked.outcome === null || item === null) return { said: asked.said ?? '', should_read: asked.shouldRead ?? '' };
  refuseLevelOffScale(instrument, item, asked.level);
  const state = asked.outcome === 'level' ? 'agreed' : asked.outcome;
  const words = { said: outcomeInWords(item), should_read: outcomeInWords({ ...item, state, level: asked.level }) };
  if (words.said === words.should_read) {
    throw new Problem('refused', `It says that already: ${words.said}.`, { code: 'nothing-to-correct' });
  }
  return words;
}

/** @throws Problem `item-unknown` */
function itemNamed({ sections }: BoardRecord, itemCode: string): ResultItem {
  const item = sections.flatMap(({ items }) => items).find((one) => one.itemCode === itemCode);
  if (!item)
    throw new Problem('refused', 'This assessment has no such item. Choose one from its list.', { code: 'item-unknown' });
  return item;
}

function refuseLevelOffScale(instrument: PublishedVersion, { itemCode, kind }: ResultItem, level: number | null): void {
  const item = itemByCode(instrument, itemCode);
  const most = item && kind !== 'card' ? scaleSize(item) : 0;
  if (level === null || level <= most) return;
  const message = most === 0 ? 'This item has no levels.' : `Choose a whole level from 1 to ${most}.`;
  throw new Problem('refused', message, { code: 'level-off-the-scale' });
}

async function insertCorrection(
  manager: EntityManager,
  { organisationId }: Actor,
  assessmentId: string,
  row: CorrectionRow,
): Promise<void> {
  await manager.query(
    `insert into candour.correction (organisation_id, assessment_id, number, item_code, outcome, level, said, should_read, reason, minute,
            corrected_on, corrected_by_name, checksum)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      organisationId,
      assessmentId,
      row.number,
      row.item_code,
      row.outcome,
      row.level,
      row.said,
      row.should_read,
      row.reason,
      row.minute,
      row.corrected_on,
      row.corrected_by_name,
      row.checksum,
    ],
  );
}
