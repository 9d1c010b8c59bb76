import { dayInWords } from '@candour/assessment';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';
import { notFound } from '../platform/http/problem.js';
import { dayInFull, listed } from '../platform/words.js';
import type { HelpKind, HelpLineResponse, OwnHelpLineResponse } from './help.dto.js';
import { reachOf } from './reach.js';
import { byTitle, titleOfInstrument, titleOfItem } from './titles.js';

interface Row extends Omit<HelpLineResponse, 'instrumentTitle'> {
  readonly toSystems: readonly string[];
  readonly systemNames: readonly string[];
  readonly toRegion: string | null;
  readonly toPeers: string | null;
  readonly until: string | null;
  readonly restsUntil: string | null;
  readonly madeByName: string;
  readonly endedOn: string | null;
  readonly endedBecause: keyof typeof BECAUSE | null;
  readonly version: number;
}

/** Whom a line reaches may be more than may read what it rests on: of that, others are told nothing. */
const WAVE_DATE = `(select h.wave_date::text from candour.publication p where p.organisation_id = h.organisation_id and p.id = h.publication_id)`;

/** One's own: the trust reads what it published. */
type OwnRow = Row & { readonly waveDate: string };

const COLUMNS = `h.id, h.kind, h.organisation_id as "organisationId", o.name as "organisationName", h.instrument_code as "instrumentCode",
  h.item_code as "itemCode", h.item_title as "itemTitle", h.words, ${WAVE_DATE} as "waveDate", h.made_on::text as "madeOn",
  h.to_systems as "toSystems", h.to_region as "toRegion", h.to_peers as "toPeers", h.until::text, h.rests_until::text as "restsUntil",
  h.made_by_name as "madeByName", h.ended_on::text as "endedOn", h.ended_because as "endedBecause", h.version,
  array(select s.name from candour.organisation s where s.id = any (h.to_systems) order by s.name) as "systemNames"`;

/** Lines of others that reach the reader today, by item and then by name: no order here is a rank. */
export async function readLinesOfOthers(manager: EntityManager, actor: Actor, today: string): Promise<HelpLineResponse[]> {
  const rows: Row[] = await manager.query(
    `select ${COLUMNS} from candour.help_line h join candour.organisation o on o.id = h.organisation_id
      where h.organisation_id <> $1 and h.ended_on is null and (o.closed is null or o.closed >= $2::date)
        and coalesce(least(h.until, h.rests_until), 'infinity') >= $2::date and candour.reaches(h.to_systems, h.to_region, h.to_peers, $1)
      order by o.name, h.id`,
    [actor.organisationId, today],
  );
  return rows.map(asOthersSee).toSorted(byTitle);
}

/** The trust's own lines, those that stand first; what ended more than a year ago is history. */
export async function readOwnLines(
  manager: EntityManager,
  actor: Pick<Actor, 'organisationId'>,
  today: string,
  helpId: string | null = null,
): Promise<OwnHelpLineResponse[]> {
  const rows: OwnRow[] = await manager.query(
    `select ${COLUMNS} from candour.help_line h join candour.organisation o on o.id = h.organisation_id
      where h.organisation_id = $1 and coalesce(h.ended_on, $2::date) > $2::date - 365 and ($3::uuid is null or h.id = $3)
      order by h.kind, h.made_on desc, h.id`,
    [actor.organisationId, today, helpId],
  );
  const lines = rows.map((row) => ({
    ...asOthersSee(row),
    waveDate: row.waveDate,
    reach: reachOf(row),
    reachWords: reachWords(row, today),
    until: row.until,
    madeByName: row.madeByName,
    ended: endedWords(row, today),
    version: row.version,
  }));
  const isOver = ({ ended }: OwnHelpLineResponse) => Number(ended !== null);
  return lines.toSorted((one, other) => isOver(one) - isOver(other) || byTitle(one, other));
}

/** One of them, whether it stands or ended within the year. @throws Problem `not-found` */
export async function readOwnLine(
  manager: EntityManager,
  actor: Pick<Actor, 'organisationId'>,
  today: string,
  helpId: string,
): Promise<OwnHelpLineResponse> {
  const [line] = await readOwnLines(manager, actor, today, helpId);
  if (!line) throw notFound();
  return line;
}

function asOthersSee(row: Row): HelpLineResponse {
  const { id, kind, organisationId, organisationName, instrumentCode, itemCode, words, waveDate, madeOn } = row;
  const instrumentTitle = titleOfInstrument(instrumentCode) ?? instrumentCode;
  return {
    id,
    kind,
    organisationId,
    organisationName,
    instrumentCode,
    instrumentTitle,
    itemCode,
    itemTitle: titleOfItem(instrumentCode, itemCode, row.itemTitle),
    words,
    waveDate,
    madeOn,
  };
}

function reachWords({ systemNames, toRegion, toPeers, until }: Row, today: string): string {
  const readers = [
    ...(systemNames.length > 0 ? [`trusts of ${listed(systemNames)} and its board`] : []),
    ...(toRegion === null ? [] : ['trusts and systems of your region']),
    ...(toPeers === null ? [] : ['trusts of your type in England']),
  ];
  return `Found by ${listed(readers)}${until ? `, until ${dayInWords(until, today)}` : ''}.`;
}

const BECAUSE = {
  'taken-back': 'you took it back',
  'publication-withdrawn': 'the published result that it rested on was withdrawn',
  corrected: 'a correction says another level',
  'newer-result': 'your newer published result no longer bears it out',
} as const;

function endedWords({ endedOn, endedBecause, until, restsUntil }: Row, today: string): string | null {
  if (endedOn !== null && endedBecause !== null) return `It ended ${onDay(endedOn, today)}: ${BECAUSE[endedBecause]}.`;
  if (until !== null && until < today) return `It ended ${onDay(until, today)}, the last day that you chose.`;
  if (restsUntil !== null && restsUntil < today)
    return `It ended ${onDay(restsUntil, today)}, with the published result that it rested on.`;
  return null;
}

/** What is over has its year: it is read for a year, beside days that have theirs. */
const onDay = (day: string, today: string): string => (day === today ? 'today' : `on ${dayInFull(day)}`);

export const isOfKind =
  (kind: HelpKind) =>
  (line: HelpLineResponse): boolean =>
    line.kind === kind;
