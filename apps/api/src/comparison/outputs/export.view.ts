import type { Outline } from '@candour/board-paper';
import { Injectable } from '@nestjs/common';
import { readPaperShape } from '../../paper-shape/paper-shape.view.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/in-transaction-of.js';
import { notFound } from '../../platform/http/problem.js';
import { type Choice, refuseOtherThanOwnSystem } from '../comparison-query.js';
import type { ExportTable } from './exports.dto.js';
import { gatherSystem } from './gather-system.step.js';

/** A file to be given out. */
export interface Exported {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

const NAMES: Readonly<Record<ExportTable, string>> = {
  items: 'Items',
  sections: 'Sections',
  trusts: 'Trusts',
  dictionary: 'Data dictionary',
  about: 'About',
};

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What a system may read of its trusts, as data: the same cells as in the annex of its paper, and nobody's free words. */
@Injectable()
export class ExportView {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** One table as comma-separated values. @throws Problem `instrument-unknown`, `scope-not-here`; `not-found` where there is no row of it */
  async csv(actor: Actor, table: ExportTable, choice: Choice): Promise<Exported> {
    const { sheets } = await this.data(actor, choice);
    const sheet = sheets.find(({ name }) => name === NAMES[table]);
    if (!sheet) throw notFound();
    const { writeCsv } = await import('@candour/board-paper');
    const bytes = Buffer.from(writeCsv(sheet));
    return { name: `comparison-${table}-${this.clock.today()}.csv`, mediaType: 'text/csv; charset=utf-8', bytes };
  }

  /** All tables as one spreadsheet. @throws Problem `instrument-unknown`, `scope-not-here` */
  async spreadsheet(actor: Actor, choice: Choice): Promise<Exported> {
    const data = await this.data(actor, choice);
    const { writeSpreadsheet } = await import('@candour/board-paper');
    const bytes = Buffer.from(await writeSpreadsheet(data));
    return { name: `comparison-${this.clock.today()}.xlsx`, mediaType: XLSX, bytes };
  }

  private async data(actor: Actor, choice: Choice): Promise<Outline> {
    refuseOtherThanOwnSystem(choice.scope);
    return await this.database.inTransactionOf(actor, async (manager) => {
      const { look } = await readPaperShape(manager, actor.organisationId);
      const looked = { way: actor.token ? 'token' : 'file', what: 'export' } as const;
      const { compared } = await gatherSystem(manager, actor, {
        choice,
        looked,
        now: this.clock.now(),
        today: this.clock.today(),
      });
      const { systemData } = await import('@candour/board-paper');
      return systemData(compared, look);
    });
  }
}
