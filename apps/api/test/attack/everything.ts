import request, { type Test } from 'supertest';
import { MakeFiles } from '../../src/board-paper/files/make-files.js';
import { systemFormats } from '../../src/board-paper/system/system-formats.js';
import type { SystemPaperFile } from '../../src/board-paper/system/system-paper.dto.js';
import type { TestApi } from '../api.js';
import { bodyOf } from '../client.js';
import { downloadedBy } from '../paper-files.js';
import { addressesOf, type Reader } from './addresses.js';
import { takenApart } from './taken-apart.js';
import { isThere, type World } from './world.js';

const READERS = ['lead', 'token', 'trust'] as const satisfies readonly Reader[];

/** All that readers outside get of a world at this moment, by reader and address, with ids told by the order in which they come. */
export async function everything(api: TestApi, world: World): Promise<Readonly<Record<string, string>>> {
  await isThere(api, world);
  const got: [string, string][] = [];
  for (const reader of READERS) {
    for (const { path, file } of addressesOf(reader, world)) {
      const asked = read(api, world, reader, path);
      got.push([
        `${reader} ${path}`,
        file ? await takenApart(file, (await downloadedBy(asked)).bytes) : await wordsOf(path, asked),
      ]);
    }
  }
  got.push(...(await paperOf(api, world)));
  const ids = Object.entries(world.trusts).map(([name, { id }]) => [id, name] as const);
  const called = (address: string) => withoutIds(ids.reduce((path, [id, name]) => path.replace(id, name), address));
  return Object.fromEntries(got.map(([address, words]) => [called(address), withoutIds(words)]));
}

function read(api: TestApi, { system, trusts, token }: World, reader: Reader, path: string): Test {
  if (reader === 'token') return request(api.server).get(`/api${path}`).set('authorization', `Bearer ${token}`);
  return (reader === 'lead' ? system.lead : trusts.openB.chiefExecutive).get(path);
}

/** A trust of which it may know nothing is not found; everything else is an answer, or this attack would look at nothing. */
async function wordsOf(path: string, asked: Test): Promise<string> {
  const { status, text } = await asked;
  if (status !== 200 && !(status === 404 && path.includes('/trusts/'))) throw new Error(`${path}: ${status} ${text}`);
  return `${status} ${text}`;
}

/** The paper of the system as a draft, in each of its formats. */
async function paperOf(api: TestApi, { system: { lead }, paperId }: World): Promise<[string, string][]> {
  const path = `/system-papers/${paperId}/files`;
  const asked = bodyOf<{ files: SystemPaperFile[] }>(await lead.post(path, { formats: systemFormats, edition: null }));
  await api.app.get(MakeFiles).quiet();
  const got: [string, string][] = [];
  for (const { id, format } of asked.files) {
    const { bytes } = await downloadedBy(lead.get(`${path}/${id}/content`));
    got.push([`lead, the paper as ${format}`, await takenApart(format, bytes)]);
    bodyOf(await lead.delete(`${path}/${id}`));
  }
  return got;
}

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

function withoutIds(words: string): string {
  const found: string[] = [];
  return words.replaceAll(ID, (id) => {
    if (!found.includes(id)) found.push(id);
    return `id ${found.indexOf(id)}`;
  });
}
