import { type AgendaReason } from '@candour/assessment';
import { ApiProperty } from '@nestjs/swagger';
import { SpreadResponse } from '../platform/http/spread.dto.js';

const REASONS = ['split', 'wide', 'cannot-assure', 'not-shown', 'moderate', 'strong'];

export class PlannedItem {
  @ApiProperty() readonly itemCode!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly sectionTitle!: string;
  @ApiProperty({ type: SpreadResponse }) readonly spread!: SpreadResponse;
  @ApiProperty({ type: String, nullable: true }) readonly bandWords!: string | null;
  @ApiProperty({ type: 'integer' }) readonly minutesNeeded!: number;
  @ApiProperty() readonly fits!: boolean;
  @ApiProperty({ enum: REASONS }) readonly reason!: AgendaReason;
  @ApiProperty({ description: 'The reason as people say it.' }) readonly words!: string;
}

export class PlanResponse {
  @ApiProperty({ type: 'integer' }) readonly minutes!: number;
  @ApiProperty({ type: 'integer', description: 'Kept back for opening and closing.' })
  readonly minutesForOpeningAndClosing!: number;
  @ApiProperty({ type: [PlannedItem] }) readonly items!: PlannedItem[];
}
