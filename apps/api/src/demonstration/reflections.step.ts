import type { Item, PublishedVersion } from '@candour/instrument';
import { BeginReflection } from '../reflection/begin-reflection.js';
import { ChangePlan } from '../reflection/change-plan.js';
import { ChooseSkillsPicture } from '../reflection/choose-skills-picture.js';
import { ComputeSkillsPictures } from '../reflection/compute-skills-pictures.js';
import { FinishReflection } from '../reflection/finish-reflection.js';
import { OpenSkillsPicture } from '../reflection/open-skills-picture.js';
import { answerableItems, offScaleOf, reflectionInstruments } from '../reflection/reflection-instruments.js';
import { chanceOf } from './chance.js';
import { daysAfter } from './days.js';
import type { Seat, Trust } from './make-trust.js';
import { actorOf, type Making } from './making.js';

/** The trust whose skills picture is made, and the one that is being asked for one. */
const MADE_AT = 'lanternhill';
const OPEN_AT = 'saltreach';

/** How many of the board that is being asked have reflected already. */
const REFLECTED = 4;

/** An item that a board meets so seldom that many have no chance to show it. */
const SELDOM = 0.35;
const HARDLY_EVER = 0.04;

const PLAN = [
  {
    words: 'Spend a morning with the booking team and write down three things that hold them up',
    itemCode: 'LR-04',
    daysAgo: 60,
  },
  { words: 'Ask at every board meeting who was asked before a new system was chosen', itemCode: 'LR-05', daysAgo: null },
  { words: 'Join the online network of non-executive directors, and read it each Friday', itemCode: 'LR-19', daysAgo: null },
] as const;

/**
 * Lets some of the made-up leaders reflect, each as themselves and through the program's own steps, and makes the skills picture of
 * one board; another board is being asked for one, so that a newcomer can choose.
 */
export async function letLeadersReflect(making: Making, trusts: readonly Trust[]): Promise<void> {
  const instrument = reflectionInstruments()[0];
  if (!instrument) return;
  const [made, open] = [MADE_AT, OPEN_AT].map((slug) => trusts.find(({ about }) => about.slug === slug));
  if (made) await makePicture(making, made, instrument);
  if (open) await askForPicture(making, open, instrument);
}

async function makePicture(making: Making, trust: Trust, instrument: PublishedVersion): Promise<void> {
  const sitting = sittingNow(trust, making.today);
  const [first] = plainMembers(sitting);
  // One of them has done this before, so that there is something to compare with.
  if (first) await reflect(making, trust, first, { instrument, daysAgo: 260, turn: 'before' });
  for (const seat of sitting) await reflect(making, trust, seat, { instrument, daysAgo: 80, turn: 'now' });
  at(making, 75);
  const pictureId = await open(making, trust, instrument, 30, 'To choose what the board seminar in spring is about');
  at(making, 60);
  const choosing = new ChooseSkillsPicture(making.database, making.clock);
  // Somebody keeps theirs to themselves, as somebody always does; nobody would know who.
  for (const seat of sitting.slice(1)) await choosing.takePart(asMember(trust, seat), pictureId);
  if (first) await plan(making, trust, first, instrument);
  at(making, 44);
  await new ComputeSkillsPictures(making.database).execute(making.clock.today());
}

async function askForPicture(making: Making, trust: Trust, instrument: PublishedVersion): Promise<void> {
  const members = plainMembers(sittingNow(trust, making.today)).slice(0, REFLECTED);
  for (const seat of members) await reflect(making, trust, seat, { instrument, daysAgo: 12, turn: 'now' });
  for (const seat of members) await plan(making, trust, seat, instrument);
  at(making, 5);
  await open(making, trust, instrument, 26, 'To see where the whole board would gain from learning together');
}

async function open(making: Making, trust: Trust, instrument: PublishedVersion, days: number, purpose: string): Promise<string> {
  const closesOn = daysAfter(making.clock.today(), days);
  const repeat = { key: crypto.randomUUID(), route: 'demonstration', requestHash: '' };
  const pictures = await new OpenSkillsPicture(making.database, making.clock).execute(
    trust.secretary,
    { instrumentCode: instrument.code, purpose, closesOn },
    repeat,
  );
  const newest = pictures.rows[0];
  if (!newest) throw new Error('no picture was opened');
  return newest.id;
}

interface Reflecting {
  readonly instrument: PublishedVersion;
  readonly daysAgo: number;
  readonly turn: string;
}

/** Somebody reflects: begins, says how often, and finishes. */
async function reflect(making: Making, trust: Trust, seat: Seat, { instrument, daysAgo, turn }: Reflecting): Promise<void> {
  at(making, daysAgo);
  const actor = asMember(trust, seat);
  const { id } = await new BeginReflection(making.database, making.clock).execute(actor, instrument.code);
  const answers = answerableItems(instrument).map((item) =>
    said(trust, seat, turn, item, offScaleOf(instrument, item)[0] ?? null),
  );
  await making.database.inTransactionOf(actor, async (manager) => {
    await manager.query(
      `insert into candour.reflection_answer (person_id, reflection_id, item_code, level, off_scale)
       select candour.current_person(), $1, a."itemCode", a.level, a."offScale"
         from jsonb_to_recordset($2::jsonb) as a("itemCode" text, level smallint, "offScale" text)`,
      [id, JSON.stringify(answers)],
    );
  });
  await new FinishReflection(making.database, making.clock).execute(actor, id);
}

/** What this leader says of one item: near their own middle, a little higher each time, with what they have no chance to show. */
function said({ about }: Trust, seat: Seat, turn: string, item: Item, offScale: string | null) {
  const ofItem = chanceOf(about.code, 'reflection', item.code);
  const own = chanceOf(about.code, 'reflection', seat.email, item.code, turn);
  const seldom = ofItem.is(0.15) ? SELDOM : HARDLY_EVER;
  if (offScale !== null && own.is(seldom)) return { itemCode: item.code, level: null, offScale };
  const middle = 2.5 + ofItem.bell() * 0.9 + (turn === 'before' ? -0.5 : 0);
  const level = Math.min(item.levels.length, Math.max(1, Math.round(middle + own.bell() * 0.6)));
  return { itemCode: item.code, level, offScale: null };
}

async function plan(making: Making, trust: Trust, seat: Seat, instrument: PublishedVersion): Promise<void> {
  const steps = new ChangePlan(making.database);
  const actor = asMember(trust, seat);
  const known = new Set(answerableItems(instrument).map(({ code }) => code));
  for (const { words, itemCode, daysAgo } of PLAN) {
    const itemCodes = known.has(itemCode) ? [itemCode] : [];
    const of = { words, itemCodes, instrumentCode: itemCodes.length > 0 ? instrument.code : null };
    const due = daysAfter(making.today, daysAgo === null ? 45 : -daysAgo);
    const { id, version } = await steps.add(actor, { id: crypto.randomUUID(), ...of, due });
    if (daysAgo === null) continue;
    const outcome = 'I heard of two forms that nobody reads. Both are gone.';
    await steps.change(actor, id, version, { ...of, due, doneOn: daysAfter(due, -4), helped: 'yes', outcome });
  }
}

const sittingNow = ({ seats }: Trust, today: string): Seat[] =>
  seats.filter(({ from, to }) => from <= daysAfter(today, -300) && (to ?? today) >= today);

/** By name: the first of them is whom a newcomer may sign in as. */
const plainMembers = (seats: readonly Seat[]): Seat[] =>
  seats.filter(({ executive, office }) => !executive && office === 'none').sort((a, b) => a.name.localeCompare(b.name));

const asMember = ({ id }: Trust, { id: seatId, personId }: Seat) =>
  actorOf({ id, kind: 'trust' }, { personId, seatId, roles: ['member'] });

function at(making: Making, daysAgo: number): void {
  making.clock.set(new Date(making.now.getTime() - daysAgo * 86_400_000));
}
