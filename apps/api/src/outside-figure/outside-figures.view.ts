import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { noteLooks } from '../comparison/looked/note-looks.step.js';
import { organisationOn } from '../organisation/organisation.view.js';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { notFound } from '../platform/http/problem.js';
import { type Around, besideLevel } from './beside-level.js';
import type { OutsideFigureShown, OutsideFiguresQuery, OutsideFiguresResponse, SourceOfFigures } from './outside-figures.dto.js';
import { sectionsToOverlap } from './outside-sources.view.js';
import { type OwnLevels, readOwnLevels } from './own-levels.js';
import { type PublishedFigure, readPublishedFigures } from './published-figures.js';

const NOTES = [
  'Outside figures were made by others, by other questions and another method. A gap is something to ask about: neither figure is the right one.',
  'That a measure overlaps a section is somebody’s judgement, and their name stands with it.',
] as const;

/** What others have published of one organisation, beside what its board agreed as far as this reader may see that. */
@Injectable()
export class OutsideFiguresView {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `not-found` where there is no such organisation */
  async read(actor: Actor, query: OutsideFiguresQuery): Promise<OutsideFiguresResponse> {
    const { organisationId = actor.organisationId, instrument } = query;
    return await this.database.inTransactionOf(actor, async (manager) => {
      const { publicationIds, ...outside } = await readOutside(
        manager,
        actor,
        { organisationId, instrument },
        this.clock.today(),
      );
      await noteLooks(manager, actor, { way: 'screen', what: 'trust', publicationIds, at: this.clock.now() });
      return { ...outside, notes: outside.sources.length > 0 ? NOTES : [] };
    });
  }
}

interface Wanted {
  readonly organisationId: string;
  readonly instrument?: string | undefined;
}

/** The same for another feature, which notes itself who was looked at. @throws Problem `not-found` where there is no such organisation */
export async function readOutside(
  manager: EntityManager,
  actor: Actor,
  { organisationId, instrument }: Wanted,
  today: string,
): Promise<Omit<OutsideFiguresResponse, 'notes'> & { readonly publicationIds: readonly string[] }> {
  const organisation = await organisationOn(manager, organisationId, today);
  if (!organisation) throw notFound();
  const figures = await readPublishedFigures(manager, organisationId);
  const own = await readOwnLevels(manager, actor, organisationId);
  const ours = organisationId === actor.organisationId;
  const sections = sectionsToOverlap().filter(({ instrumentCode }) => instrument === undefined || instrumentCode === instrument);
  const sources = bySource(figures, { ours, organisationName: organisation.name, own, sections, today });
  return {
    organisation: { id: organisation.id, name: organisation.name },
    sources,
    publicationIds: own.flatMap((levels) => (isShown(levels, sources) ? (levels.publicationId ?? []) : [])),
  };
}

/** Whether anything of these levels stands beside a figure: what is not shown was not looked at. */
const isShown = ({ instrumentCode }: OwnLevels, sources: readonly SourceOfFigures[]): boolean =>
  sources.some(({ figures }) =>
    figures.some(({ beside }) => beside.some((one) => one.instrumentCode === instrumentCode && one.waveDate !== null)),
  );

function bySource(figures: readonly PublishedFigure[], around: Around): SourceOfFigures[] {
  return [...new Set(figures.map(({ sourceId }) => sourceId))].map((id) => {
    const own = figures.filter(({ sourceId }) => sourceId === id);
    const [first] = own;
    if (!first) throw new Error('a source without figures');
    const { title, publisher, publishedOn, collected, licence, attribution, url, tableScale: scale } = first;
    const about = { id, title, publisher, publishedOn, collected, licence, attribution, url, scale };
    return { ...about, figures: byMeasure(own).map((figures) => shown(figures, around)) };
  });
}

type OfMeasure = readonly [newest: PublishedFigure, ...older: PublishedFigure[]];

/** The figures of each measure of one organisation, as they come: newest first. */
function byMeasure(figures: readonly PublishedFigure[]): OfMeasure[] {
  const found = new Map<string, [PublishedFigure, ...PublishedFigure[]]>();
  for (const figure of figures) {
    const key = JSON.stringify([figure.formerly, figure.measure]);
    const before = found.get(key);
    if (before) before.push(figure);
    else found.set(key, [figure]);
  }
  return [...found.values()];
}

/**
 * The newest figure of a measure, and the older ones behind it. A predecessor's figure stands beside no level: its successor's board
 * never agreed on that organisation.
 */
function shown([figure, ...before]: OfMeasure, around: Around): OutsideFigureShown {
  const { measure, words, scale, period, note, formerly, overlaps } = figure;
  const older = before.map((one) => ({ period: one.period ?? '', words: one.words, note: one.note }));
  const beside = formerly === null ? overlaps.map((overlap) => besideLevel(figure, overlap, around)) : [];
  return { measure, words, scale, period, older, note, formerly, beside: beside.filter((one) => one !== null) };
}
