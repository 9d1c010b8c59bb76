import { ApiProperty } from '@nestjs/swagger';

const PROGRESS = ['not started', 'started', 'done'] as const;
export type SeatProgress = (typeof PROGRESS)[number];

export class ProgressOfSeat {
  @ApiProperty({ format: 'uuid' }) readonly seatId!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ enum: PROGRESS }) readonly progress!: SeatProgress;
}

export class ProgressResponse {
  @ApiProperty({ type: 'integer' }) readonly seats!: number;
  @ApiProperty({ type: 'integer' }) readonly done!: number;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Null where the pledge tells others only who has finished.' })
  readonly started!: number | null;
  @ApiProperty({ type: 'integer', nullable: true }) readonly notStarted!: number | null;
  @ApiProperty({ type: 'integer', description: 'Items to answer.' }) readonly of!: number;
  @ApiProperty({ type: [ProgressOfSeat], nullable: true, description: 'As it was when first looked at today.' })
  readonly perSeat!: ProgressOfSeat[] | null;
}
