import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { titlesFor } from '../instrument/instrument.view.js';
import { livingCodeOf } from '../joining/living-code.view.js';
import { MeetingView } from '../meeting/meeting.view.js';
import type { MeetingResponse } from '../meeting/meeting-response.view.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { readPoll } from '../poll/one-poll.view.js';
import { presentedItem, presentedPoll } from './presented.js';
import type { PresentedPoll, PresenterResponse } from './presenter.dto.js';
import type { Presenter } from './presenter-doors.js';
import { nobodyAt, readStanding } from './presenter-standing.js';

interface About {
  name: string;
  instrument_code: string;
  instrument_version: string;
}

/**
 * What the wall shows now. It is read as nobody, who has no seat and no role, by the very views that the room's other screens are
 * read by: what may not be shown to somebody who watches cannot be shown here.
 */
@Injectable()
export class PresenterView {
  constructor(
    private readonly database: Database,
    private readonly meetings: MeetingView,
  ) {}

  async read(presenter: Presenter): Promise<PresenterResponse> {
    const { assessmentId, pollId } = presenter;
    if (assessmentId !== null) return await this.ofMeeting(presenter, assessmentId);
    return await this.database.inTransactionOf(nobodyAt(presenter), async (manager) => {
      const { sequence } = await readStanding(manager, presenter);
      const poll = await readPoll(manager, nobodyAt(presenter), pollId ?? '');
      const { name } = await readAbout(manager, presenter);
      return {
        sequence,
        of: 'poll',
        organisationName: name,
        title: poll.question.title,
        state: 'meeting',
        startsAt: null,
        joinCode: null,
        item: null,
        poll: presentedPoll(poll),
      };
    });
  }

  private async ofMeeting(presenter: Presenter, assessmentId: string): Promise<PresenterResponse> {
    const actor = nobodyAt(presenter);
    const meeting = await this.meetings.read(actor, assessmentId);
    const isOpen = meeting.state === 'meeting' || meeting.state === 'paused';
    return await this.database.inTransactionOf(actor, async (manager) => {
      const about = await readAbout(manager, presenter);
      return {
        sequence: meeting.sequence,
        of: 'meeting',
        organisationName: about.name,
        title: (await titlesFor(manager, actor.organisationId, [about]))(about),
        state: isOpen ? (meeting.state as 'meeting' | 'paused') : 'waiting',
        startsAt: meeting.startsAt,
        joinCode: await livingCodeOf(manager, actor.organisationId, assessmentId),
        item: isOpen ? presentedItem(meeting) : null,
        poll: isOpen ? await pollOf(manager, actor, meeting) : null,
      };
    });
  }
}

/** The poll that the board is at, with what there is to choose from, and after the reveal what may be shown of it. */
async function pollOf(manager: EntityManager, actor: Actor, { poll }: MeetingResponse): Promise<PresentedPoll | null> {
  return poll === null ? null : presentedPoll(await readPoll(manager, actor, poll.pollId));
}

async function readAbout(manager: EntityManager, { organisationId, assessmentId, pollId }: Presenter): Promise<About> {
  const rows: About[] = await manager.query(
    `select o.name, t.instrument_code, t.instrument_version from candour.organisation o,
            lateral (select instrument_code, instrument_version from candour.assessment where organisation_id = $1 and id = $2
                     union all select instrument_code, instrument_version from candour.poll where organisation_id = $1 and id = $3) t
      where o.id = $1`,
    [organisationId, assessmentId, pollId],
  );
  const row = rows[0];
  if (!row) throw new Error('a link to what is not there');
  return row;
}
