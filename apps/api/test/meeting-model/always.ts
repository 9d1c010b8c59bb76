import { expect } from '@jest/globals';
import { MyAnswersToItemView } from '../../src/answer/my-answers-to-item.view.js';
import type { TestApi } from '../api.js';
import type { Room } from '../room.js';
import { itemOf, lastRound, type Model, type Round } from './model.js';

interface Spread {
  readonly answered: number;
  readonly eligible: number;
  readonly withheld: boolean;
  readonly counts: readonly number[] | null;
}

/** Every reveal so far, as it was first read: it must read the same ever after, to the byte. */
export type Reveals = Map<string, string>;

/** The reveal holds every answer that was acknowledged or stands, and nothing else; it is repeatable with the same bytes. */
export async function revealsHold(api: TestApi, { id }: Room, model: Model, before: Reveals): Promise<void> {
  const { rows } = await api.owner.query<{ code: string; number: number; text: string }>(
    `select r.item_code as code, r.number, s.spread::text as text from candour.round r join candour.round_spread s on s.round_id = r.id
      where r.assessment_id = $1`,
    [id],
  );
  const shown = model.items.flatMap(({ code, rounds }) =>
    rounds.flatMap((round, index) =>
      round.state === 'revealed' || round.state === 'withheld' ? [[`${code} ${index + 1}`, round] as const] : [],
    ),
  );
  expect(rows.map(({ code, number }) => `${code} ${number}`).sort()).toEqual(shown.map(([name]) => name).sort());
  for (const { code, number, text } of rows) {
    const name = `${code} ${number}`;
    if (before.has(name)) expect(text).toBe(before.get(name));
    else holdsWhatWasAnswered(JSON.parse(text) as Spread, itemOf(model, code).rounds[number - 1]!);
    before.set(name, text);
  }
}

function holdsWhatWasAnswered(spread: Spread, { answers, eligible, state }: Round): void {
  expect(spread).toMatchObject({ answered: answers.size, eligible: eligible.size, withheld: state === 'withheld' });
  if (spread.counts === null) return;
  const levels = [...answers.values()].map(({ level }) => level);
  expect(spread.counts).toEqual(spread.counts.map((_, index) => levels.filter((level) => level === index + 1).length));
}

/** A member is told what counted: of each round their last acknowledged answer, and which round is open. */
export async function toldWhatCounted(
  api: TestApi,
  { id, seats }: Room,
  model: Model,
  seat: number,
  code: string,
): Promise<void> {
  if (model.state === 'draft') return;
  const item = itemOf(model, code);
  const told = await api.app.get(MyAnswersToItemView).read(seats[seat]!.actor, id, code);
  const counted = item.rounds.flatMap(({ answers }, index) => {
    const mine = answers.get(seat);
    return mine
      ? [{ roundNumber: index + 1, kind: mine.kind, level: mine.level, version: mine.version, standing: mine.standing }]
      : [];
  });
  expect(
    told.rows.map(({ roundNumber, kind, level, version, standing }) => ({ roundNumber, kind, level, version, standing })),
  ).toEqual(counted);
  const isOpen = lastRound(item)?.state === 'open' && model.state !== 'agreed';
  expect(told.openRound).toBe(isOpen ? item.rounds.length : null);
}

/** Audit and kept requests say *a seat*, never which; nothing that a seat did keeps more of the time than the day. */
export async function nothingSaysWho(api: TestApi, { id, seats }: Room): Promise<void> {
  const { rows } = await api.owner.query<{ text: string; label: string }>(
    `select u::text as text, u.actor_label as label from candour.audit u where u.subject = $1`,
    [id],
  );
  for (const { actor } of seats) {
    for (const { text } of rows) expect(text).not.toContain(actor.seatId);
    for (const { text } of rows) expect(text).not.toContain(actor.personId);
  }
  const members = seats.slice(1).map(({ actor }) => actor.personId);
  const kept = await api.owner.query('select 1 from candour.idempotency where person_id = any ($1::uuid[])', [members]);
  expect(kept.rowCount).toBe(0);
}

/** Tables of what one seat did: none has a column that could hold a time of day. */
export async function daysNotTimes(api: TestApi): Promise<void> {
  const tables = ['answer', 'round_seat', 'stand_aside', 'not_yet', 'dissent', 'dissent_author', 'pledge_reading'];
  const { rows } = await api.owner.query(
    `select table_name, column_name from information_schema.columns
      where table_schema = 'candour' and table_name = any ($1) and data_type like '%time%'`,
    [tables],
  );
  expect(rows).toEqual([]);
}

/** Everything of an organisation, in one line that changes with any of it. */
export async function fingerprintOf(api: TestApi, organisationId: string): Promise<string> {
  const { rows: tables } = await api.owner.query<{ name: string }>(
    `select c.table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'candour' and c.column_name = 'organisation_id' and t.table_type = 'BASE TABLE' order by 1`,
  );
  const one = tables.map(
    ({ name }) => `select '${name}' as name, t::text as line from candour.${name} t where t.organisation_id = $1`,
  );
  const { rows } = await api.owner.query<{ print: string }>(
    `select md5(string_agg(name || line, E'\\n' order by name, line)) || ' ' || count(*) as print from (${one.join(' union all ')}) everything`,
    [organisationId],
  );
  return rows[0]!.print;
}
