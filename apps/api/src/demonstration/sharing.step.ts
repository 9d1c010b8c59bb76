import { noteLooks } from '../comparison/looked/note-looks.step.js';
import { ChangeSharing } from '../comparison/publication/change-sharing.js';
import { ExplainFigure } from '../comparison/publication/explain-figure.js';
import type { Actor } from '../platform/actor.js';
import { type Shared, shared } from './content/shared.js';
import { daysAfter, londonTime } from './days.js';
import type { Trust } from './make-trust.js';
import type { Making } from './making.js';

/** Who reads what some made-up trusts publish and until when, what they say beside it, and who has looked. */
export async function shareAndLook(making: Making, trusts: readonly Trust[], lead: Actor): Promise<void> {
  for (const trust of trusts) {
    const about = shared.find(({ code }) => code === trust.about.code);
    const newest = about && (await newestOf(making, trust));
    if (!about || !newest) continue;
    await share(making, trust, newest, about);
    await explain(making, trust, newest, about);
  }
  await look(making, lead, -12, ['matrix']);
  await look(making, lead, -3, ['matrix', 'item', 'trust']);
  const other = trusts.find(({ about }) => about.code === 'DEMO-02');
  if (other) await look(making, other.chiefExecutive, -2, ['mine']);
  making.clock.set(making.now);
}

interface Newest {
  readonly assessmentId: string;
  readonly systems: readonly string[];
}

/** The newest publication that stands. */
async function newestOf({ database }: Making, trust: Trust): Promise<Newest | undefined> {
  const rows = await database.inTransactionOf(
    trust.chiefExecutive,
    (manager): Promise<Newest[]> =>
      manager.query(
        `select p.assessment_id as "assessmentId", array(select r.reader_organisation_id from candour.publication_reader r
                  where r.organisation_id = p.organisation_id and r.publication_id = p.id) as systems
           from candour.publication p where p.organisation_id = $1 and p.withdrawn_at is null
          order by p.wave_date desc, p.published_at desc limit 1`,
        [trust.id],
      ),
  );
  return rows[0];
}

/** What has ended by now was to end on a day that was still to come, more than a month after it was chosen. */
async function share(making: Making, trust: Trust, { assessmentId, systems }: Newest, about: Shared): Promise<void> {
  const { database, clock, today } = making;
  const { region = false, peers = false, endsInDays } = about;
  const until = endsInDays === undefined ? null : daysAfter(today, endsInDays);
  clock.set(londonTime(daysAfter(today, Math.min(-1, (endsInDays ?? 0) - 40)), 11, 20));
  await new ChangeSharing(database, clock).execute(trust.chiefExecutive, assessmentId, 1, { systems, region, peers, until });
}

async function explain(making: Making, trust: Trust, { assessmentId }: Newest, { explanations = [] }: Shared): Promise<void> {
  const { database, clock, today } = making;
  clock.set(londonTime(daysAfter(today, -14), 16, 5));
  for (const { subject, code, words } of explanations) {
    await new ExplainFigure(database, clock).execute(trust.secretary, assessmentId, { subject, code }, 0, words);
  }
}

/** Somebody opens everything that they may read. */
async function look(
  { database, today }: Making,
  actor: Actor,
  days: number,
  whats: readonly ('matrix' | 'item' | 'trust' | 'mine')[],
) {
  await database.inTransactionOf(actor, async (manager) => {
    const rows: { id: string }[] = await manager.query(
      'select id from candour.publication where organisation_id <> $1 and withdrawn_at is null',
      [actor.organisationId],
    );
    for (const [place, what] of whats.entries()) {
      const at = londonTime(daysAfter(today, days), 10 + place, 12);
      await noteLooks(manager, actor, { way: 'screen', what, publicationIds: rows.map(({ id }) => id), at });
    }
  });
}
