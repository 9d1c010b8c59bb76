import { ChoiceField, CodeField, DayField, IdField, TextField } from '../platform/http/fields.js';
import { SCOPES, type Scope } from './seen/seen.js';

/** What every view of a comparison can be asked; the address of its page carries the same names. */
export class ComparisonQuery {
  @ChoiceField(SCOPES, { optional: true }) readonly scope?: Scope;
  @CodeField({ optional: true }) readonly instrument?: string;
  @DayField({ optional: true }) readonly waveFrom?: string;
  @DayField({ optional: true }) readonly waveTo?: string;
  @TextField({ optional: true, max: 100 }) readonly type?: string;
  @TextField({ optional: true, max: 100 }) readonly setting?: string;
}

/** Its trusts are settled, those of one's own type: only what they scored, and when, is chosen. */
export class MineQuery {
  @CodeField({ optional: true }) readonly instrument?: string;
  @DayField({ optional: true }) readonly waveFrom?: string;
  @DayField({ optional: true }) readonly waveTo?: string;
}

/** Its questions are settled, those on the system: only trusts and waves are chosen. */
export class SideBySideQuery {
  @DayField({ optional: true }) readonly waveFrom?: string;
  @DayField({ optional: true }) readonly waveTo?: string;
  @TextField({ optional: true, max: 100 }) readonly type?: string;
  @TextField({ optional: true, max: 100 }) readonly setting?: string;
}

export class TrustQuery {
  @CodeField({ optional: true }) readonly instrument?: string;
}

export class ComparedTrustPath {
  @IdField() readonly organisationId!: string;
}

export class ComparisonItemPath {
  @CodeField() readonly itemCode!: string;
}
