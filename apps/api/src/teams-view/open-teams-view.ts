import { isScored } from '@candour/instrument';
import { Injectable } from '@nestjs/common';
import { type EntityManager, QueryFailedError } from 'typeorm';
import type { Actor } from '../platform/actor.js';
import { appendAudit } from '../platform/audit/append-audit.js';
import { Clock } from '../platform/clock.js';
import { Configuration } from '../platform/configuration.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { Problem } from '../platform/http/problem.js';
import { type AskedOf, readAskedOf } from './asked-of.view.js';
import { makeLinks } from './links.js';
import type { OpenTeamsViewRequest, TeamsLinksResponse } from './teams-view.dto.js';

const LEAST_DAYS = 7;
const MOST_DAYS = 90;
const DAY_MS = 86_400_000;

/** Opens the teams' view of an assessment, once a wave, with its closing date and its one-use links. */
@Injectable()
export class OpenTeamsView {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly configuration: Configuration,
  ) {}

  /** @throws Problem `not-found`; `teams-view-not-offered`, `teams-view-not-yet`, `teams-view-opened` or `teams-view-closing-date` */
  async execute(actor: Actor, assessmentId: string, { closesOn, links }: OpenTeamsViewRequest): Promise<TeamsLinksResponse> {
    const today = this.clock.today();
    return await this.database.inTransactionOf(actor, async (manager) => {
      const asked = await readAskedOf(manager, actor.organisationId, assessmentId, { lock: true });
      refuse(asked, closesOn, today);
      const place = { organisationId: actor.organisationId, assessmentId, publicUrl: this.configuration.publicUrl };
      await insertView(manager, place, { asked, today, closesOn, links });
      const made = await makeLinks(manager, place, links);
      await appendAudit(manager, {
        event: 'teams view opened',
        subject: assessmentId,
        who: 'secretary',
        detail: { closesOn, links },
      });
      return { links: made, closesOn };
    });
  }
}

function refuse(asked: AskedOf, closesOn: string, today: string): void {
  if (!asked.instrument.answeredBy.includes('teams')) {
    throw wrong('teams-view-not-offered', 'Teams are asked only with an instrument that is made for them.');
  }
  if (asked.state === 'draft' || asked.state === 'cancelled') {
    throw wrong('teams-view-not-yet', 'Open scoring first: what is asked is frozen then, for the board and its teams alike.');
  }
  if (asked.view !== null) throw wrong('teams-view-opened', 'The teams have been asked for this assessment. It is done once.');
  const days = Math.round((Date.parse(closesOn) - Date.parse(today)) / DAY_MS);
  if (days < LEAST_DAYS || days > MOST_DAYS) {
    const message = `Choose a closing date between ${LEAST_DAYS} and ${MOST_DAYS} days from today.`;
    throw new Problem('refused', message, { code: 'teams-view-closing-date', errors: [{ path: 'closesOn', message }] });
  }
}

const wrong = (code: string, detail: string) => new Problem('wrong-state', detail, { code });

async function insertView(
  manager: EntityManager,
  place: { readonly organisationId: string; readonly assessmentId: string },
  { asked, today, closesOn, links }: { asked: AskedOf; today: string; closesOn: string; links: number },
): Promise<void> {
  const items = asked.instrument.sections.flatMap((section) => section.items).filter(isScored);
  const scales = Object.fromEntries(items.map(({ code, levels }) => [code, levels.length]));
  await manager
    .query(
      `insert into candour.teams_view (organisation_id, assessment_id, scales, opened_on, closes_on, links_made)
     values ($1, $2, $3::jsonb, $4, $5, $6)`,
      [place.organisationId, place.assessmentId, JSON.stringify(scales), today, closesOn, links],
    )
    .catch(refuseTooSoon);
}

/** The database looks at every other assessment of the board, also at one that was cancelled after its teams were asked. */
function refuseTooSoon(error: unknown): never {
  if (error instanceof QueryFailedError && error.message.includes('teams-view-too-soon')) {
    throw wrong(
      'teams-view-too-soon',
      'The teams were asked these questions for another assessment of this wave, or in the last 90 days. They are asked once, so that nobody can be told from the difference.',
    );
  }
  throw error;
}
