import { badInput, inTheWay, type Refusal, wrongState } from './refusal.js';
import type { Check, Guard } from './rule.js';
import { itemOf, scribeOf } from './situation.js';

/**
 * A scribe knows the answers of at most this many people in one assessment (ours): their own are among them, and those of whom they
 * wrote for before. Each further one would leave fewer whose answers are unknown, and they did not choose this scribe.
 */
export const mostAnswersAScribeKnows = 2;

const unless = (holds: boolean, refusal: Refusal): Refusal | null => (holds ? null : refusal);

/** The seat itself; where it cannot, the scribe or the company secretary says for it how consent was given. */
export const speaksForTheSeat: Guard = (situation) =>
  unless(scribeOf(situation).saidBy !== 'somebody-else', {
    kind: 'not-permitted',
    code: 'not-their-scribe',
    message: 'Only the member, whoever is to write for them, or the company secretary can say this.',
  });

export const nobodyWritesYet: Guard = (situation) =>
  unless(
    scribeOf(situation).writes === 'nobody',
    inTheWay('scribe-chosen', 'Somebody writes for this member already. Take that back first.'),
  );

export const somebodyWrites: Guard = (situation) =>
  unless(scribeOf(situation).writes !== 'nobody', wrongState('no-scribe', 'Nobody writes for this member.'));

export const stillTheirScribe: Guard = (situation) =>
  unless(
    scribeOf(situation).writes === 'this-scribe',
    wrongState('no-longer-scribe', 'You do not write for this member any more: nothing was counted.'),
  );

/** Neither the member, nor who chairs, facilitates or holds the meeting: looked at when chosen, and again at every answer. */
export const mayWrite: Guard = (situation) => {
  const { roles, ownSeat, holdsMeeting } = scribeOf(situation);
  const refuse = (code: string, message: string) => inTheWay(code, message);
  if (ownSeat) return refuse('scribe-is-the-member', 'A member cannot be their own scribe. Choose somebody else.');
  if (roles.includes('chair'))
    return refuse('scribe-is-chair', 'Neither the chair nor who acts for the chair can be a scribe. Choose somebody else.');
  if (roles.includes('facilitator'))
    return refuse('scribe-is-facilitator', 'A facilitator cannot be a scribe. Choose somebody else.');
  return unless(
    !holdsMeeting,
    inTheWay('scribe-holds-the-meeting', 'Whoever runs the meeting cannot be a scribe. Choose somebody else.'),
  );
};

export const knowsFewAnswers: Guard = (situation) =>
  unless(
    scribeOf(situation).answersKnown <= mostAnswersAScribeKnows,
    inTheWay(
      'scribe-knows-enough',
      'A scribe knows two answers at most, their own among them: so a member writes for one other, the company secretary for two, those before counted too. Choose somebody else.',
    ),
  );

export const pledgeWasReadToThem: Guard = (situation) =>
  unless(
    scribeOf(situation).pledgeRead,
    inTheWay('pledge-not-read', 'Read the pledge to them first: it says who sees what, and that you will know their answers.'),
  );

export const theyAreEligible: Guard = (situation) =>
  unless(
    itemOf(situation).actorEligible,
    inTheWay('not-eligible', 'They do not answer in this round: they stood aside, or joined after it opened.'),
  );

/** A consent that nobody gave cannot write over what somebody did: only a member who chose the scribe themselves may let them. */
export const notTheirOwnAnswer: Guard = (situation) =>
  unless(
    !scribeOf(situation).answeredThemselves,
    inTheWay('their-own-answer', 'They gave this answer on a device of their own. Only they can change it, there.'),
  );

const isoDate = /^\d{4}-\d{2}-\d{2}$/;

/** Consent given on the member's own device is the member's own act; any other was given to somebody, in some way, on a day. */
export const consentIsSaid: Check<'choose-scribe'> = ({ consent, on }, situation) => {
  const itself = scribeOf(situation).saidBy === 'the-seat';
  if (itself !== (consent === 'own-device'))
    return badInput('consent-unclear', 'Say how they gave you their consent: by telephone, in the room or in writing.');
  return isoDate.test(on) ? null : badInput('consent-unclear', 'Say on which day they gave their consent.');
};

export const wasReadBack: Check<'put-answer-on-behalf'> = ({ readBack }) =>
  readBack ? null : badInput('not-read-back', 'Read the answer back to them first. It counts only once they have said yes.');
