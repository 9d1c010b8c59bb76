import type { CampaignAskKind } from '@candour/assessment';
import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Mail } from '../identity/mail.js';
import { Clock } from '../platform/clock.js';
import { Configuration } from '../platform/configuration.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { theProgramFor } from '../platform/database/the-program.js';
import { type Claimed, claimMails } from './mail-of-trust.js';

/**
 * Sends the mails of campaigns, one after the other and in the background: whoever opens a campaign does not wait for a mail server.
 * Each is claimed right before it is sent, so that a stop leaves at most one of which nobody knows; the others are due again at the next start.
 */
@Injectable()
export class SendMails implements BeforeApplicationShutdown {
  private readonly logger = new Logger('SendMails');
  private line: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly configuration: Configuration,
    private readonly mail: Mail,
  ) {}

  beforeApplicationShutdown(): void {
    this.stopped = true;
  }

  /** What these trusts are due of a campaign today: their invitation, a change of the timetable, reminders. Waits only where nothing is to be sent. */
  async due(campaignId: string, trustIds: readonly string[]): Promise<void> {
    await this.inLine(trustIds.map((trustId) => ({ trustId, campaignId, byHand: null })));
  }

  /** A reminder that the ICS lead asked for, to those for whom it is still the next thing. */
  async byHand(
    campaignId: string,
    reminders: readonly { readonly trustId: string; readonly kind: CampaignAskKind }[],
  ): Promise<void> {
    await this.inLine(reminders.map(({ trustId, kind }) => ({ trustId, campaignId, byHand: kind })));
  }

  /** Once everything that was asked for so far has been sent, or could not be. */
  async settled(): Promise<void> {
    await this.line;
  }

  private async inLine(jobs: readonly Job[]): Promise<void> {
    for (const job of jobs) this.line = this.line.then(() => this.send(job));
    if (!this.mail.isSet) await this.line;
  }

  /** A failure is logged and stops no other trust's mails. */
  private async send({ trustId, campaignId, byHand }: Job): Promise<void> {
    if (this.stopped) return;
    try {
      const claiming = {
        today: this.clock.today(),
        now: this.clock.now(),
        publicUrl: this.configuration.publicUrl,
        mailIsSet: this.mail.isSet,
        byHand,
      };
      const claimed = await this.database.inTransactionOf(theProgramFor(trustId), (manager) =>
        claimMails(manager, trustId, campaignId, claiming),
      );
      for (const one of claimed) await this.deliver(one);
    } catch (error) {
      this.logger.error(`Mails of a campaign could not be sent: ${error instanceof Error ? error.name : 'unknown'}`);
    }
  }

  private async deliver({ trustId, campaignId, kind, occasion, role, words, addresses }: Claimed): Promise<void> {
    let sent = true;
    for (const address of addresses) sent = (await this.mail.send(address, words.subject, words.text)) && sent;
    await this.database.inTransactionOf(theProgramFor(trustId), async (manager) => {
      await manager.query(
        `update candour.campaign_mail set result = $6
          where organisation_id = $1 and campaign_id = $2 and kind = $3 and occasion = $4 and role = $5`,
        [trustId, campaignId, kind, occasion, role, sent ? 'sent' : 'failed'],
      );
    });
  }
}

interface Job {
  readonly trustId: string;
  readonly campaignId: string;
  readonly byHand: CampaignAskKind | null;
}
