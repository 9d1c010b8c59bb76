import { Injectable } from '@nestjs/common';
import { Configuration } from '../platform/configuration.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { notFound } from '../platform/http/problem.js';

/** The one password of all made-up people. It opens nothing real: it is only ever given to them, and only listed with them. */
export const DEMONSTRATION_PASSWORD = 'a fictional board';

export interface DemonstrationPerson {
  readonly email: string;
  readonly name: string;
  readonly organisation: string;
  readonly role: string;
  readonly what: string;
}

/** Whom a newcomer can sign in as. Exists only where the program runs with made-up data. */
@Injectable()
export class DemonstrationPeopleView {
  constructor(
    private readonly database: Database,
    private readonly configuration: Configuration,
  ) {}

  async read(): Promise<{ password: string; people: DemonstrationPerson[] }> {
    if (!this.configuration.demonstration) throw notFound();
    const people = await this.database.beforeActor((query) =>
      query<DemonstrationPerson>('select email, name, organisation, role, what from candour.demonstration_people()'),
    );
    return { password: DEMONSTRATION_PASSWORD, people };
  }
}
