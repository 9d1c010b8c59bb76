import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import type { Actor } from '../actor.js';
import { doAfterCommit } from './after-commit.js';
import { isOutOfReach } from './out-of-reach.js';

/** What of an actor the database needs to know; the program itself, purging at night, has no person and no seat. */
export type ActorOfTransaction = Pick<Actor, 'organisationId' | 'organisationKind' | 'roles' | 'seatId' | 'onlyAssessmentId'> & {
  readonly personId: string | null;
};

/** Parameterised SQL, for the look-ups made before an actor is known. */
export type Query = <Row>(sql: string, parameters?: readonly unknown[]) => Promise<Row[]>;

const SET_ACTOR = `select set_config('candour.organisation', $1, true) as organisation, set_config('candour.seat', $2, true) as seat,
  set_config('candour.person', $3, true) as person, set_config('candour.operator', $4, true) as operator`;

/**
 * The only door to the database. Every piece of work is one transaction on one connection; who is asking is set for the length
 * of that transaction and forgotten with it, so a connection of the pool carries nobody's rights to the next caller.
 */
@Injectable()
export class Database {
  constructor(private readonly dataSource: DataSource) {}

  /** Does the work as the actor: commits when it resolves, rolls back when it throws. */
  async inTransactionOf<T>(actor: ActorOfTransaction, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return await this.inTransaction(async (runner) => {
      await runner.query(SET_ACTOR, settingsOf(actor));
      return await work(runner.manager);
    });
  }

  /**
   * One read as the actor, in one statement: it is a transaction of its own, without three more ways to the database and back. For
   * what a whole room asks at the same moment.
   *
   * @param call of one function of the schema, its parameters from $5 on; `actor.organisation` must be used in it, so that the
   *   actor is set before it runs (without, the policies would show it nothing)
   */
  async askAs<Row>(actor: ActorOfTransaction, call: string, parameters: readonly unknown[]): Promise<Row[]> {
    return await this.dataSource.query(`select asked.* from (${SET_ACTOR}) actor, lateral ${call} asked`, [
      ...settingsOf(actor),
      ...parameters,
    ]);
  }

  /**
   * Does look-ups before anybody is known: sign-in by token, person by e-mail, personal link. No tenant is set, so tables show
   * nothing; what answers are the door functions.
   */
  async beforeActor<T>(work: (query: Query) => Promise<T>): Promise<T> {
    return await this.inTransaction(
      async (runner) => await work(async (sql, parameters = []) => await runner.query(sql, [...parameters])),
    );
  }

  /**
   * Asks one door function before anybody is known. A single statement needs no transaction around it, and the one at every
   * request's beginning would pay for it with two more ways to the database and back.
   */
  async ask<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return await this.withConnection(async (runner) => await runner.query(sql, [...parameters]));
  }

  /**
   * Reads and writes a person's own record (name, password, sign-ins) where no hat is worn yet: the person is set, no
   * organisation is.
   */
  async inTransactionOfPerson<T>(personId: string, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return await this.inTransaction(async (runner) => {
      await runner.query(SET_ACTOR, ['', '', personId, '']);
      return await work(runner.manager);
    });
  }

  private async inTransaction<T>(work: (runner: QueryRunner) => Promise<T>): Promise<T> {
    return await this.withConnection(async (runner) => {
      try {
        await runner.startTransaction();
        const result = await work(runner);
        await runner.commitTransaction();
        doAfterCommit(runner);
        return result;
      } catch (error) {
        // A lost connection cannot roll back; the server has done so already, and the first error is the one worth hearing.
        if (runner.isTransactionActive && !isOutOfReach(error)) await runner.rollbackTransaction().catch(() => undefined);
        throw error;
      }
    });
  }

  private async withConnection<T>(work: (runner: QueryRunner) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      return await work(runner);
    } catch (error) {
      if (isOutOfReach(error)) await throwAway(runner);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

/** A connection that failed is ended, for the pool takes back none that ends: there it would fail or keep waiting whoever is next. */
async function throwAway(runner: QueryRunner): Promise<void> {
  const connection = (await runner.connect().catch(() => null)) as { end(): Promise<void> } | null;
  connection?.end().catch(() => undefined);
}

function settingsOf(actor: ActorOfTransaction): string[] {
  const operator = actor.organisationKind === 'operator' && actor.roles.includes('operator');
  return [actor.organisationId, actor.seatId ?? '', actor.personId ?? '', operator ? 'on' : ''];
}
