import { may } from '@candour/assessment';
import { maySee } from '@candour/scoring';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { notFound, Problem } from '../platform/http/problem.js';
import type { ProgressOfSeat, ProgressResponse, SeatProgress } from './progress.dto.js';

interface Row {
  state: string;
  scoring_closed: boolean;
  shows: boolean;
  progress_day: string | null;
  progress_picture: Picture | null;
}

interface Live {
  seat_id: string | null;
  done: number;
  of: number;
}

/** Seat by seat, as it was when somebody first looked on that day. */
type Picture = readonly { readonly seatId: string; readonly progress: SeatProgress }[];

/**
 * How far private scoring is: counts at any time; who has not started, started or finished only where the pledge says so, to those
 * it names, and once a day. The first look of a London day draws the picture that everybody gets until the next.
 */
@Injectable()
export class ProgressView {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor, assessmentId: string): Promise<ProgressResponse> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      const own = [actor.organisationId, assessmentId];
      const rows: Row[] = await manager.query(
        `select state, scoring_closed_at is not null as scoring_closed, pledge_shows_progress as shows, progress_day::text, progress_picture
           from candour.assessment where organisation_id = $1 and id = $2`,
        own,
      );
      const row = rows[0];
      if (!row) throw notFound();
      if (row.state !== 'scoring') throw notScoring();
      const live: Live[] = await manager.query('select seat_id, done, of from candour.progress_of($1)', [assessmentId]);
      return { ...countsOf(live, row.shows), perSeat: await this.perSeat(manager, actor, assessmentId, row, live) };
    });
  }

  private async perSeat(
    manager: EntityManager,
    actor: Actor,
    assessmentId: string,
    row: Row,
    live: readonly Live[],
  ): Promise<ProgressOfSeat[] | null> {
    const conditions = { pledgeShowsProgress: row.shows, sectionDone: false };
    const stage = row.scoring_closed ? 'scoring-closed' : 'scoring';
    if (!may(actor.roles, 'progress:read-by-seat') || !maySee('secretary', 'progress-of-seats', stage, conditions)) return null;
    const own = [actor.organisationId, assessmentId];
    const picture = row.progress_day === this.clock.today() ? row.progress_picture : await this.draw(manager, own, live);
    return await manager.query(
      `select s.seat_id as "seatId", s.name, p.progress
         from jsonb_to_recordset($3::jsonb) as p("seatId" uuid, progress text)
         join candour.assessment_seat s on s.organisation_id = $1 and s.assessment_id = $2 and s.seat_id = p."seatId"
        order by (s.office = 'chair') desc, s.executive, s.name`,
      [...own, JSON.stringify(picture)],
    );
  }

  /** Two who look first at once get the same picture: the second waits and finds it drawn. */
  private async draw(manager: EntityManager, own: readonly string[], live: readonly Live[]): Promise<Picture | null> {
    const drawn = live.flatMap((one) => (one.seat_id === null ? [] : [{ seatId: one.seat_id, progress: progressOf(one) }]));
    await manager.query(
      `update candour.assessment set progress_day = $3, progress_picture = $4::jsonb
        where organisation_id = $1 and id = $2 and progress_day is distinct from $3`,
      [...own, this.clock.today(), JSON.stringify(drawn)],
    );
    const kept: { progress_picture: Picture | null }[] = await manager.query(
      'select progress_picture from candour.assessment where organisation_id = $1 and id = $2',
      [...own],
    );
    return kept[0]?.progress_picture ?? null;
  }
}

function progressOf({ done, of }: Live): SeatProgress {
  if (done === 0) return 'not started';
  return done < of ? 'started' : 'done';
}

/** Without the pledge's word others are told only how many have finished: then nobody counts who has begun. */
function countsOf(live: readonly Live[], shows: boolean): Omit<ProgressResponse, 'perSeat'> {
  const count = (progress: SeatProgress) => live.filter((one) => progressOf(one) === progress).length;
  return {
    seats: live.length,
    done: count('done'),
    started: shows ? count('started') : null,
    notStarted: shows ? count('not started') : null,
    of: live[0]?.of ?? 0,
  };
}

function notScoring(): Problem {
  return new Problem('wrong-state', 'Progress is shown from the opening of private scoring until the meeting opens.', {
    code: 'not-scoring',
  });
}
