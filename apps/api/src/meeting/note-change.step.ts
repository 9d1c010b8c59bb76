import { type AssessmentState, type CommandName, commandTable, type Effect, roleWords } from '@candour/assessment';
import type { AssessmentSituation } from '../assessment/situation.view.js';
import type { Actor } from '../platform/actor.js';
import { type AuditEntry, appendAudit } from '../platform/audit/append-audit.js';
import { changedMeanwhile } from '../platform/http/problem.js';
import { announce } from '../platform/live/announcement.js';
import type { Moment } from './commands.step.js';

type Row = AssessmentSituation['row'];

/** What of the assessment's own row a command of the meeting may change. */
interface Columns {
  readonly state?: AssessmentState;
  readonly meeting_opened_at?: Date;
  readonly agreed_at?: Date | null;
  readonly reconvened_at?: Date;
  readonly epoch?: number;
  readonly held_by?: string;
  readonly holder_seen_at?: Date;
  readonly current_item?: string | null;
}

export interface Change {
  readonly command: CommandName;
  /** From the rule; null where it leaves no entry. */
  readonly event: string | null;
  readonly detail?: AuditEntry['detail'];
  readonly columns?: Columns;
}

/**
 * The last step of every command of the meeting: one audit entry, the next number of the sequence, and every screen is told. A
 * member's command counts on no screen as a move of the meeting, so that nobody can hold up whoever runs it.
 */
export async function noteChange({ manager, actor, now: at }: Moment, row: Row, change: Change): Promise<void> {
  const { command, event, detail, columns: given = {} } = change;
  const columns = { ...given, ...itemCameUp(row, given, at) };
  if (event !== null)
    await appendAudit(manager, { event, subject: row.id, who: givenBy(command, actor), ...(detail && { detail }) });
  const names = Object.keys(columns);
  const places = names.map((name, index) => `, ${name} = $${index + 3}`).join('');
  const moved = commandTable[command].who.seat ? '' : ', moved_at_sequence = sequence + 1, version = version + 1';
  const [updated]: [{ sequence: string; epoch: number }[], number] = await manager.query(
    `update candour.assessment set sequence = sequence + 1${moved}${places} where organisation_id = $1 and id = $2 returning sequence, epoch`,
    [row.organisation_id, row.id, ...Object.values(columns)],
  );
  const now = updated[0];
  if (!now) throw new Error('an assessment was changed that is not there');
  await announce(manager, { kind: 'changed', assessmentId: row.id, sequence: Number(now.sequence), epoch: now.epoch });
}

/** The clock of an item begins as it comes into the room, and not again with what is done with it there. */
function itemCameUp(row: Row, { current_item: item }: Columns, now: Date): { readonly current_since?: Date | null } {
  if (item === undefined || item === row.current_item) return {};
  return { current_since: item === null ? null : now };
}

/** The role in which a command was given, as the audit says it: never a person, never which seat. */
function givenBy(command: CommandName, actor: Actor): string {
  const { who } = commandTable[command];
  const role = who.roles.find((one) => actor.roles.includes(one));
  if (role) return roleWords[role];
  return who.seat ? 'a seat' : 'the program';
}

/** @throws Problem where the screen that sent a command has missed a move of the meeting, or a hand-over. */
export async function requireUpToDate(
  { manager }: Moment,
  row: Row,
  seen: { readonly epoch?: number; readonly sequence?: number },
): Promise<void> {
  if (seen.epoch !== undefined && seen.epoch !== row.epoch) throw changedMeanwhile();
  if (seen.sequence === undefined) return;
  const rows: unknown[] = await manager.query(
    'select 1 from candour.assessment where organisation_id = $1 and id = $2 and moved_at_sequence <= $3',
    [row.organisation_id, row.id, seen.sequence],
  );
  if (rows.length === 0) throw changedMeanwhile();
}

/** The effect of one kind, where the decision has it. */
export function effectOf<Kind extends Effect['kind']>(
  effects: readonly Effect[],
  kind: Kind,
): Extract<Effect, { kind: Kind }> | undefined {
  return effects.find((effect): effect is Extract<Effect, { kind: Kind }> => effect.kind === kind);
}
