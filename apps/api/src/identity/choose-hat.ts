import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import type { SignedIn } from '../platform/http/current-actor.js';
import { notFound } from '../platform/http/problem.js';
import { hatsOf } from './hats.js';

/** Puts on one of the hats the person has today. Any other organisation is *not found*. */
@Injectable()
export class ChooseHat {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(signedIn: SignedIn, organisationId: string): Promise<void> {
    const hats = await this.database.beforeActor((query) => hatsOf(query, signedIn.personId, this.clock.today()));
    if (!hats.some((hat) => hat.organisationId === organisationId)) throw notFound();
    await this.database.inTransactionOfPerson(signedIn.personId, async (manager) => {
      await manager.query('update candour.sign_in set organisation_id = $2 where id = $1', [signedIn.signInId, organisationId]);
    });
  }
}
