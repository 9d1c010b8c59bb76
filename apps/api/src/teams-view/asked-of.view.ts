import type { AssessmentState } from '@candour/assessment';
import type { PublishedVersion } from '@candour/instrument';
import type { Spread } from '@candour/scoring';
import type { EntityManager } from 'typeorm';
import { findVersion } from '../instrument/instrument.view.js';
import { notFound } from '../platform/http/problem.js';

/** What was computed of a teams' view, once. */
export type TeamsResult =
  | { readonly shown: 'too-few' }
  | { readonly shown: 'result'; readonly items: Readonly<Record<string, Spread>> };

/** An assessment as the teams' view of it needs to know it. */
export interface AskedOf {
  readonly state: AssessmentState;
  readonly waveDate: string;
  readonly instrument: PublishedVersion;
  readonly view: { readonly closesOn: string; readonly linksMade: number; readonly result: TeamsResult | null } | null;
}

interface Row {
  state: AssessmentState;
  wave_date: string;
  instrument_code: string;
  instrument_version: string;
  closes_on: string | null;
  links_made: number | null;
  result: TeamsResult | null;
}

/** @throws Problem `not-found` for an unknown id and for another organisation's, alike. */
export async function readAskedOf(
  manager: EntityManager,
  organisationId: string,
  assessmentId: string,
  options: { readonly lock?: boolean } = {},
): Promise<AskedOf> {
  const rows: Row[] = await manager.query(
    `select a.state, a.wave_date::text, a.instrument_code, a.instrument_version, v.closes_on::text, v.links_made, v.result
       from candour.assessment a
       left join candour.teams_view v on v.organisation_id = a.organisation_id and v.assessment_id = a.id
      where a.organisation_id = $1 and a.id = $2 ${options.lock ? 'for update of a' : ''}`,
    [organisationId, assessmentId],
  );
  const row = rows[0];
  if (!row) throw notFound();
  const instrument = await findVersion(manager, organisationId, row.instrument_code, row.instrument_version);
  if (!instrument) throw new Error('an assessment of an instrument that was never published');
  const { state, wave_date: waveDate, closes_on: closesOn, links_made: linksMade, result } = row;
  return { state, waveDate, instrument, view: closesOn === null ? null : { closesOn, linksMade: linksMade ?? 0, result } };
}
