import type { Band, BandReason, Coverage, Shown, Spread } from '@candour/scoring';
import { ApiProperty } from '@nestjs/swagger';

const REASONS: readonly BandReason[] = [
  'agreement-below-zero',
  'range-beyond-symmetry',
  'panel-rule',
  'quartiles-far-apart',
  'agreement-low',
  'agreement-middling',
  'answer-far-from-median',
  'agreement-high',
  'both-ends',
  'one-level',
  'two-neighbours',
  'no-common-ground',
];

/** What the board may be shown of one round, as `spreadToShow` decided it. What is null may not be shown. */
export class SpreadResponse implements Spread {
  @ApiProperty({ enum: ['too-few', 'limited', 'full'] }) readonly shown!: Shown;
  @ApiProperty({ type: 'integer' }) readonly scale!: number;
  @ApiProperty({ type: 'integer' }) readonly answered!: number;
  @ApiProperty({ type: 'integer' }) readonly eligible!: number;
  @ApiProperty({ type: 'integer' }) readonly absent!: number;
  @ApiProperty({ type: 'integer', nullable: true }) readonly noLevel!: number | null;
  @ApiProperty({ type: 'integer', nullable: true }) readonly dontKnow!: number | null;
  @ApiProperty({ type: 'integer', nullable: true }) readonly notApplicable!: number | null;
  @ApiProperty({ type: 'integer', nullable: true }) readonly n!: number | null;
  @ApiProperty({ type: Number, nullable: true }) readonly median!: number | null;
  @ApiProperty({ type: Number, nullable: true }) readonly q1!: number | null;
  @ApiProperty({ type: Number, nullable: true }) readonly q3!: number | null;
  @ApiProperty({ type: 'array', items: { type: 'integer' }, nullable: true }) readonly counts!: readonly number[] | null;
  @ApiProperty({ enum: ['strong', 'moderate', 'wide', 'split'], type: String, nullable: true }) readonly band!: Band | null;
  @ApiProperty({ enum: REASONS, type: String, nullable: true }) readonly bandReason!: BandReason | null;
  @ApiProperty() readonly cannotAssure!: boolean;
  @ApiProperty({ enum: ['all', 'nine-tenths', 'two-thirds', 'fewer'] }) readonly coverage!: Coverage;
  @ApiProperty() readonly withheld!: boolean;
}
