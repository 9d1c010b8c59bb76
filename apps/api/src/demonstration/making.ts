import type { EntityManager, QueryRunner } from 'typeorm';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { type ActorOfTransaction, Database, type Query } from '../platform/database/in-transaction-of.js';

/** A clock that is set by hand: what a board did a year ago is done at the time it was done. */
export class SetClock extends Clock {
  constructor(private instant: Date) {
    super();
  }

  set(instant: Date): void {
    this.instant = instant;
  }

  override now(): Date {
    return this.instant;
  }
}

const BECOME = `select set_config('role', 'candour_app', true), set_config('candour.organisation', $1, true), set_config('candour.seat', $2, true),
  set_config('candour.person', $3, true), set_config('candour.operator', $4, true)`;

/**
 * The program's door to the database, with every piece of work inside one and the same transaction: either the whole demonstration
 * is there or nothing of it. Whoever acts is held to the same policies as ever, for the role is the program's own.
 */
export class OneTransaction extends Database {
  private acting = '';

  constructor(private readonly runner: QueryRunner) {
    super(runner.connection);
  }

  override async inTransactionOf<T>(actor: ActorOfTransaction, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const operator = actor.organisationKind === 'operator' && actor.roles.includes('operator');
    await this.become([actor.organisationId, actor.seatId ?? '', actor.personId ?? '', operator ? 'on' : '']);
    return await work(this.runner.manager);
  }

  override async inTransactionOfPerson<T>(personId: string, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    await this.become(['', '', personId, '']);
    return await work(this.runner.manager);
  }

  override async beforeActor<T>(work: (query: Query) => Promise<T>): Promise<T> {
    await this.become(['', '', '', '']);
    return await work(async (sql, parameters = []) => await this.runner.query(sql, [...parameters]));
  }

  /**
   * What no single seat could write: the answers of a whole board at once. The adding-up role may, for the organisation that is
   * set, and the guard of the open round still stands.
   */
  async asTally(sql: string, parameters: readonly unknown[]): Promise<void> {
    await this.as('candour_tally', sql, parameters);
  }

  /** People are made at the door, by personal links; here many at once, under the same role. */
  async asDoor<Row>(sql: string, parameters: readonly unknown[]): Promise<Row[]> {
    return await this.as<Row>('candour_door', sql, parameters);
  }

  /** Whoever acts already need not be named again: that would be one more way to the database and back for every second one. */
  private async become(actor: readonly string[]): Promise<void> {
    if (this.acting === actor.join()) return;
    await this.runner.query(BECOME, [...actor]);
    this.acting = actor.join();
  }

  private async as<Row>(role: 'candour_tally' | 'candour_door', sql: string, parameters: readonly unknown[]): Promise<Row[]> {
    await this.runner.query(`set local role ${role}`);
    const rows: Row[] = await this.runner.query(sql, [...parameters]);
    await this.runner.query('set local role candour_app');
    return rows;
  }
}

/** What everything of the demonstration is made with. */
export interface Making {
  readonly database: OneTransaction;
  readonly manager: EntityManager;
  readonly clock: SetClock;
  /** Now, truly, and the day in London. */
  readonly now: Date;
  readonly today: string;
}

/** Somebody of an organisation, as the program knows a caller. */
export function actorOf(
  organisation: { readonly id: string; readonly kind: Actor['organisationKind'] },
  person: { readonly personId: string; readonly seatId?: string; readonly roles: Actor['roles'] },
): Actor {
  return {
    signInId: person.personId,
    personId: person.personId,
    organisationId: organisation.id,
    organisationKind: organisation.kind,
    seatId: person.seatId ?? null,
    roles: person.roles,
  };
}
