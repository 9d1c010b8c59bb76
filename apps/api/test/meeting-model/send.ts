import { PutAnswer } from '../../src/answer/put-answer.js';
import { Confirm } from '../../src/consensus/confirm.js';
import { Propose } from '../../src/consensus/propose.js';
import { RecordDissent } from '../../src/consensus/record-dissent.js';
import { SayNotYet } from '../../src/consensus/say-not-yet.js';
import { WithdrawProposal } from '../../src/consensus/withdraw-proposal.js';
import { LockByItself } from '../../src/meeting/lock-by-itself.js';
import { LockRound } from '../../src/meeting/lock-round.js';
import { type Move, MoveMeeting } from '../../src/meeting/move-meeting.js';
import { OpenMeeting } from '../../src/meeting/open-meeting.js';
import { OpenRound } from '../../src/meeting/open-round.js';
import { ParkItem } from '../../src/meeting/park-item.js';
import { RecordAttendance } from '../../src/meeting/record-attendance.js';
import { RevealRound } from '../../src/meeting/reveal-round.js';
import { StandAside } from '../../src/meeting/stand-aside.js';
import type { TestApi } from '../api.js';
import { problemOf } from '../races.js';
import type { People, Person } from '../room.js';
import type { Command } from './command.js';
import type { Presence, Who } from './model.js';

/** How a command was taken: done, or refused with a code. */
export type Outcome = 'done' | { readonly refused: string };

export function personOf(people: People, who: Who): Person {
  if (typeof who === 'number') return people.seats[who]!;
  if (who === 'secretary') return people.secretary;
  return people.facilitators[who === 'facilitator-2' ? 1 : 0];
}

const presenceOf = (people: People, presence: ReadonlyMap<number, Presence> = new Map()) =>
  [...presence].map(([seat, how]) => ({ seatId: people.seats[seat]!.actor.seatId!, presence: how }));

const answerOf = ({ said, version = null, round }: Command) => ({
  kind: said?.kind ?? ('level' as const),
  level: said?.level ?? null,
  ...(said?.kind === 'not-applicable' && { reason: 'Not ours' }),
  expectedVersion: version,
  ...(round !== undefined && { roundNumber: round }),
});

const proposalOf = ({ outcome = 'level', level, epoch = 1, sequence }: Command) => ({
  epoch,
  ...(sequence !== undefined && { sequence }),
  outcome,
  level: outcome === 'level' ? (level ?? null) : null,
  rationale: 'What we saw',
  otherReason: outcome === 'not-agreed' ? 'What others saw' : null,
  aboveThePrivateViewReason: 'We have new proof',
});

const seenOf = ({ epoch, sequence }: Command) => ({
  ...(epoch !== undefined && { epoch }),
  ...(sequence !== undefined && { sequence }),
});

const moveOf = ({ name, epoch = 1, reason = '' }: Command): Move => {
  if (name === 'take') return { name: 'hand-over' };
  return name === 'reconvene' ? { name, reason } : { name: `${name as 'pause' | 'resume' | 'close'}-meeting`, epoch };
};

/** Gives a command to its use case, past HTTP. */
export async function sendToUseCase(api: TestApi, people: People, assessmentId: string, command: Command): Promise<Outcome> {
  const { actor } = personOf(people, command.by);
  const address = { assessmentId, itemCode: command.item ?? '' };
  const repeat = { key: command.key, route: command.name, requestHash: command.key };
  const seen = seenOf(command);
  const seenByMover = { ...seen, epoch: command.epoch ?? 1 };
  const until = { owner: 'Portfolio 3', until: '2027-03-01' };
  const give = async (): Promise<unknown> => {
    switch (command.name) {
      case 'open-meeting':
        return await api.app
          .get(OpenMeeting)
          .execute(actor, assessmentId, { ...seen, seats: presenceOf(people, command.presence) }, repeat);
      case 'pause':
      case 'resume':
      case 'close':
      case 'reconvene':
      case 'take':
        return await api.app.get(MoveMeeting).execute(actor, assessmentId, moveOf(command), seen, repeat);
      case 'attendance':
        return await api.app
          .get(RecordAttendance)
          .execute(actor, assessmentId, { seats: presenceOf(people, command.presence), observers: [] });
      case 'stand-aside':
        return await api.app.get(StandAside).execute(actor, address, seen);
      case 'open-round':
        return await api.app.get(OpenRound).execute(actor, address, { ...seenByMover, reason: command.reason ?? null }, repeat);
      case 'put':
        return await api.app.get(PutAnswer).execute(actor, assessmentId, address.itemCode, answerOf(command));
      case 'lock':
        return await api.app.get(LockRound).execute(actor, address, seenByMover, repeat);
      case 'lock-by-itself': {
        const heardAt = new Date(Date.now() - 30_000);
        if (await api.app.get(LockByItself).execute(actor.organisationId, address, heardAt)) return null;
        throw 'not due';
      }
      case 'reveal':
        return await api.app.get(RevealRound).execute(actor, address, seenByMover, repeat);
      case 'park':
        return await api.app.get(ParkItem).execute(actor, address, { ...seenByMover, ...until }, repeat);
      case 'propose':
        return await api.app.get(Propose).execute(actor, address, proposalOf(command), repeat);
      case 'withdraw':
        return await api.app.get(WithdrawProposal).execute(actor, address, command.epoch ?? 1);
      case 'confirm':
        return await api.app.get(Confirm).execute(actor, address, command.version ?? 0, seen, repeat);
      case 'not-yet':
        return await api.app.get(SayNotYet).execute(actor, address, command.on ?? true);
      case 'dissent':
        return await api.app.get(RecordDissent).execute(actor, address, { words: command.words ?? '', signed: false }, repeat);
    }
  };
  return await give().then(
    () => 'done' as const,
    (error: unknown) => ({ refused: error === 'not due' ? 'not-due' : problemOf(error) }),
  );
}

/** The same over HTTP, as a browser sends it: sign-in, permission, fields and the snapshot that comes back are looked at too. */
export async function sendOverHttp(api: TestApi, people: People, assessmentId: string, command: Command): Promise<Outcome> {
  if (command.name === 'lock-by-itself') return await sendToUseCase(api, people, assessmentId, command);
  const { client } = personOf(people, command.by);
  const seen = seenOf(command);
  const of = `/assessments/${assessmentId}`;
  const item = `${of}/items/${command.item}`;
  const sending = { idempotencyKey: command.key };
  const response = await (() => {
    switch (command.name) {
      case 'open-meeting':
        return client.post(`${of}/meeting/open`, { ...seen, seats: presenceOf(people, command.presence) }, sending);
      case 'attendance':
        return client.put(`${of}/meeting/attendance`, { seats: presenceOf(people, command.presence), observers: [] });
      case 'put':
        return client.put(`${item}/my-answer`, answerOf(command));
      case 'park':
        return client.post(`${item}/park`, { ...seen, owner: 'Portfolio 3', until: '2027-03-01' }, sending);
      case 'open-round':
        return client.post(`${item}/open-round`, { ...seen, reason: command.reason ?? null }, sending);
      case 'propose':
        return client.post(`${item}/proposal`, proposalOf(command), sending);
      case 'withdraw':
        return client.delete(`${item}/proposal?epoch=${command.epoch}`);
      case 'confirm':
        return client.post(`${item}/proposal/confirm`, seen, { ...sending, ifMatch: command.version ?? 0 });
      case 'not-yet':
        return client.post(`${item}/proposal/not-yet`, { on: command.on });
      case 'dissent':
        return client.post(`${item}/dissents`, { words: command.words, signed: false }, sending);
      case 'lock':
      case 'reveal':
      case 'stand-aside':
        return client.post(`${item}/${command.name}`, seen, sending);
      default:
        return client.post(
          `${of}/meeting/${command.name}`,
          { ...seen, ...(command.name === 'reconvene' && { reason: command.reason ?? '' }) },
          sending,
        );
    }
  })();
  if (response.status >= 500) throw new Error(`${command.name}: ${response.status} ${response.text}`);
  return response.status < 300 ? 'done' : { refused: String((response.body as { code?: string }).code) };
}
