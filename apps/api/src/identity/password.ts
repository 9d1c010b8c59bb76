import { hash, verify } from '@node-rs/argon2';

/** OWASP's argon2id floor: 19 MiB, two passes. About 20 ms here, which is what makes guessing dear. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** What a password needs at the least; longer is better than stranger. */
export const PASSWORD_MIN = 12;

export async function hashPassword(password: string): Promise<string> {
  return await hash(password.normalize('NFKC'), COST);
}

/** A hash that nobody's password matches: verifying against it takes as long as a real one, so that time tells nothing. */
const NOBODY = hashPassword(crypto.randomUUID());

/** True where the password is right. Without a stored hash it takes the same time and says false. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  const matches = await verify(stored ?? (await NOBODY), password.normalize('NFKC'));
  return matches && stored !== null;
}
