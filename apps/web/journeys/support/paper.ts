import { demonstration } from './demonstration.js';
import { ifMatch, type Person, read, signedIn } from './person.js';

/** A paper that nobody has approved yet, and those who write, approve and read it. */
export interface PaperOfABoard {
  readonly assessmentId: string;
  readonly path: string;
  readonly secretary: Person;
  readonly chief: Person;
  readonly member: Person;
  readonly facilitator: Person;
}

/** The newest sealed result of a made-up trust that has a draft of its paper. */
export async function aDraftOf(trust: string): Promise<PaperOfABoard> {
  const { people, password } = await demonstration();
  const anybody = await signedIn(people.find(({ organisation }) => organisation === trust)?.email ?? '', password);
  const { seats, appointments } = await read(anybody.api.GET('/api/board'));
  const appointed = (role: string) => appointments.find((one) => one.role === role)?.email ?? '';
  const plain = seats.find(({ office, email }) => office === 'none' && appointments.every((one) => one.email !== email));
  const { rows } = await read(anybody.api.GET('/api/assessments'));
  const sealed = rows.find(({ state }) => state === 'sealed' || state === 'published');
  if (!sealed) throw new Error(`${trust} has sealed nothing.`);
  const [secretary, chief, facilitator, member] = await Promise.all(
    [appointed('secretary'), appointed('chief-executive'), appointed('facilitator'), plain?.email ?? ''].map((email) =>
      signedIn(email, password),
    ),
  );
  if (!secretary || !chief || !facilitator || !member) throw new Error(`${trust} has nobody to write its paper.`);
  return { assessmentId: sealed.id, path: `/assessments/${sealed.id}/paper`, secretary, chief, facilitator, member };
}

/** Somebody saves words of the private paper while another person has them open. */
export async function savesMeanwhile({ api }: Person, assessmentId: string, key: string, words: string): Promise<void> {
  const path = { assessmentId };
  const { version } = await read(api.GET('/api/assessments/{assessmentId}/paper', { params: { path } }));
  await read(
    api.PUT('/api/assessments/{assessmentId}/paper/texts/{variant}/{key}', {
      params: { path: { ...path, variant: 'private', key }, header: ifMatch(version) },
      body: { words },
    }),
  );
}

/** Asks for so many files that what is asked for next has to wait its turn. */
export async function keepsTheWritersBusy({ api }: Person, assessmentId: string, version: number): Promise<void> {
  for (const variant of ['public', 'committee', 'one-page'] as const)
    await read(
      api.POST('/api/assessments/{assessmentId}/paper/files', {
        params: { path: { assessmentId } },
        body: { variant, formats: ['pdf', 'word', 'html', 'spreadsheet', 'slides'], version },
      }),
    );
}
