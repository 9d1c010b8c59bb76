import { ApiProperty } from '@nestjs/swagger';
import { SCOPES, type Scope } from '../seen/seen.js';

export class InstrumentToChoose {
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly title!: string;
}

/** What can be chosen of this scope, whatever is chosen already. */
export class MatrixFilters {
  @ApiProperty({ enum: SCOPES, isArray: true }) readonly scopes!: readonly Scope[];
  @ApiProperty({ type: [String], description: 'Types of the trusts of the scope, by the alphabet.' })
  readonly types!: readonly string[];
  @ApiProperty({ type: [String], description: 'Care settings of the trusts of the scope, by the alphabet.' })
  readonly settings!: readonly string[];
  @ApiProperty({ type: [InstrumentToChoose], description: 'What boards score by.' })
  readonly instruments!: readonly InstrumentToChoose[];
  @ApiProperty({ type: [String], description: 'Days of waves that the reader can see, newest first.' })
  readonly waves!: readonly string[];
}
