import type { TokenScope } from '@candour/assessment';
import type { Actor } from '../actor.js';

/** The seam to the feature of tokens: who a token of the Authorization header stands for. */
export abstract class TokenReader {
  /** @throws Problem `token-refused`, in the same words whatever is wrong with it; `scope-missing`; `too-many-attempts` */
  abstract read(authorization: string | undefined, scope: TokenScope, address: string): Promise<Actor>;
}
