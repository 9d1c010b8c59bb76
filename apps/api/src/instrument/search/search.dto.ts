import { ITEM_KINDS, type ItemKind } from '@candour/instrument';
import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, CodeField, TextField } from '../../platform/http/fields.js';

export class SearchQuery {
  @TextField({ max: 200, min: 0, optional: true }) readonly q?: string;
  @ChoiceField(ITEM_KINDS, { optional: true }) readonly kind?: ItemKind;
  @CodeField({ optional: true }) readonly framework?: string;
}

export class MarkedRun {
  @ApiProperty() readonly text!: string;
  @ApiProperty({ description: 'It is one of the words looked for, or near it.' }) readonly marked!: boolean;
}

export class ItemFound {
  @ApiProperty() readonly instrumentCode!: string;
  @ApiProperty() readonly instrumentVersion!: string;
  @ApiProperty() readonly instrumentTitle!: string;
  @ApiProperty() readonly own!: boolean;
  @ApiProperty() readonly code!: string;
  @ApiProperty({ enum: ITEM_KINDS }) readonly kind!: ItemKind;
  @ApiProperty({ type: [MarkedRun] }) readonly title!: readonly MarkedRun[];
  @ApiProperty({ type: [MarkedRun] }) readonly question!: readonly MarkedRun[];
  @ApiProperty({ type: [MarkedRun], nullable: true, description: 'The statement or option that fits best, where one does.' })
  readonly statement!: readonly MarkedRun[] | null;
}

export class FrameworkFound {
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly title!: string;
}

export class SearchResponse {
  @ApiProperty({ type: [ItemFound], description: 'The best 50.' }) readonly rows!: readonly ItemFound[];
  @ApiProperty({ type: 'integer' }) readonly found!: number;
  @ApiProperty({ type: 'integer', description: 'Items there are to search.' }) readonly of!: number;
  @ApiProperty({ type: [FrameworkFound], description: 'That items are related to: what to filter by.' })
  readonly frameworks!: readonly FrameworkFound[];
}
