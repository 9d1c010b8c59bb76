import { dayWithYear } from './by-hand/day-with-year.js';
import type { Register, RegisterMistake, SystemInFile, TrustInFile } from './read-register.js';
import type { OrganisationRow, RegisterRows } from './register-rows.js';

/**
 * What is wrong with files that are well written, seen beside the register: a code that stands for something else, a system or a
 * successor that nobody knows, a merger that leads back to where it began, a membership outside the days of its organisations.
 */
export function clashes(register: Register, rows: RegisterRows): RegisterMistake[] {
  const known = new Map([...rows.organisation.values()].flatMap((row) => (row.code ? [[row.code, row] as const] : [])));
  const listed = [...register.trusts, ...register.systems];
  const kinds = new Map(listed.map((row) => [row.code, 'systemCodes' in row ? 'trust' : 'board-of-system']));
  const into = new Map(listed.flatMap(({ code, successor }) => (successor ? [[code, successor.code] as const] : [])));
  return listed.flatMap((row) =>
    [
      ...takenCode(row, known.get(row.code), kinds.get(row.code) ?? ''),
      ...namelessSystem(row, known.get(row.code)),
      ...wrongSuccessor(row, known, kinds, into),
      ...('systemFrom' in row ? wrongDay(row, known, register.systems) : []),
    ].map((message) => ({ file: row.file, line: row.line, message })),
  );
}

type Listed = SystemInFile | TrustInFile;

function takenCode({ code }: Listed, known: OrganisationRow | undefined, kind: string): string[] {
  if (!known || (known.kind === kind && !known.demonstration)) return [];
  const what = known.demonstration ? 'a made-up organisation' : `another kind of organisation, ${known.name}`;
  return [`The code ${code} belongs to ${what}`];
}

const namelessSystem = ({ code, name }: Listed, known: OrganisationRow | undefined): string[] =>
  name === undefined && !known ? [`The system ${code} is not in the register, and the file gives no name for it`] : [];

function wrongSuccessor(
  { code, successor }: Listed,
  known: ReadonlyMap<string, OrganisationRow>,
  kinds: ReadonlyMap<string, string>,
  into: ReadonlyMap<string, string>,
): string[] {
  if (!successor) return [];
  if (successor.code === code) return [`${code} cannot be its own successor`];
  const kind = kinds.get(successor.code) ?? known.get(successor.code)?.kind;
  if (!kind || known.get(successor.code)?.demonstration) {
    return [`The successor ${successor.code} is neither in the files nor in the register`];
  }
  if (kind !== kinds.get(code)) return [`The successor ${successor.code} is another kind of organisation`];
  return leadsBack(code, into) ? [`The successors of ${code} lead back to ${code}`] : [];
}

/** A day to come may be: a move can be announced, as by hand. */
function wrongDay(
  { code, facts, closed, systemCodes, systemFrom }: TrustInFile,
  known: ReadonlyMap<string, OrganisationRow>,
  systems: readonly SystemInFile[],
): string[] {
  if (systemFrom === null) return [];
  const day = dayWithYear(systemFrom);
  const opened = facts.opened === undefined ? known.get(code)?.opened : facts.opened;
  if (opened && systemFrom < opened)
    return [`${code} opened on ${dayWithYear(opened)}: it cannot belong to a system from ${day}`];
  if (closed && systemFrom >= closed)
    return [`${code} closed on ${dayWithYear(closed)}: it cannot belong to a system from ${day}`];
  const system = systems.find((one) => one.code === systemCodes?.[0]);
  const end = system?.closed;
  return end && systemFrom >= end
    ? [`The system ${system.code} closed on ${dayWithYear(end)}: ${code} cannot belong to it from ${day}`]
    : [];
}

function leadsBack(code: string, into: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>();
  let at = into.get(code);
  while (at !== undefined && !seen.has(at)) {
    if (at === code) return true;
    seen.add(at);
    at = into.get(at);
  }
  return false;
}
