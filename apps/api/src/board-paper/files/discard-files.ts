import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../platform/database/in-transaction-of.js';
import { EveryHour } from '../../platform/every-hour.js';

/** Throws away, by the hour, what was made of a draft a week ago: a draft is made again, and old ones go about. */
@Injectable()
export class DiscardFiles implements OnModuleInit {
  constructor(
    private readonly everyHour: EveryHour,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.everyHour.does({ what: 'Old files of papers could not be deleted', work: () => this.execute() });
  }

  /** @returns how many went */
  async execute(): Promise<number> {
    const [row] = await this.database.ask<{ gone: number }>('select candour.discard_paper_files() as gone');
    return row?.gone ?? 0;
  }
}
