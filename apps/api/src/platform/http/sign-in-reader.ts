import type { SignedIn } from './current-actor.js';

/** The seam to identity: who a cookie's token stands for. Single sign-on would bring another reader, nothing else. */
export abstract class SignInReader {
  /** @returns null where there is no token, or it is unknown, ended or expired. */
  abstract read(token: string | undefined): Promise<SignedIn | null>;
}
