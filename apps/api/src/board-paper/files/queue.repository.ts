import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/in-transaction-of.js';
import { theProgramFor } from '../../platform/database/the-program.js';
import { announce, type PaperFileAnnouncement } from '../../platform/live/announcement.js';
import { type FileFormat, type FileVariant, stepsOf } from './file-kinds.js';

/** A row that this program makes a file for, as long as its lease lasts. */
export interface TakenFile {
  readonly organisationId: string;
  readonly fileId: string;
  readonly of: PaperOfTrust | EditionOfSystem;
  readonly format: FileFormat;
  readonly askedAt: Date;
  readonly lease: string;
}

/** A paper of one assessment. Null is its draft, as it stands when it is read or as it stood at any time after it was asked for. */
export interface PaperOfTrust {
  readonly assessmentId: string;
  readonly variant: FileVariant;
  readonly version: number | null;
}

/** What a system paper said when the file was asked for. */
export interface EditionOfSystem {
  readonly editionId: string;
}

interface Row {
  assessment_id: string | null;
  edition_id: string | null;
  variant: FileVariant;
  format: FileFormat;
  version_number: number | null;
  asked_at: Date;
  attempts: number;
}

/** How long a row is this program's own without a sign of life from it. */
export const LEASE_MS = 30_000;
const MOST_ATTEMPTS = 3;
/** How many organisations are looked at, in case that others take their rows in the same moment. */
const LOOK_AT = 8;

const TOO_OFTEN =
  'This file could not be made, after three tries. Ask for it again; if it fails again, ask for another format and tell whoever runs Candour for you.';

/**
 * Nothing here is waited for until it is on disk, so that whoever saves an answer does not wait behind a file: if the server loses
 * power in that moment, the lease runs out and the file is made again.
 */
const WITHOUT_WAITING = `select set_config('synchronous_commit', 'off', true)`;

/** What is under the lease: whoever comes with another finds nothing, however late. */
const MINE = `organisation_id = $1 and id = $2 and state = 'being-made' and lease = $3`;

/** The queue of files, as whoever makes them sees it. Each piece of work is done as the organisation that the row belongs to. */
@Injectable()
export class FileQueue {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Takes what is next, of whichever organisation; null where there is nothing. */
  async take(): Promise<TakenFile | null> {
    const due = await this.database.ask<{ organisation_id: string; file_id: string }>(
      'select organisation_id, file_id from candour.due_paper_files($1, $2)',
      [this.clock.now(), LOOK_AT],
    );
    for (const { organisation_id, file_id } of due) {
      const taken = await this.takeOne(organisation_id, file_id);
      if (taken) return taken;
    }
    return null;
  }

  /** Null where another program was faster, or where the file was tried too often. */
  private async takeOne(organisationId: string, fileId: string): Promise<TakenFile | null> {
    return await this.database.inTransactionOf(theProgramFor(organisationId), async (manager) => {
      await manager.query(WITHOUT_WAITING);
      const now = this.clock.now();
      const rows: Row[] = await manager.query(
        `select assessment_id, edition_id, variant, format, version_number, asked_at, attempts from candour.paper_file
          where organisation_id = $1 and id = $2 and (state = 'waiting' or state = 'being-made' and leased_until <= $3)
            for update skip locked`,
        [organisationId, fileId, now],
      );
      const row = rows[0];
      if (!row) return null;
      const lease = crypto.randomUUID();
      await manager.query(
        `update candour.paper_file
            set state = 'being-made', lease = $3, leased_until = $4, taken_at = $5, attempts = least(attempts + 1, $6), step = $7, done = 0
          where organisation_id = $1 and id = $2`,
        [organisationId, fileId, lease, this.until(now), now, MOST_ATTEMPTS, 'Reading what the board agreed'],
      );
      const taken = { organisationId, fileId, of: paperOf(row), format: row.format, askedAt: row.asked_at, lease };
      if (row.attempts < MOST_ATTEMPTS) return taken;
      await manager.query(ENDS, [organisationId, fileId, lease, 'failed', TOO_OFTEN, now]);
      return null;
    });
  }

  /** Says that it is still at it, and with what. @returns whether the row is still its own */
  async atIt(file: TakenFile, step: { readonly words: string; readonly done: number } | null): Promise<boolean> {
    return await this.change(
      file,
      `update candour.paper_file set leased_until = $4, step = coalesce($5, step), done = coalesce($6, done) where ${MINE}`,
      [this.until(this.clock.now()), step?.words ?? null, step?.done ?? null],
    );
  }

  /** Puts the file on the shelf. @returns false where nobody wants it any more: it is then thrown away */
  async keep(file: TakenFile, bytes: Uint8Array): Promise<boolean> {
    const checksum = createHash('sha256').update(bytes).digest('hex');
    return await this.change(
      file,
      `update candour.paper_file set state = 'ready', content = $4, checksum = $5, ended_at = $6, step = '', done = $7, lease = null,
              leased_until = null where ${MINE}`,
      [Buffer.from(bytes), checksum, this.clock.now(), stepsOf(file.format)],
    );
  }

  /** @param problem in words that say what to do */
  async fail(file: TakenFile, problem: string): Promise<void> {
    await this.change(file, ENDS, ['failed', problem, this.clock.now()]);
  }

  /** Leaves it to be taken again. @param counts whether it was a try; a program that stops has not tried, and tells the others */
  async leave(file: TakenFile, counts: boolean): Promise<void> {
    await this.change(
      file,
      `update candour.paper_file set leased_until = $4, attempts = greatest(attempts - $5, 0), step = $6, done = 0 where ${MINE}`,
      [this.clock.now(), counts ? 0 : 1, 'Waiting to be taken up again'],
      counts ? null : { kind: 'paper-file-waiting' },
    );
  }

  private async change(
    { organisationId, fileId, lease }: TakenFile,
    sql: string,
    more: readonly unknown[],
    tell: PaperFileAnnouncement | null = null,
  ): Promise<boolean> {
    return await this.database.inTransactionOf(theProgramFor(organisationId), async (manager) => {
      await manager.query(WITHOUT_WAITING);
      const [, changed]: [unknown[], number] = await manager.query(sql, [organisationId, fileId, lease, ...more]);
      if (tell) await announce(manager, tell);
      return changed === 1;
    });
  }

  private until(now: Date): Date {
    return new Date(now.getTime() + LEASE_MS);
  }
}

const ENDS = `update candour.paper_file set state = $4, problem = $5, ended_at = $6, step = '', lease = null, leased_until = null where ${MINE}`;

function paperOf({ assessment_id, edition_id, variant, version_number }: Row): TakenFile['of'] {
  if (edition_id !== null) return { editionId: edition_id };
  if (assessment_id === null) throw new Error('a file of no paper');
  return { assessmentId: assessment_id, variant, version: version_number };
}
