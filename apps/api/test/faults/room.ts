import { setTimeout as after } from 'node:timers/promises';
import type pg from 'pg';
import type { TestApi } from '../api.js';
import { aDraft } from '../assessments.js';
import { bodyOf } from '../client.js';
import { allPresent, type Meeting } from '../meetings.js';
import { aTrust } from '../organisations.js';
import { Device, passes } from './calls.js';
import { type History, type Kept, type Lock, type Put, type Reveal, type Violation, violations } from './history.js';
import { Phone, type Told, valueIn } from './phone.js';

const VALUES = ['level 1', 'level 2', 'level 3', 'dont-know'];
const PAUSE_MS = 40;

/** A board in a meeting, its phones, its facilitator, and the history of what they did. */
export class Room {
  private clock = 0;
  private readonly puts: Put[] = [];
  private readonly locks: Lock[] = [];
  readonly told: Record<Told, number> = { saved: 0, 'not-counted': 0 };
  acknowledged = 0;
  private turn = 0;

  private constructor(
    readonly assessmentId: string,
    readonly itemCodes: readonly string[],
    readonly phones: readonly Phone[],
    readonly facilitator: Device,
    readonly tokens: { readonly facilitator: string; readonly members: readonly string[] },
  ) {}

  /**
   * Opens a meeting scored in the room.
   *
   * @param api where it is arranged
   * @param ports where the phones go, by place; the facilitator has the first
   */
  static async open(api: Pick<TestApi, 'server' | 'owner'>, ports: (place: number) => number, seats = 8): Promise<Room> {
    const trust = await aTrust(api as TestApi, { seats });
    const { id } = await aDraft(trust, { method: 'room' });
    const opened = bodyOf<Meeting>(await trust.facilitator.post(`/assessments/${id}/meeting/open`, { seats: allPresent(trust) }));
    for (const { client } of trust.members) bodyOf(await client.post(`/assessments/${id}/pledge-reading`));
    const tokens = { facilitator: trust.facilitator.token!, members: trust.members.map(({ client }) => client.token!) };
    const phones: Phone[] = [];
    const room = new Room(
      id,
      opened.agenda.map(({ itemCode }) => itemCode),
      phones,
      new Device(() => ports(0), tokens.facilitator),
      tokens,
    );
    for (const [place, { seatId, client }] of trust.members.entries()) {
      const device = new Device(() => ports(place + 1), client.token!);
      phones.push(new Phone(seatId, device, id, room.puts, () => ++room.clock));
    }
    return room;
  }

  /** A command of the facilitator, repeated with the same key until it is answered. */
  async command(itemCode: string, name: 'open-round' | 'lock' | 'reveal'): Promise<void> {
    const key = crypto.randomUUID();
    for (;;) {
      const answered = await this.facilitator.call(
        'POST',
        `/assessments/${this.assessmentId}/items/${itemCode}/${name}`,
        { epoch: 1 },
        key,
      );
      if (answered.status === 200 || this.facilitator.closed) break;
      if (!passes(answered)) throw new Error(`${name} was refused: ${answered.status} ${JSON.stringify(answered.body)}`);
      await after(PAUSE_MS);
    }
    if (name === 'lock') this.locks.push({ round: itemCode, acknowledgedAt: ++this.clock });
  }

  /**
   * One vote from its opening to its reveal. Everybody gives answers, one after the other, until the lock refuses them.
   *
   * @param answers how many acknowledged answers the vote has before it is locked
   * @param meanwhile what is done to the program, told how many have been acknowledged in this vote
   */
  async vote(
    itemCode: string,
    answers: number,
    meanwhile: (acknowledged: () => number) => Promise<void> = async () => {},
  ): Promise<void> {
    await this.command(itemCode, 'open-round');
    const before = this.acknowledged;
    const inThisVote = () => this.acknowledged - before;
    const phones = this.phones.map((phone) => this.answering(phone, itemCode));
    const faults = meanwhile(inThisVote);
    await Promise.race([this.until(() => inThisVote() >= answers), Promise.all(phones)]);
    await faults;
    await this.command(itemCode, 'lock');
    await Promise.all(phones);
    await this.command(itemCode, 'reveal');
  }

  async until(true_: () => boolean): Promise<void> {
    while (!true_() && !this.facilitator.closed) await after(5);
  }

  private async answering(phone: Phone, itemCode: string): Promise<void> {
    phone.forget();
    for (let told: Told = 'saved'; told === 'saved'; ) {
      told = await phone.give(itemCode, VALUES[this.turn++ % VALUES.length]!);
      this.told[told] += 1;
      if (told === 'saved') this.acknowledged += 1;
    }
  }

  /** Everything that happened, with what the database holds now. */
  async history(owner: pg.Client): Promise<History> {
    const { rows } = await owner.query<{ seat: string; round: string; kind: string; level: number | null; version: number }>(
      `select w.seat_id as seat, r.item_code as round, w.kind, w.level, w.version
         from candour.answer w join candour.round r on r.id = w.round_id where r.assessment_id = $1`,
      [this.assessmentId],
    );
    const kept: Kept[] = rows.map(({ seat, round, kind, level, version }) => ({
      seat,
      round,
      version,
      value: valueIn(kind, level),
    }));
    const shown = await owner.query<{ round: string; spread: { counts: number[] | null; noLevel: number | null } }>(
      `select r.item_code as round, s.spread from candour.round_spread s join candour.round r on r.id = s.round_id where r.assessment_id = $1`,
      [this.assessmentId],
    );
    const reveals: Reveal[] = shown.rows.flatMap(({ round, spread: { counts, noLevel } }) => {
      if (counts === null || noLevel === null) return [];
      const levels = counts.flatMap((count, place) => new Array<string>(count).fill(`level ${place + 1}`));
      return [{ round, values: [...levels, ...new Array<string>(noLevel).fill('dont-know')] }];
    });
    return { puts: this.puts, kept, locks: this.locks, reveals };
  }

  async violations(owner: pg.Client): Promise<Violation[]> {
    return violations(await this.history(owner));
  }

  get doubts(): number {
    return this.phones.reduce((sum, phone) => sum + phone.doubts, 0);
  }

  close(): void {
    for (const { device } of this.phones) device.close();
    this.facilitator.close();
  }
}
