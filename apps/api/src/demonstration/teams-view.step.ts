import { type PublishedVersion, scoredItemsOf } from '@candour/instrument';
import { hashOfToken } from '../identity/token.js';
import { makeLinks } from '../teams-view/links.js';
import { onScale } from './answers.js';
import { chanceOf } from './chance.js';
import { daysAfter } from './days.js';
import type { Trust } from './make-trust.js';
import type { Making } from './making.js';

/** In teams some cannot say, and they see their board a little lower than it sees itself. */
const CANNOT_SAY = 0.08;
const LOWER_BY = 0.35;

/** How long the teams of a made-up trust are asked. */
const DAYS = 21;

/**
 * Asks the teams of a made-up trust as its secretary would have, lets so many of them answer by their links, and has it computed: by
 * the program's own functions, which keep nobody's answer.
 */
export async function askTheTeams(
  making: Making,
  trust: Trust,
  about: {
    readonly assessmentId: string;
    readonly instrument: PublishedVersion;
    readonly opensOn: string;
    readonly answering: number;
  },
): Promise<void> {
  const { assessmentId, instrument, opensOn, answering } = about;
  const items = scoredItemsOf(instrument);
  const closesOn = daysAfter(opensOn, DAYS);
  const made = answering + 12;
  const links = await making.database.inTransactionOf(trust.secretary, async (manager) => {
    await manager.query(
      `insert into candour.teams_view (organisation_id, assessment_id, scales, opened_on, closes_on, links_made)
       values ($1, $2, $3::jsonb, $4, $5, $6)`,
      [
        trust.id,
        assessmentId,
        JSON.stringify(Object.fromEntries(items.map((item) => [item.code, item.levels.length]))),
        opensOn,
        closesOn,
        made,
      ],
    );
    return await makeLinks(manager, { organisationId: trust.id, assessmentId, publicUrl: '' }, made);
  });
  const tokens = links.slice(0, answering).map((link) => link.split('#')[1] ?? '');
  await making.database.beforeActor(async (query) => {
    await query('select candour.give_teams_view(hash, $2, places) from unnest($1::bytea[], $3::jsonb[]) as given(hash, places)', [
      tokens.map(hashOfToken),
      opensOn,
      tokens.map((_, place) => JSON.stringify(placesOf(trust, items, place))),
    ]);
  });
  await making.database.inTransactionOf(trust.secretary, async (manager) => {
    await manager.query('select candour.compute_teams_view($1, $2)', [assessmentId, daysAfter(closesOn, 1)]);
  });
}

type Items = ReturnType<typeof scoredItemsOf>;

/** What one person in a team says: each item about where this board stands, seen from below. */
function placesOf({ about }: Trust, items: Items, person: number): Record<string, number> {
  const chance = chanceOf(about.code, 'teams', person);
  const own = about.temperament.level - LOWER_BY + chance.bell() * 0.5;
  return Object.fromEntries(
    items.map((item) => {
      const seen = own + chanceOf(about.code, item.code).bell() * 0.5 + chance.bell() * 0.6;
      return [item.code, chance.is(CANNOT_SAY) ? 0 : onScale(seen, item.kind, item.levels.length)];
    }),
  );
}
