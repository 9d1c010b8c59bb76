import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import type { AcceptIntroductionRequest, DeclineIntroductionRequest, IntroductionResponse } from './introduction.dto.js';
import { readIntroduction } from './introductions.view.js';
import { keepContact } from './keep-contact.step.js';
import { moveIntroduction } from './move-introduction.step.js';

/** A trust says yes to an introduction, with whom the other may speak to, or no, with a reason that stays between the two. */
@Injectable()
export class AnswerIntroduction {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem of the table of the process; names and e-mails are shown once both have said yes */
  async accept(
    actor: Actor,
    introductionId: string,
    version: number,
    contact: AcceptIntroductionRequest,
  ): Promise<IntroductionResponse> {
    return await this.withContact(actor, introductionId, version, 'accept', contact);
  }

  /** Somebody else, or another e-mail: the other trust sees it from then on. @throws Problem of the table of the process */
  async changeContact(
    actor: Actor,
    introductionId: string,
    version: number,
    contact: AcceptIntroductionRequest,
  ): Promise<IntroductionResponse> {
    return await this.withContact(actor, introductionId, version, 'change-contact', contact);
  }

  /** @throws Problem of the table of the process */
  async decline(
    actor: Actor,
    introductionId: string,
    version: number,
    { reason }: DeclineIntroductionRequest,
  ): Promise<IntroductionResponse> {
    const today = this.clock.today();
    return await this.database.inTransactionOf(actor, async (manager) => {
      await moveIntroduction(manager, actor, { introductionId, version, command: 'decline', reason, today });
      await keepContact(manager, actor, introductionId, { reason });
      return await readIntroduction(manager, actor, today, introductionId);
    });
  }

  /** Whoever made it takes it back. @throws Problem of the table of the process */
  async takeBack(actor: Actor, introductionId: string, version: number): Promise<IntroductionResponse> {
    const today = this.clock.today();
    return await this.database.inTransactionOf(actor, async (manager) => {
      await moveIntroduction(manager, actor, { introductionId, version, command: 'take-back', today });
      return await readIntroduction(manager, actor, today, introductionId);
    });
  }

  private async withContact(
    actor: Actor,
    introductionId: string,
    version: number,
    command: 'accept' | 'change-contact',
    { contactName: name, contactEmail: email }: AcceptIntroductionRequest,
  ): Promise<IntroductionResponse> {
    const today = this.clock.today();
    return await this.database.inTransactionOf(actor, async (manager) => {
      await moveIntroduction(manager, actor, { introductionId, version, command, today });
      await keepContact(manager, actor, introductionId, { name, email });
      return await readIntroduction(manager, actor, today, introductionId);
    });
  }
}
