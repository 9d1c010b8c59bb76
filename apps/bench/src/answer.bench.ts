import type { Client } from 'autocannon';
import { aScoringTrust, owner, type ScoringTrust } from './arrange.js';
import { type Load, load, middle } from './load.js';
import { startApi, startFloor } from './programs.js';
import { printTable } from './table.js';

/*
 * Saving an answer over HTTP, beside raw node:http with pg doing the same transaction. The same connections, the same rows, turn
 * by turn in one run: what counts is the ratio.
 */
const TURNS = 3;

/** Connections so far: each takes the next pair of seat and item for its own, in every turn anew. */
let next = 0;

/** Each connection keeps to a row that nobody else writes, and sends the version that it must have by now. */
function saving({ assessmentId, itemCodes, members }: ScoringTrust): (client: Client) => void {
  return (client) => {
    const place = next++;
    const member = members[place % members.length];
    const itemCode = itemCodes[Math.floor(place / members.length) % itemCodes.length];
    let version: number | null = null;
    client.setRequests([
      {
        method: 'PUT',
        path: `/api/assessments/${assessmentId}/items/${itemCode}/my-answer`,
        headers: { cookie: member?.cookie ?? '', 'content-type': 'application/json' },
        setupRequest: (request) => ({
          ...request,
          body: JSON.stringify({
            kind: 'level',
            level: 1 + ((version ?? 0) % 3),
            expectedVersion: version,
          }),
        }),
        // A row that one connection alone writes counts up by one each time.
        onResponse: (status) => {
          if (status === 200) version = (version ?? 0) + 1;
        },
      },
    ]);
  };
}

const client = await owner();
const [api, floor] = [await startApi(), await startFloor()];
const trust = await aScoringTrust(client, api.url);
const [ours, raw]: [Load[], Load[]] = [[], []];
await load(api.url, saving(trust));
for (let turn = 0; turn < TURNS; turn++) {
  raw.push(await load(floor.url, saving(trust)));
  ours.push(await load(api.url, saving(trust)));
}
const [a, b] = [middle(ours), middle(raw)];
printTable('Saving an answer: 20 connections, middle of three turns of 5 s', [
  { program: 'Candour', ...a, ratio: (a.perSecond / b.perSecond).toFixed(2) },
  { program: 'node:http and pg', ...b, ratio: '1.00' },
]);
await Promise.all([api.stop(), floor.stop(), client.end()]);
