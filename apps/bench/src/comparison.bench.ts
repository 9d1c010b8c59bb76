import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { owner, signIn } from './arrange.js';
import { type Load, load, middle } from './load.js';
import { startApi, startFloor } from './programs.js';
import { printTable } from './table.js';

/*
 * Reading the comparison of a system of fifteen trusts, beside one hand-written query through raw pg on node:http, with a nation
 * of publications behind both: two hundred trusts, six waves each.
 */
const TURNS = 3;
const TRUSTS = 15;

execFileSync(
  process.execPath,
  [fileURLToPath(new URL('../../api/dist/demonstration/seed.js', import.meta.url)), '--scale', 'national'],
  {
    stdio: ['ignore', 'ignore', 'inherit'],
  },
);
const client = await owner();
const lead = await aLeadOfFifteen();
const [api, floor] = [await startApi(), await startFloor()];
const reading = (path: string) => (url: string) =>
  load(url, (one) => one.setRequests([{ method: 'GET', path, headers: { cookie: lead.cookie } }]));
const read = reading('/api/comparison');

await read(api.url);
const [ours, raw]: [Load[], Load[]] = [[], []];
for (let turn = 0; turn < TURNS; turn++) {
  raw.push(await read(floor.url));
  ours.push(await read(api.url));
}
const [a, b] = [middle(ours), middle(raw)];
printTable(`Reading the comparison of ${TRUSTS} trusts: 20 connections, middle of three turns of 5 s`, [
  { program: 'Candour', ...a, ratio: (a.perSecond / b.perSecond).toFixed(2) },
  { program: 'node:http and pg', ...b, ratio: '1.00' },
]);
await Promise.all([api.stop(), floor.stop(), client.end()]);

/** Lets a system have fifteen trusts that publish to it, and signs its lead in. */
async function aLeadOfFifteen() {
  const { rows } = await client.query<{ person_id: string; organisation_id: string }>(
    `select person_id, organisation_id from candour.appointment where role = 'ics-lead' and person_id is not null order by id limit 1`,
  );
  const found = rows[0];
  if (!found) throw new Error('the nation has no ICS lead');
  const { person_id: person, organisation_id: system } = found;
  await client.query(
    `insert into candour.system_membership (trust_id, system_id, valid_from)
     select o.id, $1, '2020-01-01' from candour.organisation o
      where o.kind = 'trust' and not exists (select from candour.system_membership m where m.trust_id = o.id and m.system_id = $1)
      order by o.id limit $2 - (select count(*) from candour.system_membership m where m.system_id = $1)`,
    [system, TRUSTS],
  );
  await client.query(
    `insert into candour.publication_reader (publication_id, organisation_id, reader_organisation_id)
     select p.id, p.organisation_id, $1 from candour.publication p
      where p.organisation_id in (select m.trust_id from candour.system_membership m where m.system_id = $1) on conflict do nothing`,
    [system],
  );
  await client.query('analyze');
  return await signIn(client, person, system);
}
