/** What became of a form when somebody else saved the same thing: what each may keep, and where the two stand against each other. */
export interface Merged<Form> {
  readonly form: Form;
  /** Fields that somebody else changed and this person had not touched: theirs is in the form now. */
  readonly taken: readonly (keyof Form)[];
  /** Fields that both changed, to something else: this person's is in the form, and theirs must be shown beside it. */
  readonly against: readonly (keyof Form)[];
}

/** Brings what somebody else saved into a form that is being filled in, without losing a word of it. */
export function merge<Form extends object>(from: Form, mine: Form, theirs: Form): Merged<Form> {
  const keys = Object.keys(theirs) as (keyof Form)[];
  const differs = (one: Form, other: Form) => (key: keyof Form) => JSON.stringify(one[key]) !== JSON.stringify(other[key]);
  const changedByThem = keys.filter(differs(from, theirs)).filter(differs(mine, theirs));
  const taken = changedByThem.filter((key) => !differs(from, mine)(key));
  const form = { ...mine };
  for (const key of taken) form[key] = theirs[key];
  return { form, taken, against: changedByThem.filter(differs(from, mine)) };
}
