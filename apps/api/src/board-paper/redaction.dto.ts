import { ApiProperty } from '@nestjs/swagger';

/** One entry of the redaction log: what is left out of this variant, why, and how often. */
export class RedactionRead {
  @ApiProperty() readonly what!: string;
  @ApiProperty() readonly why!: string;
  @ApiProperty({ type: 'integer', nullable: true, description: 'In how many places; null where the number itself would tell.' })
  readonly count!: number | null;
}
