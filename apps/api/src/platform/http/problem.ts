/** One thing wrong with what was sent: where, and what to do about it. */
export interface FieldMistake {
  readonly path: string;
  readonly message: string;
}

/** Every refusal the API knows, with its status and title. Codes are stable: browsers and scripts rely on them. */
export const PROBLEMS = {
  'invalid-request': [400, 'Something in the request is not right'],
  'idempotency-key-required': [400, 'The request needs an Idempotency-Key'],
  'not-signed-in': [401, 'Please sign in'],
  'wrong-credentials': [401, 'The e-mail address or password is not right'],
  'token-refused': [401, 'The token is not accepted'],
  'not-permitted': [403, 'Your role does not allow this'],
  'cross-site': [403, 'The request came from another site'],
  'not-found': [404, 'Not found'],
  'wrong-state': [409, 'Not possible at this point'],
  'round-locked': [409, 'The round was locked: this answer was not counted'],
  'seat-in-use': [409, 'This seat has been used'],
  conflict: [409, 'This clashes with something that exists'],
  'changed-meanwhile': [412, 'Somebody changed this meanwhile'],
  'too-large': [413, 'That is too large'],
  'unsupported-media-type': [415, 'Send JSON'],
  refused: [422, 'That cannot be done'],
  'idempotency-key-reused': [422, 'This Idempotency-Key was used for something else'],
  'if-match-required': [428, 'The request needs If-Match'],
  'too-many-attempts': [429, 'Too many attempts'],
  unexpected: [500, 'Something went wrong on our side'],
  'not-ready': [503, 'Not possible for a moment'],
} as const satisfies Record<string, readonly [number, string]>;

export type ProblemKind = keyof typeof PROBLEMS;

/**
 * A refusal as a value (RFC 9457): `kind` gives status and title, `code` is what a program reads (the kind, unless the rule
 * that refused has a name of its own), `detail` says what to do next.
 */
export class Problem extends Error {
  readonly code: string;

  constructor(
    readonly kind: ProblemKind,
    readonly detail: string,
    options: { readonly code?: string; readonly errors?: readonly FieldMistake[]; readonly retryAfter?: number } = {},
  ) {
    super(`${options.code ?? kind}: ${detail}`);
    this.code = options.code ?? kind;
    this.errors = options.errors;
    this.retryAfter = options.retryAfter;
  }

  readonly errors: readonly FieldMistake[] | undefined;
  readonly retryAfter: number | undefined;

  get status(): number {
    return PROBLEMS[this.kind][0];
  }

  /** The body as it is sent. */
  toBody(): ProblemBody {
    const body: ProblemBody = {
      type: `https://candour.invalid/problems/${this.code}`,
      title: PROBLEMS[this.kind][1],
      status: this.status,
      code: this.code,
      detail: this.detail,
    };
    return this.errors ? { ...body, errors: this.errors } : body;
  }
}

export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly errors?: readonly FieldMistake[];
}

/** The same words for an unknown id and for another organisation's thing: the two must not be told apart. */
export function notFound(): Problem {
  return new Problem('not-found', 'There is nothing here that you can see. Check the address, or go back to your home page.');
}

export function changedMeanwhile(): Problem {
  return new Problem(
    'changed-meanwhile',
    'Somebody else changed this since you opened it. Look at their change, then make yours again.',
  );
}
