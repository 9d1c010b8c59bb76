import { address, type Person, signedIn } from './person.js';

interface Listed {
  readonly password: string;
  readonly people: readonly {
    readonly email: string;
    readonly name: string;
    readonly organisation: string;
    readonly role: string;
  }[];
}

/** Whom the sign-in page of the demonstration lists. */
export async function demonstration(): Promise<Listed> {
  return (await (await fetch(`${address}/api/demonstration`)).json()) as Listed;
}

/** Somebody of the demonstration in this role, at this organisation where one is named. */
export async function demonstrationPerson(role: string, organisation?: string): Promise<Person> {
  const { people, password } = await demonstration();
  const found = people.find((one) => one.role === role && (organisation ?? one.organisation) === one.organisation);
  if (!found) throw new Error(`The demonstration has no ${role} ${organisation ?? ''}`);
  return await signedIn(found.email, password);
}
