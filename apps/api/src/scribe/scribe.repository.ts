import type { ScribeConsent } from '@candour/assessment';
import type { EntityManager } from 'typeorm';
import type { EndOfScribe } from './scribe.dto.js';

export interface ScribeRow {
  seat_id: string;
  seat_name: string;
  person_id: string;
  name: string;
  consent: ScribeConsent;
  consent_on: string;
  recorded_by: 'the-seat' | 'the-scribe' | 'the-secretary';
  ended_because: EndOfScribe | null;
}

/** The seats of an assessment with the scribe each has, or had last, in the order in which a board is read out. */
export async function readScribes(manager: EntityManager, organisationId: string, assessmentId: string): Promise<ScribeRow[]> {
  return await manager.query(
    `select distinct on (s.office = 'chair', s.executive, s.name, s.seat_id)
            s.seat_id, s.name as seat_name, c.person_id, c.name, c.consent, c.consent_on::text, c.recorded_by, c.ended_because
       from candour.assessment_seat s
       join candour.scribe c on c.organisation_id = s.organisation_id and c.assessment_id = s.assessment_id and c.seat_id = s.seat_id
      where s.organisation_id = $1 and s.assessment_id = $2
      order by s.office = 'chair' desc, s.executive, s.name, s.seat_id, c.ended_on desc nulls first, c.id`,
    [organisationId, assessmentId],
  );
}

export interface NewScribe {
  readonly assessmentId: string;
  readonly seatId: string;
  readonly personId: string;
  readonly name: string;
  readonly consent: ScribeConsent;
  readonly consentOn: string;
  readonly recordedBy: ScribeRow['recorded_by'];
}

export async function keepScribe(manager: EntityManager, organisationId: string, scribe: NewScribe): Promise<void> {
  await manager.query(
    `insert into candour.scribe (organisation_id, assessment_id, seat_id, person_id, name, consent, consent_on, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      organisationId,
      scribe.assessmentId,
      scribe.seatId,
      scribe.personId,
      scribe.name,
      scribe.consent,
      scribe.consentOn,
      scribe.recordedBy,
    ],
  );
}

export async function endScribe(
  manager: EntityManager,
  organisationId: string,
  where: { readonly assessmentId: string; readonly seatId: string },
  end: { readonly on: string; readonly because: EndOfScribe },
): Promise<void> {
  await manager.query(
    `update candour.scribe set ended_on = $4, ended_because = $5
      where organisation_id = $1 and assessment_id = $2 and seat_id = $3 and ended_on is null`,
    [organisationId, where.assessmentId, where.seatId, end.on, end.because],
  );
}
