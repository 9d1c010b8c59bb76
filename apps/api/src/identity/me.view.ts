import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Configuration } from '../platform/configuration.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { type Hat, hatsOf } from './hats.js';

export interface Me {
  readonly person: { readonly id: string; readonly name: string; readonly email: string | null };
  readonly hat: Hat | null;
  readonly hats: readonly Hat[];
  readonly demonstration: boolean;
}

interface SignInRow {
  person_id: string;
  person_name: string;
  person_email: string | null;
  organisation_id: string | null;
}

/** Who is signed in, the hat they wear, and the hats they could wear today. */
@Injectable()
export class MeView {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly configuration: Configuration,
  ) {}

  async read(signInId: string): Promise<Me> {
    return await this.database.beforeActor(async (query) => {
      const rows = await query<SignInRow>('select * from candour.person_of_sign_in($1)', [signInId]);
      const row = rows[0];
      if (!row) throw new Error('a sign-in without its person');
      const hats = await hatsOf(query, row.person_id, this.clock.today());
      return {
        person: { id: row.person_id, name: row.person_name, email: row.person_email },
        hat: hats.find(({ organisationId }) => organisationId === row.organisation_id) ?? null,
        hats,
        demonstration: this.configuration.demonstration,
      };
    });
  }
}
