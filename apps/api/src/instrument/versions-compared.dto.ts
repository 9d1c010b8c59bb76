import { ApiProperty } from '@nestjs/swagger';
import { CodeField } from '../platform/http/fields.js';
import { ChangeResponse, ReleaseResponse } from './library.dto.js';

export class CompareQuery {
  @CodeField({ max: 20 }) readonly from!: string;
  @CodeField({ max: 20 }) readonly to!: string;
}

export class WordRunResponse {
  @ApiProperty({ enum: ['same', 'removed', 'added'] }) readonly kind!: 'same' | 'removed' | 'added';
  @ApiProperty() readonly text!: string;
}

export class FieldCompared {
  @ApiProperty({ description: 'In plain words, such as “question” or “statement of level 2”.' }) readonly name!: string;
  @ApiProperty({
    description: 'Only looked up, as sources and relations are: it changes neither what is asked nor what a level means.',
  })
  readonly lookedUp!: boolean;
  @ApiProperty({ type: [WordRunResponse], description: 'Both texts word by word; without the added the one before.' })
  readonly words!: readonly WordRunResponse[];
}

const STATUSES = ['added', 'removed', 'kept'] as const;

export class PartCompared {
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ enum: STATUSES }) readonly status!: (typeof STATUSES)[number];
  @ApiProperty({ description: 'It stands in another section or another order.' }) readonly moved!: boolean;
  @ApiProperty({ type: [FieldCompared] }) readonly fields!: readonly FieldCompared[];
}

export class ItemCompared extends PartCompared {
  @ApiProperty({ type: [ChangeResponse], description: 'What release notes say of it.' })
  readonly notes!: readonly ChangeResponse[];
  @ApiProperty({ type: Boolean, nullable: true, description: 'Null where no release note speaks of it.' })
  readonly levelsStillCompare!: boolean | null;
}

export class VersionsComparedResponse {
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ type: [String], description: 'All there are, newest first.' }) readonly versions!: readonly string[];
  @ApiProperty() readonly from!: string;
  @ApiProperty() readonly to!: string;
  @ApiProperty({ type: [ReleaseResponse], description: 'Of every version after `from` up to `to`, newest first.' })
  readonly releases!: readonly ReleaseResponse[];
  @ApiProperty({ type: [FieldCompared], description: 'Title, purpose and the like.' }) readonly whole!: readonly FieldCompared[];
  @ApiProperty({ type: [ItemCompared] }) readonly items!: readonly ItemCompared[];
  @ApiProperty({ type: [PartCompared], description: 'Sections, scales, sources and frameworks that changed.' })
  readonly parts!: readonly PartCompared[];
  @ApiProperty({ type: 'integer', description: 'Items that are as they were.' }) readonly unchanged!: number;
}
