import type { PublishedVersion } from '@candour/instrument';
import type { Actor } from '../platform/actor.js';
import { appointedAt, boardOf, type Names } from './board.js';
import { conduct } from './conduct.js';
import type { Wave } from './content/made-up-trust.js';
import { neighbourSystem, neighbours, UNLISTED } from './content/neighbours.js';
import { makeTrust, type Trust } from './make-trust.js';
import type { Making } from './making.js';
import { makeMemberships, makeOrganisations } from './organisations.step.js';
import { makePeople } from './people.step.js';

/** Makes the trusts of a neighbouring system, each with one result that it has published. */
export async function makeNeighbours(
  making: Making,
  operator: Actor,
  names: Names,
  instrumentOf: (wave: Wave) => PublishedVersion,
): Promise<Trust[]> {
  const ids = await makeOrganisations(
    making,
    operator,
    [
      { code: neighbourSystem.code, name: neighbourSystem.name, kind: 'board-of-system' },
      ...neighbours.map(({ code, name, subtype: [type, subtype] }) => ({ code, name, kind: 'trust' as const, type, subtype })),
    ],
    UNLISTED,
  );
  const idOf = (code: string) => ids.get(code) ?? '';
  const systemId = idOf(neighbourSystem.code);
  await makeMemberships(
    making,
    operator,
    neighbours.map(({ code }) => ({ trustId: idOf(code), systemId })),
  );
  const boards = neighbours.map((about) => {
    const board = boardOf(about, names, making.today);
    return { about, board, appointed: appointedAt(about, board, names) };
  });
  const people = await makePeople(
    making,
    boards.flatMap(({ board, appointed }) => [...board, ...appointed]),
  );
  const made: Trust[] = [];
  for (const { about, board, appointed } of boards) {
    const trust = await makeTrust(making, about, { id: idOf(about.code), board, appointed, people });
    for (const [place, wave] of about.waves.entries()) await conduct(making, trust, instrumentOf(wave), place);
    made.push(trust);
  }
  return made;
}
