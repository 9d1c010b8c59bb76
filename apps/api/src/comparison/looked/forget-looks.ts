import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../platform/database/in-transaction-of.js';
import { EveryHour } from '../../platform/every-hour.js';

/** Deletes, by the hour, who looked more than two years ago: by then nobody can act on it, and it names people of other organisations. */
@Injectable()
export class ForgetLooks implements OnModuleInit {
  constructor(
    private readonly everyHour: EveryHour,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.everyHour.does({ what: 'Old looks could not be deleted', work: () => this.execute() });
  }

  /** @returns how many went */
  async execute(): Promise<number> {
    const [row] = await this.database.ask<{ gone: number }>('select candour.forget_looks() as gone');
    return row?.gone ?? 0;
  }
}
