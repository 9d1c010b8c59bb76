import { decideIntroduction, type IntroductionCommand, type IntroductionNow, type IntroductionState } from '@candour/assessment';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';
import { appendAudit } from '../platform/audit/append-audit.js';
import { changedMeanwhile, notFound } from '../platform/http/problem.js';
import { asProblem } from '../platform/http/refuse.js';
import { introductionNow, readIntroductionRow } from './introduction-situation.view.js';

interface Moving {
  readonly introductionId: string;
  readonly version: number;
  readonly command: IntroductionCommand;
  readonly reason?: string;
  readonly today: string;
}

/**
 * Takes the row, asks the table of the process, and writes where it leads. Another's introduction is not found.
 *
 * @throws Problem `not-found`, `changed-meanwhile`, and whatever the table refuses
 */
export async function moveIntroduction(
  manager: EntityManager,
  actor: Actor,
  { introductionId, version, command, reason = '', today }: Moving,
): Promise<IntroductionNow> {
  const row = await readIntroductionRow(manager, today, introductionId, { lock: true });
  if (!row) throw notFound();
  if (row.version !== version) throw changedMeanwhile();
  const now = introductionNow(row, actor.organisationId);
  const decided = decideIntroduction(command, now, reason);
  if (!decided.ok) throw asProblem(decided.refusal);
  await manager.query(
    `update candour.introduction set state = $2, version = version + 1, accepted_on = case when $2 = 'accepted' then coalesce(accepted_on, $3::date) end,
            ended_on = case when $2 in ('declined', 'taken-back') then $3::date end,
            offering_yes = offering_yes or $4, wishing_yes = wishing_yes or $5 where id = $1`,
    [introductionId, decided.state satisfies IntroductionState, today, ...saysYes(command, now)],
  );
  const who = now.side === 'system' ? 'ICS lead' : 'chief executive';
  await appendAudit(manager, { event: decided.event, subject: introductionId, who });
  return now;
}

const saysYes = (command: IntroductionCommand, { side }: IntroductionNow): [boolean, boolean] => [
  command === 'accept' && side === 'offering',
  command === 'accept' && side === 'wishing',
];
