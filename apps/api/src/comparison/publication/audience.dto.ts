import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsUUID } from 'class-validator';
import { DayField, YesNoField } from '../../platform/http/fields.js';

/** For whom: named systems, every system of the region, trusts of the same type. Any of them. */
export class AudienceRequest {
  @ApiProperty({ type: [String], format: 'uuid' })
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsUUID('all', { each: true, message: 'systems must be ids' })
  readonly systems!: readonly string[];

  @YesNoField() readonly region!: boolean;
  @YesNoField() readonly peers!: boolean;
}

export class ShareRequest extends AudienceRequest {
  /** The last day on which anybody outside reads it; null until it is withdrawn. */
  @DayField({ nullable: true }) readonly until!: string | null;
}

export class PublicationReader {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly name!: string;
}

export class PossibleRegion {
  @ApiProperty() readonly name!: string;
  @ApiProperty({ type: 'integer', description: 'Systems of the region.' }) readonly systems!: number;
}

export class PossiblePeers {
  @ApiProperty() readonly trustType!: string;
  @ApiProperty({ type: 'integer', description: 'Other trusts of this type in England.' }) readonly trusts!: number;
}

/** Who can be chosen today. */
export class PossibleAudience {
  @ApiProperty({
    description: 'Of the board of a system: it reads what it publishes itself, so it need not choose anybody else.',
  })
  readonly ofSystem!: boolean;
  @ApiProperty({ type: [PublicationReader], description: 'Of a system, the trusts that belong to it.' })
  readonly systems!: readonly PublicationReader[];
  @ApiProperty({ type: PossibleRegion, nullable: true }) readonly region!: PossibleRegion | null;
  @ApiProperty({ type: PossiblePeers, nullable: true }) readonly peers!: PossiblePeers | null;
}

/** For whom and until when a publication stands. */
export class SharingResponse {
  @ApiProperty({ type: [PublicationReader] }) readonly systems!: readonly PublicationReader[];
  @ApiProperty() readonly region!: boolean;
  @ApiProperty() readonly peers!: boolean;
  @ApiProperty({ type: String, format: 'date', nullable: true }) readonly until!: string | null;
  @ApiProperty({ description: 'Its last day has passed: nobody outside reads it.' }) readonly ended!: boolean;
  @ApiProperty({ type: 'integer', description: 'What changing it sends as If-Match.' }) readonly version!: number;
  @ApiProperty({ description: 'Who reads it and until when, in a sentence.' }) readonly words!: string;
}
