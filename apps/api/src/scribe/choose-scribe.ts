import { decide, type Situation } from '@candour/assessment';
import { Injectable } from '@nestjs/common';
import { readSituation } from '../assessment/situation.view.js';
import { type Holder, TellHolder } from '../identity/tell-holder.js';
import { Commands, type Moment } from '../meeting/commands.step.js';
import { noteChange } from '../meeting/note-change.step.js';
import type { Actor } from '../platform/actor.js';
import { notFound, Problem } from '../platform/http/problem.js';
import { allowed } from '../platform/http/refuse.js';
import { answersKnownWith, type Candidate, readCandidates } from './candidates.view.js';
import { saidBy } from './said-by.js';
import type { ChooseScribeRequest } from './scribe.dto.js';
import { keepScribe, readScribes, type ScribeRow } from './scribe.repository.js';

/** What a member is told who did not say it on a device of their own. */
interface ToTell {
  readonly holder: Holder;
  readonly scribeName: string;
}

/** Records that a member chose somebody to write for them: how consent was given, on which day, and who says so. Sent again it does nothing. */
@Injectable()
export class ChooseScribe {
  constructor(
    private readonly commands: Commands,
    private readonly tell: TellHolder,
  ) {}

  async execute(actor: Actor, assessmentId: string, request: ChooseScribeRequest): Promise<void> {
    const toTell = await this.commands.give(actor, async (moment) => await choose(moment, assessmentId, request));
    if (toTell) this.tell.scribeChosen(toTell.holder, toTell.scribeName);
  }
}

async function choose(moment: Moment, assessmentId: string, request: ChooseScribeRequest): Promise<ToTell | null> {
  const { manager, actor, now, today } = moment;
  const { row, situation } = await readSituation(manager, actor, assessmentId, { now, lock: true });
  const holder = await holderOf(moment, assessmentId, request.seatId);
  const candidates = await readCandidates(manager, actor.organisationId, assessmentId, today);
  const scribe = candidates.find(({ id }) => id === request.scribeId);
  if (!scribe) {
    throw new Problem('refused', 'Choose a member of this assessment, or the company secretary, who has joined.', {
      code: 'scribe-unknown',
    });
  }
  const scribes = await readScribes(manager, actor.organisationId, assessmentId);
  const living = scribes.find((one) => one.seat_id === request.seatId && one.ended_because === null) ?? null;
  const recordedBy = saidBy(actor, request.seatId, scribe.personId);
  if (living && living.person_id === scribe.personId && living.recorded_by === recordedBy) return null; // sent again
  const said = consentOf(request, recordedBy === 'the-seat', today);
  const here = withScribe(situation, scribe, { seatId: request.seatId, living, recordedBy });
  const { event } = allowed(decide({ name: 'choose-scribe', consent: said.consent, on: said.on }, here));
  if (recordedBy === 'somebody-else') throw new Error('a scribe was chosen by a rule that looks at nobody');
  await keepScribe(manager, actor.organisationId, {
    assessmentId,
    seatId: request.seatId,
    personId: scribe.personId,
    name: scribe.name,
    consent: said.consent,
    consentOn: said.on,
    recordedBy,
  });
  await noteChange(moment, row, { command: 'choose-scribe', event });
  return recordedBy === 'the-seat' ? null : { holder, scribeName: scribe.name };
}

function consentOf({ consent, consentOn }: ChooseScribeRequest, bySeat: boolean, today: string) {
  if (bySeat) return { consent: 'own-device', on: today } as const;
  if (consentOn && consentOn > today) {
    throw new Problem('refused', 'The day of their consent is not here yet. Give the day on which they gave it.', {
      code: 'consent-unclear',
    });
  }
  return { consent: consent ?? 'own-device', on: consentOn ?? '' } as const;
}

function withScribe(
  situation: Situation,
  scribe: Candidate,
  { seatId, living, recordedBy }: { seatId: string; living: ScribeRow | null; recordedBy: ReturnType<typeof saidBy> },
): Situation {
  return {
    ...situation,
    scribe: {
      roles: scribe.roles,
      holdsMeeting: scribe.holdsMeeting,
      ownSeat: scribe.seatId === seatId,
      answersKnown: answersKnownWith(scribe, seatId),
      saidBy: recordedBy,
      writes: living === null ? 'nobody' : living.person_id === scribe.personId ? 'this-scribe' : 'another',
      ...{ pledgeRead: false, answeredThemselves: false },
    },
  };
}

/** @throws Problem `not-found` where the assessment has no such seat */
async function holderOf({ manager, actor }: Moment, assessmentId: string, seatId: string): Promise<Holder> {
  const rows: Holder[] = await manager.query(
    `select s.name, s.email, o.name as "organisationName" from candour.assessment_seat x
       join candour.seat s on s.organisation_id = x.organisation_id and s.id = x.seat_id
       join candour.organisation o on o.id = x.organisation_id
      where x.organisation_id = $1 and x.assessment_id = $2 and x.seat_id = $3`,
    [actor.organisationId, assessmentId, seatId],
  );
  const holder = rows[0];
  if (!holder) throw notFound();
  return holder;
}
