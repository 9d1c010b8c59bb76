import { ANSWERED_BY, type AnsweredBy, CHANGE_LABELS, type ChangeLabel, ITEM_KINDS, type ItemKind } from '@candour/instrument';
import { ApiProperty } from '@nestjs/swagger';

export class KindCount {
  @ApiProperty({ enum: ITEM_KINDS }) readonly kind!: ItemKind;
  @ApiProperty({ type: 'integer' }) readonly count!: number;
}

export class ChangeResponse {
  @ApiProperty({ type: [String], description: 'Codes of the items.' }) readonly items!: readonly string[];
  @ApiProperty({ enum: CHANGE_LABELS }) readonly label!: ChangeLabel;
  @ApiProperty() readonly levelsStillCompare!: boolean;
  @ApiProperty() readonly note!: string;
}

export class ReleaseResponse {
  @ApiProperty() readonly version!: string;
  @ApiProperty({ format: 'date' }) readonly published!: string;
  @ApiProperty({ type: String, nullable: true, description: 'The version it follows; null for the first.' })
  readonly follows!: string | null;
  @ApiProperty() readonly summary!: string;
  @ApiProperty({ type: [ChangeResponse] }) readonly changes!: readonly ChangeResponse[];
}

export class LibraryVersion {
  @ApiProperty() readonly version!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly purpose!: string;
  @ApiProperty({ enum: ANSWERED_BY, isArray: true }) readonly answeredBy!: readonly AnsweredBy[];
  @ApiProperty({ type: 'integer' }) readonly minutesToScore!: number;
  @ApiProperty({ type: 'integer' }) readonly items!: number;
  @ApiProperty({ type: 'integer', description: 'Items that a board scores.' }) readonly scored!: number;
  @ApiProperty({ type: [KindCount] }) readonly kinds!: readonly KindCount[];
  @ApiProperty({ type: ReleaseResponse }) readonly release!: ReleaseResponse;
  @ApiProperty({ description: 'Not to be chosen for anything new; what was made with it stays.' }) readonly withdrawn!: boolean;
  @ApiProperty({ description: 'The board of this organisation can set up an assessment with it.' }) readonly choosable!: boolean;
}

export class LibraryInstrument {
  @ApiProperty() readonly code!: string;
  @ApiProperty({ description: 'The newest.' }) readonly version!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly purpose!: string;
  @ApiProperty({ enum: ANSWERED_BY, isArray: true }) readonly answeredBy!: readonly AnsweredBy[];
  @ApiProperty({ type: 'integer' }) readonly minutesToScore!: number;
  @ApiProperty({ type: 'integer' }) readonly items!: number;
  @ApiProperty({ description: 'Brought in for this organisation alone; else it is built in.' }) readonly own!: boolean;
  @ApiProperty({ type: [LibraryVersion], description: 'Newest first.' }) readonly versions!: readonly LibraryVersion[];
}

export class LibraryResponse {
  @ApiProperty({ type: [LibraryInstrument] }) readonly rows!: readonly LibraryInstrument[];
}
