import { Injectable } from '@nestjs/common';
import { Configuration } from '../platform/configuration.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { Problem } from '../platform/http/problem.js';
import { subjectOfAttempt } from './token.js';

/** How often something may be tried: in a window of minutes, by whom. Twenty people behind one address can still join at once. */
const LIMITS = {
  'password-by-account-and-address': { most: 5, minutes: 15 },
  'password-by-account': { most: 50, minutes: 15 },
  'password-change': { most: 5, minutes: 15 },
  'sign-in-by-address': { most: 60, minutes: 1 },
  'password-reset': { most: 3, minutes: 60 },
  'personal-link-by-address': { most: 60, minutes: 1 },
  // A whole hospital may stand behind one address, and what is counted is no guess at a secret of 256 bits.
  'teams-link-by-address': { most: 600, minutes: 1 },
  // Only what opens nothing is counted: screens that work cost their room none of it.
  'presenter-by-address': { most: 60, minutes: 1 },
  // Wrong codes alone stay counted. Twenty people with two slips each join in one minute; 47 million codes outlast the hour.
  'join-code-by-address': { most: 60, minutes: 1 },
  'join-code-everywhere': { most: 3000, minutes: 60 },
  // A secret of 256 bits is not guessed: this keeps a machine from asking without end. Its chosen code has five tries of its own.
  'room-link-by-address': { most: 300, minutes: 1 },
  // Each file is one: a paper in every format, twice every ten minutes.
  'paper-by-person': { most: 60, minutes: 60 },
  // A picture is drawn anew, a template is taken apart: each costs the program a moment.
  'shape-file-by-person': { most: 60, minutes: 60 },
  // Two a second: a dashboard asks once an hour. Counted by token, so that one organisation's program slows no other.
  'reads-by-token': { most: 120, minutes: 1 },
  // Only what opens nothing is counted: a secret of 256 bits is not guessed, this keeps a machine from asking without end.
  'token-by-address': { most: 60, minutes: 1 },
  'instrument-file-by-person': { most: 120, minutes: 60 },
} as const;

export type Limited = keyof typeof LIMITS;

/** Counts attempts in the database, so that every API process counts the same. */
@Injectable()
export class Limits {
  constructor(
    private readonly database: Database,
    private readonly configuration: Configuration,
  ) {}

  /** @throws Problem `too-many-attempts` once the limit is passed; says when to try again. */
  async count(kind: Limited, subject: string): Promise<void> {
    const { most, minutes } = LIMITS[kind];
    const rows = await this.database.beforeActor((query) =>
      query<{ allowed: boolean }>('select candour.note_attempt($1, $2, make_interval(mins => $3), $4) as allowed', [
        kind,
        subjectOfAttempt(this.configuration.secret, subject),
        minutes,
        most,
      ]),
    );
    if (rows[0]?.allowed === true) return;
    throw new Problem('too-many-attempts', `Wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`}, then try again.`, {
      retryAfter: minutes * 60,
    });
  }

  /** Takes attempts back after a success: the newest ones, all that the limit counts unless told. */
  async forget(kind: Limited, subject: string, newest: number = LIMITS[kind].most): Promise<void> {
    await this.database.ask('select candour.forget_attempts($1, $2, $3)', [
      kind,
      subjectOfAttempt(this.configuration.secret, subject),
      newest,
    ]);
  }
}
