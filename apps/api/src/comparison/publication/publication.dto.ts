import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { ArrayUnique, IsArray, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { TextField } from '../../platform/http/fields.js';
import { PossibleAudience, PublicationReader, ShareRequest, SharingResponse } from './audience.dto.js';
import { ExplanationResponse } from './explanation.dto.js';
import { PART, type Part } from './parts.js';
import { PublishedContent } from './published-content.dto.js';

export class PublishRequest {
  @ApiProperty({ enum: PART, isArray: true, description: 'Besides the levels of sections. Evidence and ambition need items.' })
  @IsArray()
  @ArrayUnique()
  @IsIn([...PART], { each: true, message: `parts must be of: ${PART.join(', ')}` })
  readonly parts!: readonly Part[];

  @ApiProperty({
    type: ShareRequest,
    required: false,
    description: 'All systems of the trust until withdrawn, where it is not told.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => ShareRequest)
  readonly sharing?: ShareRequest;
}

export class PreviewQuery {
  /** In an address they stand as one word: parts=items,ambition. */
  @ApiProperty({ type: String, required: false, example: 'items,ambition' })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',').filter(Boolean) : value))
  @IsOptional()
  @IsArray()
  @IsIn([...PART], { each: true, message: `parts must be of: ${PART.join(', ')}` })
  readonly parts?: readonly Part[];
}

export class WithdrawRequest {
  @TextField({ max: 2000 }) readonly reason!: string;
}

export class PublicationResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ enum: PART, isArray: true }) readonly parts!: readonly Part[];
  @ApiProperty({ format: 'date-time' }) readonly publishedAt!: string;
  @ApiProperty() readonly publishedBy!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly withdrawnAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly withdrawnReason!: string | null;
  @ApiProperty({ type: SharingResponse }) readonly sharing!: SharingResponse;
}

export class WhyNotReady {
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly message!: string;
}

/** Something a reader does not see, and why. */
export class NotSeen {
  @ApiProperty() readonly what!: string;
  @ApiProperty() readonly why!: string;
}

export class PublicationOfAssessmentResponse {
  @ApiProperty({ type: 'integer', description: 'Of the assessment: what publishing and withdrawing send as If-Match.' })
  readonly version!: number;
  @ApiProperty({ type: PublicationResponse, nullable: true, description: 'Withdrawn ones too.' })
  readonly current!: PublicationResponse | null;
  @ApiProperty({ type: PublishedContent, nullable: true, description: 'The copy, exactly as its readers have it.' })
  readonly content!: PublishedContent | null;
  @ApiProperty({ type: [ExplanationResponse], description: 'Beside the figures of the current publication.' })
  readonly explanations!: readonly ExplanationResponse[];
  @ApiProperty({ description: 'There is something to look at: the result is sealed.' }) readonly sealed!: boolean;
  @ApiProperty({ type: [PublicationReader], description: 'The systems that would read it if it were published today.' })
  readonly readers!: readonly PublicationReader[];
  @ApiProperty({ type: PossibleAudience, description: 'Who can be chosen today.' }) readonly possible!: PossibleAudience;
  @ApiProperty({ type: [NotSeen], description: 'What never leaves the board, whatever is chosen.' })
  readonly neverShared!: readonly NotSeen[];
  @ApiProperty() readonly ready!: boolean;
  @ApiProperty({ type: WhyNotReady, nullable: true }) readonly notReady!: WhyNotReady | null;
}
