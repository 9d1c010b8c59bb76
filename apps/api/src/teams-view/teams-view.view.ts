import type { AssessmentState, ItemState } from '@candour/assessment';
import { isItemEndState } from '@candour/assessment';
import { spreadFinding } from '@candour/charts';
import { type Item, isScored } from '@candour/instrument';
import { teamsBesideBoard, teamsBesideBoardInWords } from '@candour/scoring';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { type AskedOf, readAskedOf, type TeamsResult } from './asked-of.view.js';
import type { TeamsBesideBoard, TeamsViewResponse } from './teams-view.dto.js';

interface ItemRow {
  item_code: string;
  state: ItemState;
  level: number | null;
  /** What it should read, by the newest correction. */
  corrected: string | null;
}

/**
 * What the teams say of their board, beside what the board says of itself. Each item is shown once the board has ended it, so that
 * nobody scores with the teams' answer in view. The first look after the closing date has it computed, for good.
 */
@Injectable()
export class TeamsView {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor, assessmentId: string): Promise<TeamsViewResponse> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      const asked = await readAskedOf(manager, actor.organisationId, assessmentId);
      const result = await resultOf(manager, assessmentId, asked, this.clock.today());
      const items: ItemRow[] = await manager.query(
        `select i.item_code, i.state, i.level, (select c.should_read from candour.correction c where c.organisation_id = i.organisation_id and c.assessment_id = i.assessment_id
            and c.item_code = i.item_code order by c.number desc limit 1) as corrected
           from candour.assessment_item i where i.organisation_id = $1 and i.assessment_id = $2`,
        [actor.organisationId, assessmentId],
      );
      return asResponse(asked, result, new Map(items.map((row) => [row.item_code, row])));
    });
  }
}

async function resultOf(
  manager: EntityManager,
  assessmentId: string,
  { view }: AskedOf,
  today: string,
): Promise<TeamsResult | null> {
  if (view === null || view.result !== null || today <= view.closesOn) return view?.result ?? null;
  const rows: { result: TeamsResult }[] = await manager.query('select candour.compute_teams_view($1, $2) as result', [
    assessmentId,
    today,
  ]);
  return rows[0]?.result ?? null;
}

function asResponse(
  { instrument, state, waveDate, view }: AskedOf,
  result: TeamsResult | null,
  rows: ReadonlyMap<string, ItemRow>,
): TeamsViewResponse {
  const offered = instrument.answeredBy.includes('teams');
  const items = instrument.sections.flatMap((section) => section.items).filter(isScored);
  return {
    state: stateOf(offered, view, result),
    instrumentTitle: instrument.title,
    waveDate,
    mayOpen: offered && view === null && state !== 'draft' && state !== 'cancelled',
    closesOn: view?.closesOn ?? null,
    linksMade: view?.linksMade ?? null,
    items:
      result?.shown === 'result' ? items.map((item) => besideBoard(item, result.items, { state, row: rows.get(item.code) })) : [],
  };
}

function stateOf(offered: boolean, view: AskedOf['view'], result: TeamsResult | null): TeamsViewResponse['state'] {
  if (!offered) return 'not-offered';
  if (view === null) return 'none';
  if (result === null) return 'open';
  return result.shown === 'result' ? 'shown' : 'too-few';
}

type Shown = Extract<TeamsResult, { shown: 'result' }>['items'];

/** While the meeting can still come back to them, items that were parked are not ended: the board has not scored them yet. */
const MAY_COME_BACK: readonly AssessmentState[] = ['scoring', 'meeting', 'paused'];

function besideBoard(
  item: Item,
  shown: Shown,
  { state, row }: { readonly state: AssessmentState; readonly row: ItemRow | undefined },
): TeamsBesideBoard {
  const boardState = row?.state ?? 'waiting';
  const ended = isItemEndState(boardState) && !(boardState === 'parked' && MAY_COME_BACK.includes(state));
  const boardLevel = ended ? (row?.level ?? null) : null;
  const teams = ended ? (shown[item.code] ?? null) : null;
  const beside = teamsBesideBoard(boardLevel, teams);
  return {
    itemCode: item.code,
    title: item.title,
    kind: item.kind,
    levelNames: item.levels.map(({ name }) => name),
    boardState,
    boardLevel,
    boardCorrected: ended ? (row?.corrected ?? null) : null,
    teams,
    finding: teams && spreadFinding(teams),
    beside,
    besideWords: beside && teamsBesideBoardInWords(beside),
  };
}
