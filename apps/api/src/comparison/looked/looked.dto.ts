import { ApiProperty } from '@nestjs/swagger';
import { DayField, IdField } from '../../platform/http/fields.js';

/** In what somebody looked, and how. */
export const WHATS = ['matrix', 'item', 'findings', 'change', 'sides', 'trust', 'mine', 'export', 'paper', 'api'] as const;
export const WAYS = ['screen', 'file', 'paper', 'token'] as const;
export type What = (typeof WHATS)[number];
export type Way = (typeof WAYS)[number];

export class LedgerQuery {
  @IdField({ optional: true }) readonly publicationId?: string;
  /** Looks of earlier days than this one: the next page. */
  @DayField({ optional: true }) readonly before?: string;
}

export class LedgerPublication {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ format: 'uuid' }) readonly assessmentId!: string;
  @ApiProperty({ description: 'Of the instrument.' }) readonly title!: string;
  @ApiProperty({ format: 'date' }) readonly waveDate!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) readonly withdrawnOn!: string | null;
}

export class LookedResponse {
  @ApiProperty({ enum: WHATS }) readonly what!: What;
  @ApiProperty({ enum: WAYS }) readonly way!: Way;
  @ApiProperty({ format: 'date-time', description: 'The first time on that day.' }) readonly firstAt!: string;
  @ApiProperty({ description: 'In what and how, in words.' }) readonly words!: string;
  @ApiProperty({ type: [String], format: 'uuid', description: 'What was shown, newest wave first.' })
  readonly publicationIds!: readonly string[];
}

/** All that one person looked at on one day for one organisation. */
export class LedgerEntry {
  @ApiProperty({ format: 'date' }) readonly day!: string;
  @ApiProperty({ description: 'The organisation for which they looked.' }) readonly organisationName!: string;
  @ApiProperty() readonly personName!: string;
  @ApiProperty({ type: [String], format: 'uuid', description: 'Of all their looks, newest wave first.' })
  readonly publicationIds!: readonly string[];
  @ApiProperty({ type: [LookedResponse], description: 'In the order of the day.' }) readonly looks!: readonly LookedResponse[];
}

export class LedgerResponse {
  @ApiProperty({ description: 'How many people of how many organisations looked in the last 30 days.' })
  readonly summary!: string;
  @ApiProperty({ type: [LedgerPublication], description: 'All that the trust ever published, newest first.' })
  readonly publications!: readonly LedgerPublication[];
  @ApiProperty({ type: [LedgerEntry], description: 'Newest day first.' }) readonly entries!: readonly LedgerEntry[];
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Ask for what was before this day; null at the end.',
  })
  readonly next!: string | null;
}
