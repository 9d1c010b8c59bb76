import { ApiProperty } from '@nestjs/swagger';

export class WaitingCard {
  @ApiProperty() readonly kind!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly words!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) readonly due!: string | null;
  @ApiProperty({ description: 'The address of the screen that does it.' }) readonly to!: string;
  @ApiProperty() readonly organisationName!: string;
}

export class NextLine {
  @ApiProperty() readonly words!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) readonly on!: string | null;
}

export class HomeResponse {
  @ApiProperty({ type: [WaitingCard], description: 'What waits for this person, most pressing first.' })
  readonly waiting!: WaitingCard[];
  @ApiProperty({ type: [NextLine], description: 'What happens next without this person.' }) readonly next!: NextLine[];
}
