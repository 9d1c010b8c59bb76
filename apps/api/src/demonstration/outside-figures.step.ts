import { keepSource } from '../outside-figure/keep-source.step.js';
import { MapMeasures } from '../outside-figure/map-measures.js';
import { matchFigures } from '../outside-figure/match-figures.js';
import type { Reading } from '../outside-figure/reading.dto.js';
import type { Actor } from '../platform/actor.js';
import { ATTRIBUTION, LICENCE, type MadeUpTable, outsideTables, PUBLISHER } from './content/outside-figures.js';
import { daysAfter } from './days.js';
import type { Making } from './making.js';

interface OfTrust {
  readonly code: string;
  readonly name: string;
}

/** Brings in, as the operator would have, tables of a made-up publisher, and says beside which sections they stand. */
export async function bringInOutsideFigures(making: Making, operator: Actor, trusts: readonly OfTrust[]): Promise<void> {
  for (const table of outsideTables) {
    const publishedOn = daysAfter(making.today, -table.daysAgo);
    making.clock.set(new Date(`${daysAfter(publishedOn, 3)}T10:00:00Z`));
    const id = await keep(making, operator, table, publishedOn, trusts);
    const overlaps = table.measures.flatMap(({ overlaps: sections }, place) =>
      sections.map(([instrumentCode, sectionCode]) => ({ measure: place + 1, instrumentCode, sectionCode })),
    );
    await new MapMeasures(making.database, making.clock).execute(operator, id, 1, overlaps);
  }
}

async function keep(
  making: Making,
  operator: Actor,
  table: MadeUpTable,
  publishedOn: string,
  trusts: readonly OfTrust[],
): Promise<string> {
  const reading: Reading = {
    shape: 'wide',
    codeColumn: 0,
    nameColumn: 1,
    measureColumns: table.measures.map((_, place) => place + 2),
    measureColumn: null,
    valueColumn: null,
    noteColumn: null,
    periodColumn: null,
    figures: 'numbers',
    scaleMin: table.scale[0],
    scaleMax: table.scale[1],
    ownScales: [],
    leaveOutUnknown: false,
  };
  return await making.database.inTransactionOf(operator, async (manager) => {
    const { preview, figures, measures } = await matchFigures(manager, csvOf(table, trusts), reading);
    if (!preview.ready) throw new Error(`the made-up table has mistakes: ${preview.mistakes[0]?.message ?? ''}`);
    const about = {
      title: table.title,
      publisher: PUBLISHER,
      publishedOn,
      collected: `the year ${Number(publishedOn.slice(0, 4)) - 1}`,
      licence: LICENCE,
      attribution: ATTRIBUTION,
      url: null,
      fileName: 'made-up.csv',
    };
    return await keepSource(manager, operator, {
      about,
      reading,
      figures,
      measures,
      now: making.clock.now(),
    });
  });
}

/** The same figures at every start: they follow from the places of trust and measure in their lists. */
function csvOf({ measures, scale: [min, max], decimals }: MadeUpTable, trusts: readonly OfTrust[]): string {
  const figure = (about: number, trust: number, measure: number): string => {
    const away = (((trust * 7 + measure * 3) % 9) - 4) * ((max - min) / 16);
    return Math.min(max, Math.max(min, about + away)).toFixed(decimals);
  };
  const head = ['Organisation code', 'Organisation name', ...measures.map(({ name }) => name)];
  const rows = trusts.map(({ code, name }, trust) => [
    code,
    `"${name}"`,
    ...measures.map(({ about }, measure) => figure(about, trust, measure)),
  ]);
  return [head, ...rows].map((cells) => cells.join(',')).join('\n');
}
