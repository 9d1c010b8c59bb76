/**
 * Why a command was refused. `kind` says what sort it is (the API looks up its status by it), `code` is stable,
 * `message` says what to do.
 */
export interface Refusal {
  readonly kind: RefusalKind;
  readonly code: string;
  readonly message: string;
}

/** Not for this role · not in this state · something else has to happen first · what was said is not complete · another was quicker. */
export type RefusalKind = 'not-permitted' | 'wrong-state' | 'in-the-way' | 'input' | 'changed-meanwhile';

export const wrongState = (code: string, message: string): Refusal => ({ kind: 'wrong-state', code, message });
export const inTheWay = (code: string, message: string): Refusal => ({ kind: 'in-the-way', code, message });
export const badInput = (code: string, message: string): Refusal => ({ kind: 'input', code, message });
