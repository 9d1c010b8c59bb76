/**
 * What the board may be shown of the private answers to one item. It has already passed the rules of disclosure:
 * whatever is `null` here may not be shown, and nothing in this library works it out again.
 */
export type Spread = {
  readonly shown: 'too-few' | 'limited' | 'full';
  readonly scale: number;
  readonly answered: number;
  readonly eligible: number;
  readonly absent: number;
  readonly noLevel: number | null;
  readonly dontKnow: number | null;
  readonly notApplicable: number | null;
  readonly n: number | null;
  readonly median: number | null;
  readonly q1: number | null;
  readonly q3: number | null;
  readonly counts: readonly number[] | null;
  readonly band: 'strong' | 'moderate' | 'wide' | 'split' | null;
  readonly cannotAssure: boolean;
  readonly coverage: Coverage;
  readonly withheld: boolean;
};

/** How much of the board answered, in the only words it is ever said in. */
export type Coverage = 'all' | 'nine-tenths' | 'two-thirds' | 'fewer';
