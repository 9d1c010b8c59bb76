import { allowedOnInvitation, type InvitationCommand, may, type Permission } from '@candour/assessment';
import { coverageInWords } from '@candour/scoring';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { titlesFor } from '../instrument/instrument.view.js';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { timetableOf } from './campaign-row.js';
import type {
  CampaignInvitationResponse,
  ChoosableAssessment,
  InvitationSummary,
  InvitationsResponse,
} from './invitation.dto.js';
import {
  changesSinceInvited,
  type InvitationRow,
  invitationNow,
  readInvitation,
  readInvitations,
  stageOfInvitation,
} from './invitation-row.js';

const needs: Readonly<Record<InvitationCommand, Permission>> = {
  accept: 'invitation:answer',
  decline: 'invitation:answer',
  choose: 'invitation:answer',
  mail: 'invitation:answer',
  begin: 'assessment:set-up',
};

/** What the systems of a trust invite it to, with what it said and what its system is told of it now. */
@Injectable()
export class InvitationView {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<InvitationsResponse> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      const rows = await readInvitations(manager, actor.organisationId, this.clock.today());
      const titleOf = await titlesFor(manager, actor.organisationId, rows);
      return { rows: rows.map((row) => summaryOf(row, titleOf(row))) };
    });
  }

  async read(actor: Actor, campaignId: string): Promise<CampaignInvitationResponse> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      const row = await readInvitation(manager, actor.organisationId, this.clock.today(), campaignId);
      const title = (await titlesFor(manager, actor.organisationId, [row]))(row);
      return asInvitation(row, title, actor, await choosableFor(manager, row, actor.organisationId));
    });
  }
}

function summaryOf(row: InvitationRow, instrumentTitle: string): InvitationSummary {
  return {
    campaignId: row.id,
    title: row.title,
    systemName: row.system_name,
    state: row.state,
    takenBack: row.taken_back,
    instrumentCode: row.instrument_code,
    instrumentVersion: row.instrument_version,
    instrumentTitle,
    timetable: timetableOf(row),
    reply: row.reply,
  };
}

function asInvitation(
  row: InvitationRow,
  title: string,
  actor: Actor,
  choosable: ChoosableAssessment[],
): CampaignInvitationResponse {
  const told = row.state === 'open' && row.belongs && !row.taken_back ? stageOfInvitation(row) : null;
  const scoring = told?.stage === 'scoring' && row.completion !== null;
  return {
    ...summaryOf(row, title),
    version: row.reply_version,
    message: row.message,
    openedBy: row.opened_by_name,
    invitedOn: row.invited_on,
    changes: changesSinceInvited(row)
      .map(({ on, before, after }) => ({ on, before, after }))
      .reverse(),
    repliedOn: row.replied_on,
    repliedBy: row.replied_by_name,
    reason: row.reason,
    endReason: row.end_reason,
    assessmentId: row.assessment_id,
    assessmentWaveDate: row.a_wave_date,
    stage: told?.stage ?? null,
    completion: scoring && row.completion ? coverageInWords(row.completion) : null,
    completionOn: scoring ? row.completion_day : null,
    membersTold: row.assessment_id === null || row.a_state === 'draft' ? null : row.told_assessment_id === row.assessment_id,
    wantsMail: row.mail,
    allowed: allowedOnInvitation(invitationNow(row)).filter((command) => may(actor.roles, needs[command])),
    choosable,
  };
}

/** Assessments that may stand for a campaign: the same instrument, and still to come to a result or come to one. */
export const MAY_BE_CHOSEN = `a.organisation_id = $1 and a.instrument_code = $2 and a.state not in ('cancelled', 'not-sealed', 'withdrawn')`;

async function choosableFor(manager: EntityManager, row: InvitationRow, trustId: string): Promise<ChoosableAssessment[]> {
  return await manager.query(
    `select a.id, a.wave_date::text as "waveDate", a.state, a.state = 'draft' as draft from candour.assessment a
      where ${MAY_BE_CHOSEN} order by a.wave_date desc, a.id limit 20`,
    [trustId, row.instrument_code],
  );
}
