import { type AssessmentState, type ItemState, isItemEndState, may } from '@candour/assessment';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Limits } from '../../identity/limits.js';
import type { Actor } from '../../platform/actor.js';
import { appendAudit } from '../../platform/audit/append-audit.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/in-transaction-of.js';
import { once, type Repeatable } from '../../platform/http/once.js';
import { notFound, Problem } from '../../platform/http/problem.js';
import { announce } from '../../platform/live/announcement.js';
import { refuseUnfinished, refuseWithoutPaper } from '../gather-paper.js';
import { readPaperRow } from '../paper-row.js';
import { type FileFormat, formatsFor, nameOf, stepsOf } from './file-kinds.js';
import type { AskForFilesRequest, PaperFile } from './paper-files.dto.js';
import { readFiles } from './paper-files.view.js';

/** How many files of one organisation may wait at once: eight papers in every format, and some. */
export const MOST_WAITING = 50;

interface Named {
  organisation: string;
  wave_date: string;
  person: string;
  waiting: number;
}

/**
 * Puts files of a paper into the queue, one a format. Who asks again for what waits already is given the same: of a draft while it
 * waits (it is read when it is made), of an approved version for good.
 */
@Injectable()
export class AskForFiles {
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly limits: Limits,
  ) {}

  /** @throws Problem `not-found`; `not-permitted`; `no-paper-yet`; `items-unfinished`; `no-format`; `format-not-for-this`; `too-many-files` */
  async execute(actor: Actor, assessmentId: string, asked: AskForFilesRequest, repeat: Repeatable): Promise<PaperFile[]> {
    refuseUnlessReleasing(actor, asked);
    const formats = formatsOf(asked);
    return await this.inTurn(actor, async (manager) => {
      await refuseUnlessThereIsAPaper(manager, actor, assessmentId);
      const version = await versionOf(manager, actor, assessmentId, asked.version);
      refuseUnlessFormats(asked, formats);
      const what = { variant: asked.variant, formats, version };
      const ids = await once(manager, actor, repeat, () => this.put(manager, actor, assessmentId, what));
      return await readFiles(manager, actor, assessmentId, ids);
    });
  }

  /** One ask after the other: many at once would otherwise take every connection that saving an answer needs. */
  private async inTurn<T>(actor: Actor, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const mine = this.turn.then(async () => {
      await this.limits.count('paper-by-person', actor.personId);
      return await this.database.inTransactionOf(actor, work);
    });
    this.turn = mine.catch(() => undefined);
    return await mine;
  }

  private async put(manager: EntityManager, actor: Actor, assessmentId: string, asked: AskForFilesRequest): Promise<string[]> {
    // One after the other in an organisation: so many wait at most, and nothing is put there twice.
    await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`candour files ${actor.organisationId}`]);
    const named = await readNames(manager, actor, assessmentId);
    const there = await findAlike(manager, actor, assessmentId, asked);
    const missing = asked.formats.filter((format) => !there.some((file) => file.format === format));
    const put = missing.length;
    if (put > 0 && named.waiting + put > MOST_WAITING) throw tooManyFiles();
    const added = await this.insert(manager, actor, assessmentId, { ...asked, formats: missing, named });
    const ids = [...there.map(({ id }) => id), ...added];
    if (put > 0) await announce(manager, { kind: 'paper-file-waiting' });
    if (put > 0 && asked.variant === 'foi') {
      const who = actor.roles.includes('secretary') ? 'company secretary' : 'chief executive';
      await appendAudit(manager, { event: 'freedom-of-information export asked for', subject: assessmentId, who });
    }
    return ids;
  }

  /** In one statement: whoever waits for a connection meanwhile waits for less. */
  private async insert(
    manager: EntityManager,
    actor: Actor,
    assessmentId: string,
    { named, formats, variant, version }: AskForFilesRequest & { readonly named: Named },
  ): Promise<string[]> {
    const rows: { id: string }[] = await manager.query(
      `insert into candour.paper_file (organisation_id, assessment_id, version_number, variant, format, name, asked_by_person, asked_by_name,
              asked_at, of)
       select $1, $2, $3, $4, f.format, f.name, $5, $6, $7, f.steps
         from unnest($8::text[], $9::text[], $10::smallint[]) with ordinality as f(format, name, steps, place) order by f.place
       returning id`,
      [
        actor.organisationId,
        assessmentId,
        version,
        variant,
        actor.personId,
        named.person,
        this.clock.now(),
        formats,
        formats.map((format) => nameOf({ variant, format, version }, named.organisation, named.wave_date)),
        formats.map(stepsOf),
      ],
    );
    return rows.map(({ id }) => id);
  }
}

/** Asks for the two things that decide it and no more: many ask in the same moment, while others save answers. */
async function refuseUnlessThereIsAPaper(manager: EntityManager, { organisationId }: Actor, assessmentId: string): Promise<void> {
  const rows: { state: AssessmentState; items: ItemState[] }[] = await manager.query(
    `select a.state, array(select i.state from candour.assessment_item i
        where i.organisation_id = a.organisation_id and i.assessment_id = a.id) as items
       from candour.assessment a where a.organisation_id = $1 and a.id = $2`,
    [organisationId, assessmentId],
  );
  const there = rows[0];
  if (!there) throw notFound();
  refuseWithoutPaper(there.state);
  refuseUnfinished(there.items.filter((state) => !isItemEndState(state)).length);
}

/** The version that a file is of: the paper as it stands may be an approved one, until the next is begun. Null is a draft. */
async function versionOf(
  manager: EntityManager,
  { organisationId }: Actor,
  assessmentId: string,
  asked: number | null,
): Promise<number | null> {
  const { state, number } = await readPaperRow(manager, organisationId, assessmentId);
  if (asked === null) return state === 'approved' || state === 'issued' ? number : null;
  const there: unknown[] = await manager.query(
    'select from candour.paper_version where organisation_id = $1 and assessment_id = $2 and number = $3',
    [organisationId, assessmentId, asked],
  );
  if (there.length === 0) throw notFound();
  return asked;
}

/** What the file is for is one decision with another permission: results go out, private views stay until somebody has decided. */
function refuseUnlessReleasing(actor: Actor, { variant }: AskForFilesRequest): void {
  if (variant !== 'foi' || may(actor.roles, 'paper:release')) return;
  throw new Problem(
    'not-permitted',
    'Only the company secretary and the chief executive export for freedom of information. Ask one of them.',
  );
}

const formatsOf = ({ variant, formats }: AskForFilesRequest): FileFormat[] => (variant === 'foi' ? ['bundle'] : formats);

function refuseUnlessFormats({ variant }: AskForFilesRequest, formats: readonly FileFormat[]): void {
  const has = formatsFor[variant];
  if (formats.length > 0 && formats.every((format) => has.includes(format))) return;
  const bundle = formats.includes('bundle') ? ' A bundle is for freedom of information alone.' : '';
  const none = formats.length === 0 || bundle !== '';
  const words = `This paper comes as: ${has.join(', ')}. Choose one or more of them.${bundle}`;
  throw new Problem('refused', words, { code: none ? 'no-format' : 'format-not-for-this' });
}

export function tooManyFiles(): Problem {
  return new Problem(
    'too-many-attempts',
    'Many files of your organisation are being made already. Wait until some are ready, or cancel what nobody needs.',
    { code: 'too-many-files', retryAfter: 30 },
  );
}

async function readNames(manager: EntityManager, actor: Actor, assessmentId: string): Promise<Named> {
  const rows: Named[] = await manager.query(
    `select o.name as organisation, a.wave_date::text, coalesce((select p.name from candour.person p where p.id = $3), '') as person,
            (select count(*)::int from candour.paper_file f where f.organisation_id = $1 and f.state in ('waiting', 'being-made')) as waiting
       from candour.assessment a join candour.organisation o on o.id = a.organisation_id where a.organisation_id = $1 and a.id = $2`,
    [actor.organisationId, assessmentId, actor.personId],
  );
  return rows[0]!;
}

/** Which of them are there already, so that they need not be made again. */
async function findAlike(
  manager: EntityManager,
  actor: Actor,
  assessmentId: string,
  { variant, formats, version }: AskForFilesRequest,
): Promise<{ id: string; format: FileFormat }[]> {
  return await manager.query(
    `select f.id, f.format from candour.paper_file f
      where f.organisation_id = $1 and f.assessment_id = $2 and f.variant = $3 and f.format = any ($4) and f.version_number is not distinct from $5
        and (f.state = 'waiting' or f.version_number is not null and f.state in ('being-made', 'ready')) for share`,
    [actor.organisationId, assessmentId, variant, formats, version],
  );
}
