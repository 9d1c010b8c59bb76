import pg from 'pg';

/** Why nothing was made, in words for whoever gave the command. */
export class NotHere extends Error {}

/** What a seed leaves behind: an organisation with this code. */
export const MARKS = { system: 'DEMO-S1', national: 'NATION-S01' } as const;

/**
 * Whether the demonstration is there already.
 *
 * @throws NotHere where it is not, and the database holds organisations that are not made up
 */
export async function isThere(ownerUrl: string, what: keyof typeof MARKS): Promise<boolean> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    // The door may read every organisation; whoever migrates may become it, superuser or not.
    await client.query('set role candour_door');
    const { rows } = await client.query<{ there: boolean; real: string | null }>(
      `select exists (select from candour.organisation where code = $1 and demonstration) as there,
              (select min(name) from candour.organisation where not demonstration) as real`,
      [MARKS[what]],
    );
    const found = rows[0];
    if (found?.there) return true;
    if (found?.real) {
      throw new NotHere(
        `This database holds organisations that are not made up (${found.real}, for one). The demonstration is made only in a database of its own: name another in DATABASE_URL.`,
      );
    }
    return false;
  } finally {
    await client.end();
  }
}

export interface ListedPerson {
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly organisation: string;
}

/** Who is printed first: one of each role, where that role has most to do. */
const FIRST = [
  'setting an assessment up',
  'to score',
  'Runs the meeting',
  'to seal',
  'May publish',
  'Compares',
  'which hat',
  'register',
];

/** Whom one may sign in as, as the sign-in page lists them; one of each role comes first. */
export async function listedPeople(appUrl: string): Promise<ListedPerson[]> {
  const client = new pg.Client({ connectionString: appUrl });
  await client.connect();
  try {
    const { rows } = await client.query<ListedPerson & { readonly what: string }>(
      'select email, name, role, organisation, what from candour.demonstration_people()',
    );
    const firsts = FIRST.flatMap((words) => rows.find(({ what }) => what.includes(words)) ?? []);
    return [...firsts, ...rows.filter((row) => !firsts.includes(row))];
  } finally {
    await client.end();
  }
}
