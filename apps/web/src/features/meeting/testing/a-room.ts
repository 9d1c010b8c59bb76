import type { AtTheServer } from '../../../platform/on-its-way.js';
import { Problem } from '../../../platform/problem.js';
import type { Draft, MyAnswer } from '../room-answer.js';

const refused = (status: number, code: string) => new Problem({ code, status, title: code });

/** One seat's part of the votes on one item, by the rules of the server: rounds never reopen, an answer names round and version. */
export class ARoom {
  round = 1;
  state: 'open' | 'paused' | 'locked' = 'open';
  signedOut = false;
  private readonly rows = new Map<number, MyAnswer>();
  /** Everything that was ever held, in order. */
  readonly history: MyAnswer[] = [];

  get row(): MyAnswer | null {
    return this.rowIn(this.round);
  }

  rowIn(round: number): MyAnswer | null {
    return this.rows.get(round) ?? null;
  }

  isOpen(round: number): boolean {
    return round === this.round && this.state !== 'locked';
  }

  put({ itemCode, roundNumber, given, expectedVersion }: Draft): MyAnswer {
    if (this.signedOut) throw refused(401, 'not-signed-in');
    if (this.state === 'paused' && roundNumber === this.round) throw refused(409, 'meeting-paused');
    if (this.state !== 'open' || roundNumber !== this.round) throw refused(409, 'round-locked');
    if ((this.row?.version ?? null) !== expectedVersion) throw refused(412, 'changed-meanwhile');
    const { kind, level, reason } = given;
    return this.hold({
      ...{ itemCode, roundNumber, kind, level, reason: reason || null, comment: null, shareComment: false, standing: false },
      version: (this.row?.version ?? 0) + 1,
    });
  }

  look({ roundNumber }: Draft): AtTheServer<MyAnswer> {
    if (this.signedOut) throw refused(401, 'not-signed-in');
    return { open: this.isOpen(roundNumber), held: this.rowIn(roundNumber) };
  }

  lock(): void {
    this.state = 'locked';
  }

  /** The next vote, in which an earlier answer stands. */
  votesAgain(): void {
    const before = this.row;
    this.round += 1;
    this.state = 'open';
    if (before) this.hold({ ...before, roundNumber: this.round, standing: true, version: 1 });
  }

  private hold(row: MyAnswer): MyAnswer {
    this.rows.set(row.roundNumber, row);
    this.history.push(row);
    return row;
  }
}
