import { allowedOnIntroduction, type IntroductionNow, introductionResultWords, may } from '@candour/assessment';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';
import { notFound } from '../platform/http/problem.js';
import { dayInFull } from '../platform/words.js';
import type { IntroductionContact, IntroductionResponse, IntroductionResultResponse } from './introduction.dto.js';
import {
  type IntroductionRow,
  introductionNow,
  readIntroductionRow,
  readIntroductionRows,
} from './introduction-situation.view.js';

interface ContactRow {
  readonly introductionId: string;
  readonly organisationId: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly reason: string | null;
}
type ResultRow = Omit<IntroductionResultResponse, 'answerWords' | 'organisationName' | 'own'> & {
  readonly introductionId: string;
  readonly organisationId: string;
};

/** The introductions that an actor may know of: contacts and reasons for the two trusts alone, as the policies show them. */
export async function readIntroductions(manager: EntityManager, actor: Actor, today: string): Promise<IntroductionResponse[]> {
  return await withWhatIsShown(manager, actor, today, await readIntroductionRows(manager, actor, today));
}

/** @throws Problem `not-found` */
export async function readIntroduction(
  manager: EntityManager,
  actor: Actor,
  today: string,
  introductionId: string,
): Promise<IntroductionResponse> {
  const row = await readIntroductionRow(manager, today, introductionId);
  const [response] = row ? await withWhatIsShown(manager, actor, today, [row]) : [];
  if (!response) throw notFound();
  return response;
}

async function withWhatIsShown(
  manager: EntityManager,
  actor: Actor,
  today: string,
  rows: readonly IntroductionRow[],
): Promise<IntroductionResponse[]> {
  const ids = rows.map(({ id }) => id);
  const contacts: ContactRow[] = await manager.query(
    `select introduction_id as "introductionId", organisation_id as "organisationId", name, email, reason
       from candour.introduction_contact where introduction_id = any ($1)`,
    [ids],
  );
  const results: ResultRow[] = await manager.query(
    `select introduction_id as "introductionId", organisation_id as "organisationId", answer, words, said_on::text as "saidOn"
       from candour.introduction_result where introduction_id = any ($1)`,
    [ids],
  );
  return rows.map((row) => {
    const of = <One extends { readonly introductionId: string }>(all: readonly One[]) =>
      all.filter(({ introductionId }) => introductionId === row.id);
    return asResponse(row, actor, today, of(contacts), of(results));
  });
}

function asResponse(
  row: IntroductionRow,
  actor: Actor,
  today: string,
  contacts: readonly ContactRow[],
  results: readonly ResultRow[],
): IntroductionResponse {
  const us = actor.organisationId;
  const now = introductionNow(row, us);
  const nameOf = (organisationId: string) => (organisationId === row.offeringId ? row.offeringName : row.wishingName);
  return {
    id: row.id,
    itemCode: row.itemCode,
    itemTitle: row.itemTitle,
    offering: { id: row.offeringId, name: row.offeringName },
    wishing: { id: row.wishingId, name: row.wishingName },
    side: now.side,
    madeByOrganisation: row.madeByOrganisation,
    madeOn: row.madeOn,
    state: shownState(now),
    stateWords: stateInWords(row, now, us, today),
    contact: contactIn(contacts.find(({ organisationId }) => organisationId !== us)),
    ownContact: contactIn(contacts.find(({ organisationId }) => organisationId === us)),
    reason: contacts.find(({ reason }) => reason !== null)?.reason ?? null,
    results: results
      .map(({ introductionId: _id, organisationId, ...result }) => ({
        ...result,
        answerWords: introductionResultWords[result.answer],
        organisationName: nameOf(organisationId),
        own: organisationId === us,
      }))
      .sort((a, b) => a.organisationName.localeCompare(b.organisationName, 'en-GB')),
    tellsSystem: now.side === 'offering' ? row.offeringTells : now.side === 'wishing' && row.wishingTells,
    shownTo: [...row.shownTo],
    allowed: mayAct(actor, now.side) ? [...allowedOnIntroduction(now)] : [],
    version: row.version,
  };
}

/** A chief executive speaks for a trust; whoever may make introductions at the board of a system takes back its own. */
function mayAct({ roles }: Actor, side: IntroductionNow['side']): boolean {
  return side === 'system' ? may(roles, 'introduction:make') : may(roles, 'help:offer');
}

function contactIn(row: ContactRow | undefined): IntroductionContact | null {
  return row?.name && row.email ? { name: row.name, email: row.email } : null;
}

const OVER = ['declined', 'taken-back', 'lapsed'];

/** Who said no is between the two: to their system it is over, and nothing else. */
function shownState({ state, side, stands }: IntroductionNow): IntroductionResponse['state'] {
  const now = state === 'proposed' && !stands ? 'lapsed' : state;
  return side === 'system' && OVER.includes(now) ? 'over' : now;
}

function stateInWords(row: IntroductionRow, now: IntroductionNow, us: string, today: string): string {
  const other = us === row.offeringId ? row.wishingName : row.offeringName;
  // With its year, as the days beside it have theirs: what two trusts agreed is read for years.
  const on = (day: string | null) => (day === null ? '' : day === today ? ' today' : ` on ${dayInFull(day)}`);
  switch (shownState(now)) {
    case 'accepted':
      return `Both trusts said yes${on(row.acceptedOn)}.`;
    case 'proposed':
      if (now.side === 'system') return 'It waits until both trusts have said yes.';
      return now.weSaidYes ? `It waits for ${other}.` : 'It waits for your answer.';
    case 'declined':
      return `It was declined${on(row.endedOn)}.`;
    case 'taken-back':
      return `${row.madeByOrganisation} took it back${on(row.endedOn)}.`;
    case 'lapsed':
      return 'It ended with the strength or the wish that it rested on.';
    default:
      return 'It did not come about.';
  }
}
