import type { Outline, Variant } from '@candour/board-paper';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { readTemplate } from '../../paper-shape/paper-shape.view.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/in-transaction-of.js';
import { theProgramFor } from '../../platform/database/the-program.js';
import { notFound } from '../../platform/http/problem.js';
import { type PaperSource, readPaperSource } from '../paper-source.view.js';
import { draftOvertaken, MAY_BE_GIVEN } from '../system/overtaken.js';
import type { FileVariant } from './file-kinds.js';
import type { EditionOfSystem, PaperOfTrust, TakenFile } from './queue.repository.js';
import type { PaperToWrite } from './writer/job.js';

/** What a file is written from. */
export interface ToWrite {
  readonly papers: readonly PaperToWrite[];
  readonly template: Uint8Array | null;
}

/** Which papers a file holds: for freedom of information the agreed results, and the private views apart. */
const HOLDS: Readonly<Record<FileVariant, readonly Variant[]>> = {
  private: ['private'],
  public: ['public'],
  committee: ['committee'],
  'one-page': ['one-page'],
  foi: ['foi-results', 'foi-views'],
};

interface Kept {
  readonly readAt: Date;
  readonly what: ToWrite;
}

/** As many papers as are at hand in turn while several trusts wait; each is some hundred kilobytes. */
const MOST_KEPT = 12;

/**
 * Reads what a file is to say: of a draft as it stands, of an approved version as it was approved. The formats of one ask are written
 * from one reading: it is taken again for whatever was asked for before it was made, and for nothing that was asked for since.
 */
@Injectable()
export class ReadPapers {
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem where there is no paper any more */
  async read(file: TakenFile): Promise<ToWrite> {
    const key = JSON.stringify([file.organisationId, file.of]);
    const kept = this.kept.get(key);
    if (kept && kept.readAt > file.askedAt) return kept.what;
    const readAt = this.clock.now();
    const what = await this.readAnew(file);
    this.kept.delete(key);
    this.kept.set(key, { readAt, what });
    for (const oldest of [...this.kept.keys()].slice(0, -MOST_KEPT)) this.kept.delete(oldest);
    return what;
  }

  /** Nothing waits any more: what was read is not held for longer than it is needed. */
  forget(): void {
    this.kept.clear();
  }

  private async readAnew({ organisationId, of }: TakenFile): Promise<ToWrite> {
    return await this.database.inTransactionOf(theProgramFor(organisationId), async (manager) =>
      'editionId' in of
        ? await readEditionToWrite(manager, organisationId, of)
        : await readPaperOfTrust(manager, organisationId, of, this.clock.today()),
    );
  }
}

async function readPaperOfTrust(
  manager: EntityManager,
  organisationId: string,
  { assessmentId, variant, version }: PaperOfTrust,
  today: string,
): Promise<ToWrite> {
  const papers: PaperToWrite[] = [];
  let template: Uint8Array | null = null;
  for (const part of HOLDS[variant]) {
    const source = await readPaperSource(manager, organisationId, assessmentId, { variant: part, version }, today);
    papers.push(paperOf(source));
    template = source.template;
  }
  return { papers, template };
}

/** A system paper was put into words when it was asked for: whoever makes the file has no eyes for publications. */
async function readEditionToWrite(
  manager: EntityManager,
  organisationId: string,
  { editionId }: EditionOfSystem,
): Promise<ToWrite> {
  const rows: { outline: Outline; mayBeGiven: boolean }[] = await manager.query(
    `select outline, ${MAY_BE_GIVEN} as "mayBeGiven" from candour.system_paper_edition e where organisation_id = $1 and id = $2`,
    [organisationId, editionId],
  );
  if (!rows[0]) throw notFound();
  const [{ outline, mayBeGiven }] = rows as [(typeof rows)[number]];
  if (!mayBeGiven) throw draftOvertaken();
  return { papers: [{ outline }], template: await readTemplate(manager, organisationId) };
}

const paperOf = ({ variant, outline, findings }: PaperSource): PaperToWrite => (outline ? { outline } : { variant, findings });
