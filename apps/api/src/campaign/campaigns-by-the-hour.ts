import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { theProgramFor } from '../platform/database/the-program.js';
import { EveryHour } from '../platform/every-hour.js';
import { SendMails } from './send-mails.js';
import { tellCompletion } from './tell-completion.step.js';

interface Due {
  trust_id: string;
  campaign_id: string;
}

/**
 * What campaigns need without anybody asking: how far scoring has come, once a day, and reminders before each date. Each trust is a
 * transaction of its own, as that trust.
 */
@Injectable()
export class CampaignsByTheHour implements OnModuleInit {
  constructor(
    private readonly everyHour: EveryHour,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly mails: SendMails,
  ) {}

  onModuleInit(): void {
    this.everyHour.does({ what: 'Not everything of campaigns could be done', work: () => this.execute() });
  }

  /** @returns of how many trusts the tracker was told anew @throws AggregateError where some could not be done; the others are */
  async execute(): Promise<number> {
    const today = this.clock.today();
    const due = await this.database.beforeActor((query) => query<Due>('select * from candour.due_campaign_work($1)', [today]));
    let told = 0;
    const failures: unknown[] = [];
    for (const { trust_id, campaign_id } of due) {
      try {
        const work = this.database.inTransactionOf(theProgramFor(trust_id), (manager) =>
          tellCompletion(manager, trust_id, campaign_id, today),
        );
        if (await work) told += 1;
        await this.mails.due(campaign_id, [trust_id]);
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${due.length} could not be done`);
    return told;
  }
}
