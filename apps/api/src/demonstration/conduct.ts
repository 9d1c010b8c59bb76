import { type Item, type PublishedVersion, scoredItemsOf, sectionOf } from '@candour/instrument';
import type { Spread } from '@candour/scoring';
import { addActions } from './actions.step.js';
import { takeOn } from './after-the-meeting.step.js';
import { agree, releaseComments } from './agree.step.js';
import { type Ballot, ballotsAgain, ballotsOf } from './answers.js';
import { cancel, closeScoring, openScoring, readPledge, scoreInPart, setUp } from './before-the-meeting.step.js';
import { chanceOf } from './chance.js';
import type { Stage, Wave } from './content/made-up-trust.js';
import { addEvidence } from './evidence.step.js';
import type { Seat, Trust } from './make-trust.js';
import type { Making } from './making.js';
import { closeMeeting, loseQuorum, openMeeting, standAt } from './meeting.step.js';
import { type Outcome, outcomeOf } from './outcome.js';
import { liveStages, type Schedule, scheduleOf } from './schedule.js';
import { askTheTeams } from './teams-view.step.js';
import { cast, lockRounds, openRounds, reveal } from './vote.step.js';

/** The item at which a meeting stands that is not over; everything before it has its outcome. */
const STANDS_AT: Partial<Record<Stage, string>> = { meeting: 'DB-11', voting: 'DB-05', paused: 'DB-08' };
const MOST_VOTED_AGAIN = 3;

interface Conducting {
  readonly making: Making;
  readonly trust: Trust;
  readonly instrument: PublishedVersion;
  readonly wave: Wave;
  /** Which of the trust's waves, from 0. */
  readonly place: number;
  readonly schedule: Schedule;
  readonly assessmentId: string;
  readonly voters: readonly Seat[];
  readonly ballots: readonly Ballot[];
}

/** Conducts one wave of one trust from its set-up as far as its stage says, each thing at its own time. @param begun what is done once it is set up */
export async function conduct(
  making: Making,
  trust: Trust,
  instrument: PublishedVersion,
  place: number,
  begun?: (assessmentId: string) => Promise<void>,
): Promise<void> {
  const wave = trust.about.waves[place];
  if (!wave) throw new Error('the trust has no such wave');
  const schedule = scheduleOf(wave, making.today, making.now);
  const assessmentId = await setUp(making, trust, instrument, wave, schedule);
  await begun?.(assessmentId);
  if (wave.stage === 'draft') return;

  const room = wave.method === 'room';
  const voters = votersOn(trust, (room ? schedule.meetingOpens : schedule.scoringOpens).toISOString().slice(0, 10));
  const ballots = scoredItemsOf(instrument).flatMap((item) => {
    const section = sectionOf(instrument, item.code);
    return section ? ballotsOf(trust.about, place, { item, section }, voters) : [];
  });
  const conducting = { making, trust, instrument, wave, place, schedule, assessmentId, voters, ballots };
  if (!room && !(await scorePrivately(conducting))) return;

  making.clock.set(schedule.meetingOpens);
  await openMeeting(making, trust, assessmentId, voters);
  await meet(conducting);
  if (liveStages.includes(wave.stage)) return;
  making.clock.set(schedule.meetingCloses);
  await closeMeeting(making, trust, assessmentId);
  await takeOn(making, { trust, assessmentId, wave, schedule });
  if (wave.teams === undefined) return;
  const opensOn = schedule.scoringOpens.toISOString().slice(0, 10);
  await askTheTeams(making, trust, { assessmentId, instrument, opensOn, answering: wave.teams });
}

const votersOn = (trust: Trust, day: string): Seat[] => trust.seats.filter(({ from, to }) => from <= day && (to ?? day) >= day);

/** @returns whether it goes on to the meeting */
async function scorePrivately({
  making,
  trust,
  instrument,
  wave,
  schedule,
  assessmentId,
  voters,
  ballots,
}: Conducting): Promise<boolean> {
  await openScoring(making, trust, assessmentId, schedule);
  const all = { assessmentId, itemCodes: scoredItemsOf(instrument).map(({ code }) => code), number: 1 };
  if (wave.stage === 'scoring' || wave.stage === 'cancelled') {
    await scoreInPart(making, trust, assessmentId, { instrument, voters, ballots });
    if (wave.stage === 'cancelled') await cancel(making, trust, assessmentId, schedule);
    return false;
  }
  await cast(making, trust.secretary, all, ballots);
  if (wave.daysAgo < 30) await readPledge(making, trust, assessmentId, voters);
  await closeScoring(making, trust, assessmentId, schedule);
  return wave.stage !== 'ready';
}

/** The meeting: votes, votes again, outcomes, evidence and actions; one that is not over stops at its item. */
async function meet(conducting: Conducting): Promise<void> {
  const { making, trust, instrument, wave, place, schedule, assessmentId } = conducting;
  const standing = STANDS_AT[wave.stage];
  const all = scoredItemsOf(instrument);
  const talkedOf =
    standing === undefined
      ? all
      : all.slice(
          0,
          all.findIndex(({ code }) => code === standing),
        );

  const { spreads, last } = await voteOn(conducting, talkedOf);
  making.clock.set(schedule.settled);
  const outcomes = talkedOf.map((item): Outcome => {
    const spread = spreads.get(item.code);
    if (!spread) throw new Error(`item ${item.code} was not revealed`);
    return outcomeOf(trust.about, place, schedule.waveDate, item, spread);
  });
  const live = standing !== undefined;
  const coming = all.slice(talkedOf.length).map(({ code }) => ({ itemCode: code, level: 3 }));
  await addEvidence(making, trust, assessmentId, { wave: place, items: all, outcomes: [...outcomes, ...coming], live });
  await agree(making, { trust, assessmentId, ballots: last }, outcomes);
  await addActions(making, trust, assessmentId, { wave: place, items: all, outcomes });
  const done = instrument.sections.map(({ items }) => items.map(({ code }) => code));
  await releaseComments(
    making,
    trust.facilitator,
    assessmentId,
    done.filter((codes) => codes.every((code) => spreads.has(code))),
  );
  if (standing !== undefined) await stopAt(conducting, standing);
}

/** Votes on items and shows them, and votes again on the few that lie furthest apart. */
async function voteOn(
  { making, trust, wave, place, schedule, assessmentId, ballots }: Conducting,
  items: readonly Item[],
): Promise<{ spreads: ReadonlyMap<string, Spread>; last: readonly Ballot[] }> {
  const { clock } = making;
  const first = { assessmentId, itemCodes: items.map(({ code }) => code), number: 1 };
  clock.set(schedule.revealed);
  if (wave.method === 'room') {
    await openRounds(making, trust.facilitator, first);
    await cast(making, trust.facilitator, first, ballots);
    await lockRounds(making, trust.facilitator, first);
  }
  const shown = await reveal(making, trust.facilitator, first);
  const apart = items.filter(({ code }) => ['split', 'wide'].includes(shown.get(code)?.band ?? '')).slice(0, MOST_VOTED_AGAIN);
  if (apart.length === 0) return { spreads: shown, last: ballots };

  clock.set(schedule.votedAgain);
  const again = { assessmentId, itemCodes: apart.map(({ code }) => code), number: 2 };
  const second = apart.flatMap((item) => {
    const before = ballots.filter(({ itemCode }) => itemCode === item.code);
    return ballotsAgain(trust.about, item, before, chanceOf(trust.about.code, place, item.code, 'again'));
  });
  await openRounds(making, trust.facilitator, again);
  await cast(making, trust.facilitator, again, second);
  await lockRounds(making, trust.facilitator, again);
  const shownAgain = await reveal(making, trust.facilitator, again);
  return {
    spreads: new Map([...shown, ...shownAgain]),
    last: [...second, ...ballots.filter(({ itemCode }) => !again.itemCodes.includes(itemCode))],
  };
}

/** Leaves the room where it stands: before a spread, in a vote that some have answered, or without its quorum. */
async function stopAt(
  { making, trust, wave, schedule, assessmentId, voters, ballots }: Conducting,
  itemCode: string,
): Promise<void> {
  making.clock.set(schedule.meetingCloses);
  const rounds = { assessmentId, itemCodes: [itemCode], number: 1 };
  if (wave.method === 'room') {
    await openRounds(making, trust.facilitator, rounds);
    const quick = new Set(voters.filter(({ executive, office }) => executive || office === 'chair').map(({ id }) => id));
    const given = ballots.filter((ballot) => ballot.itemCode === itemCode && quick.has(ballot.seatId));
    await cast(making, trust.facilitator, rounds, given);
    await readPledge(making, trust, assessmentId, voters);
  } else {
    await reveal(making, trust.facilitator, rounds);
  }
  await standAt(making, trust, assessmentId, itemCode);
  if (wave.stage === 'paused') await loseQuorum(making, trust, assessmentId, voters);
}
