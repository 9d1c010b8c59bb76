import { ITEM_KINDS, type ItemKind, RELATIONS, type Relation } from '@candour/instrument';
import { ApiProperty } from '@nestjs/swagger';

export class AnswerRead {
  @ApiProperty({ format: 'uuid' }) readonly assessmentId!: string;
  @ApiProperty() readonly instrumentCode!: string;
  @ApiProperty() readonly instrumentVersion!: string;
  @ApiProperty() readonly instrumentTitle!: string;
  @ApiProperty() readonly itemCode!: string;
  @ApiProperty() readonly itemTitle!: string;
  @ApiProperty({ enum: ITEM_KINDS }) readonly kind!: ItemKind;
  @ApiProperty({ type: 'integer' }) readonly level!: number;
  @ApiProperty() readonly levelName!: string;
  @ApiProperty({ type: 'integer', description: 'Levels of the item.' }) readonly scale!: number;
  @ApiProperty({ format: 'date', description: 'Of the wave in which it was agreed.' }) readonly waveDate!: string;
  @ApiProperty() readonly sealed!: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'What it should read, where it was corrected after the seal.' })
  readonly corrected!: string | null;
  @ApiProperty({ enum: RELATIONS, description: 'Of the item to the part of the framework.' }) readonly relation!: Relation;
  @ApiProperty() readonly relationWords!: string;
  @ApiProperty({ description: 'Who says that the relation holds.' }) readonly says!: string;
}

export class PartRead {
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ type: [AnswerRead], description: 'Newest agreed level of each item that bears on this part.' })
  readonly answers!: AnswerRead[];
}

export class FrameworkRead {
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly publisher!: string;
  @ApiProperty() readonly date!: string;
  @ApiProperty({ type: [PartRead] }) readonly parts!: PartRead[];
}

export class ReadAcrossResponse {
  @ApiProperty({ type: [FrameworkRead] }) readonly frameworks!: FrameworkRead[];
}
