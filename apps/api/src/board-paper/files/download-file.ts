import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { Database } from '../../platform/database/in-transaction-of.js';
import { notFound, Problem } from '../../platform/http/problem.js';
import type { FileFormat, FileState } from './file-kinds.js';
import { readableBy } from './paper-files.view.js';

/** A file as it was made. */
export interface MadeFile {
  readonly name: string;
  readonly format: FileFormat;
  readonly content: Buffer;
  /** SHA-256 of the content, in hexadecimal digits. */
  readonly checksum: string;
}

/** Gives what was made. It is made once, and downloaded as often as anybody likes. */
@Injectable()
export class DownloadFile {
  constructor(private readonly database: Database) {}

  /** @throws Problem `not-found`; `file-not-ready` */
  async execute(actor: Actor, assessmentId: string, fileId: string): Promise<MadeFile> {
    const rows: (MadeFile & { state: FileState })[] = await this.database.inTransactionOf(actor, (manager) =>
      manager.query(
        `select f.name, f.format, f.content, f.checksum, f.state from candour.paper_file f
          where f.organisation_id = $1 and f.assessment_id = $2 and f.id = $3 and ${readableBy(actor)}`,
        [actor.organisationId, assessmentId, fileId],
      ),
    );
    const file = rows[0];
    if (!file) throw notFound();
    if (file.state !== 'ready') throw fileNotReady();
    return file;
  }
}

export function fileNotReady(): Problem {
  return new Problem('wrong-state', 'This file is not there yet. Wait until it is ready, or ask for it again.', {
    code: 'file-not-ready',
  });
}
