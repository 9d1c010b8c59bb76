import { ApiProperty } from '@nestjs/swagger';

export class CardResponse {
  @ApiProperty() readonly instrumentCode!: string;
  @ApiProperty() readonly instrumentVersion!: string;
  @ApiProperty() readonly itemCode!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly question!: string;
  @ApiProperty() readonly whyItMatters!: string;
  @ApiProperty({ type: [String], description: 'What to ask next.' }) readonly followUpQuestions!: string[];
  @ApiProperty() readonly whatGoodLooksLike!: string;
  @ApiProperty({ type: [String], description: 'The scale on which each marks it alone, lowest first.' })
  readonly levels!: string[];
}

export class PackResponse {
  @ApiProperty() readonly instrumentTitle!: string;
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly introduction!: string;
  @ApiProperty({ type: [CardResponse] }) readonly cards!: CardResponse[];
}

export class PacksResponse {
  @ApiProperty({ type: [PackResponse] }) readonly rows!: PackResponse[];
}
