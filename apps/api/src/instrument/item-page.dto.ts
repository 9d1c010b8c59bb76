import { CHANGE_LABELS, type ChangeLabel, ITEM_KINDS, type ItemKind, RELATIONS, type Relation } from '@candour/instrument';
import { ApiProperty } from '@nestjs/swagger';
import { CitedSourceResponse, ItemResponse } from './instrument.dto.js';

export class ItemNamed {
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ enum: ITEM_KINDS }) readonly kind!: ItemKind;
}

export class ItemOf {
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly version!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ description: 'The newest version there is.' }) readonly newest!: string;
  @ApiProperty() readonly own!: boolean;
}

export class SectionNamed {
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly title!: string;
}

export class SourceOfItem extends CitedSourceResponse {
  @ApiProperty({ type: [String], description: 'The elements of the source that the item covers.' })
  readonly elements!: readonly string[];
}

export class RelationOfItem {
  @ApiProperty({ enum: RELATIONS }) readonly relation!: Relation;
  @ApiProperty({ description: 'As a sentence without its end: “Overlaps part 1.1, …, of …”.' }) readonly words!: string;
  @ApiProperty() readonly says!: string;
  @ApiProperty() readonly publisher!: string;
  @ApiProperty() readonly date!: string;
}

export class NoteOnItem {
  @ApiProperty({ description: 'The version whose release note it is.' }) readonly version!: string;
  @ApiProperty({ enum: CHANGE_LABELS }) readonly label!: ChangeLabel;
  @ApiProperty() readonly levelsStillCompare!: boolean;
  @ApiProperty() readonly note!: string;
}

export class EarlierItem {
  @ApiProperty() readonly version!: string;
  @ApiProperty({ format: 'date' }) readonly published!: string;
  @ApiProperty() readonly asked!: boolean;
  @ApiProperty({ description: 'Levels agreed then still compare with levels agreed in the version shown.' })
  readonly compares!: boolean;
  @ApiProperty({ type: [NoteOnItem], description: 'What changed for it from that version to the next.' })
  readonly notes!: readonly NoteOnItem[];
}

export class ItemPageResponse {
  @ApiProperty({ type: ItemOf }) readonly instrument!: ItemOf;
  @ApiProperty({ type: SectionNamed }) readonly section!: SectionNamed;
  @ApiProperty({ type: ItemResponse }) readonly item!: ItemResponse;
  @ApiProperty({ type: [ItemNamed], description: 'Questions that it can hold back.' }) readonly holds!: readonly ItemNamed[];
  @ApiProperty({ type: [ItemNamed], description: 'Checks and pitfalls that can hold it back.' })
  readonly heldBy!: readonly ItemNamed[];
  @ApiProperty({ type: [SourceOfItem] }) readonly sources!: readonly SourceOfItem[];
  @ApiProperty({ type: [RelationOfItem] }) readonly relations!: readonly RelationOfItem[];
  @ApiProperty({ type: [EarlierItem], description: 'The versions before, newest first.' })
  readonly earlier!: readonly EarlierItem[];
  @ApiProperty({ type: ItemNamed, nullable: true }) readonly previous!: ItemNamed | null;
  @ApiProperty({ type: ItemNamed, nullable: true }) readonly next!: ItemNamed | null;
}
