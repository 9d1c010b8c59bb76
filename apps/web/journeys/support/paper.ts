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

/** The newest sealed result of a made-up trust whose paper is a draft that nobody has returned. */
export async function aDraftOf(trust: string): Promise<PaperOfABoard> {
  const { people, password } = await demonstration();
  const anybody = await signedIn(people.find(({ organisation }) => organisation === trust)?.email ?? '', password);
  const { seats, appointments } = await read(anybody.api.GET('/api/board'));
  const appointed = (role: string) => appointments.find((one) => one.role === role)?.email ?? '';
  const plain = seats.find(({ office, email }) => office === 'none' && appointments.every((one) => one.email !== email));
  const [secretary, chief, facilitator, member] = await Promise.all(
    [appointed('secretary'), appointed('chief-executive'), appointed('facilitator'), plain?.email ?? ''].map((email) =>
      signedIn(email, password),
    ),
  );
  if (!secretary || !chief || !facilitator || !member) throw new Error(`${trust} has nobody to write its paper.`);
  const assessmentId = await firstDraft(secretary, trust);
  return { assessmentId, path: `/assessments/${assessmentId}/paper`, secretary, chief, facilitator, member };
}

async function firstDraft({ api }: Person, trust: string): Promise<string> {
  const { rows } = await read(api.GET('/api/assessments'));
  const sealed = rows.filter(({ state }) => state === 'sealed' || state === 'published');
  for (const { id: assessmentId, instrumentTitle } of sealed) {
    const { life } = await read(api.GET('/api/assessments/{assessmentId}/paper', { params: { path: { assessmentId } } }));
    const untouched = life.state === 'draft' && life.number === 1 && life.returned === null;
    if (untouched && instrumentTitle === 'Digital board self-assessment') return assessmentId;
  }
  throw new Error(`${trust} has no draft of a paper.`);
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
  const text = ['pdf', 'word', 'html'] as const;
  // A report and a page have no data and no slides.
  const wishes = [
    { variant: 'public', formats: [...text, 'spreadsheet', 'slides'] },
    { variant: 'committee', formats: [...text] },
    { variant: 'one-page', formats: [...text] },
  ] as const;
  for (const { variant, formats } of wishes)
    await read(
      api.POST('/api/assessments/{assessmentId}/paper/files', {
        params: { path: { assessmentId } },
        body: { variant, formats: [...formats], version },
      }),
    );
}
