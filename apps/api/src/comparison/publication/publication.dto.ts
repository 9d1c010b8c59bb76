import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, TextField } from '../../platform/http/fields.js';
import { DETAILS, type Detail, PublishedContent } from './published-content.dto.js';

export class PublishRequest {
  @ChoiceField(DETAILS) readonly detail!: Detail;
}

export class WithdrawRequest {
  @TextField({ max: 2000 }) readonly reason!: string;
}

export class PublicationReader {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly name!: string;
}

export class PublicationResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ enum: DETAILS }) readonly detail!: Detail;
  @ApiProperty({ format: 'date-time' }) readonly publishedAt!: string;
  @ApiProperty() readonly publishedBy!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly withdrawnAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly withdrawnReason!: string | null;
  @ApiProperty({ type: [PublicationReader], description: 'The boards of the systems it was published to.' })
  readonly readers!: readonly PublicationReader[];
}

/** The same result at every detail that can be chosen. */
export class PublicationPreview {
  @ApiProperty({ type: PublishedContent }) readonly sections!: PublishedContent;
  @ApiProperty({ type: PublishedContent }) readonly items!: PublishedContent;
  @ApiProperty({ type: PublishedContent }) readonly 'items-with-evidence'!: PublishedContent;
}

export class WhyNotReady {
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly message!: string;
}

export class PublicationOfAssessmentResponse {
  @ApiProperty({ type: 'integer', description: 'Of the assessment: what publishing and withdrawing send as If-Match.' })
  readonly version!: number;
  @ApiProperty({ type: PublicationResponse, nullable: true, description: 'Withdrawn ones too.' })
  readonly current!: PublicationResponse | null;
  @ApiProperty({ type: PublicationPreview, nullable: true, description: 'Null before the seal.' })
  readonly preview!: PublicationPreview | null;
  @ApiProperty({ type: [PublicationReader], description: 'Who would read it if it were published today.' })
  readonly readers!: readonly PublicationReader[];
  @ApiProperty({ type: [String], description: 'What never leaves the board, at any detail.' })
  readonly leftOut!: readonly string[];
  @ApiProperty() readonly ready!: boolean;
  @ApiProperty({ type: WhyNotReady, nullable: true }) readonly notReady!: WhyNotReady | null;
}
