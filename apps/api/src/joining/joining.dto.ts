import { ApiProperty } from '@nestjs/swagger';
import { IdField, SecretField, TextField } from '../platform/http/fields.js';
import { AssessmentPath } from '../platform/http/paths.js';

export class LookUpJoinCodeRequest {
  /** As it was typed: lower case, spaces and hyphens are understood. */
  @TextField({ max: 40 }) readonly code!: string;
}

export class JoinCodeResponse {
  /** The code is right, and one signs in to go on. Nothing more is said to a stranger. */
  @ApiProperty() readonly signInFirst!: boolean;
  @ApiProperty({ format: 'uuid', nullable: true, type: String }) readonly organisationId!: string | null;
  @ApiProperty({ format: 'uuid', nullable: true, type: String }) readonly assessmentId!: string | null;
}

export class SeatToLetIn {
  @ApiProperty({ format: 'uuid' }) readonly seatId!: string;
  @ApiProperty() readonly name!: string;
  /** Of the link that works now. */
  @ApiProperty({ enum: ['none', 'made', 'opened'] }) readonly link!: 'none' | 'made' | 'opened';
}

export class JoiningResponse {
  /** Null where none lives. */
  @ApiProperty({ nullable: true, type: String }) readonly code!: string | null;
  @ApiProperty({ enum: ['renew-code', 'make-link'], isArray: true }) readonly allowed!: ('renew-code' | 'make-link')[];
  /** Whom a room link can be made for; empty for who may make none. */
  @ApiProperty({ type: [SeatToLetIn] }) readonly seats!: SeatToLetIn[];
}

export class SeatOfMeetingPath extends AssessmentPath {
  @IdField() readonly seatId!: string;
}

export class RoomLinkMadeResponse {
  @ApiProperty() readonly name!: string;
  /** Shown this once: nobody can look it up again. */
  @ApiProperty() readonly link!: string;
  @ApiProperty({ format: 'date-time' }) readonly expiresAt!: string;
  /** The member was told by mail. */
  @ApiProperty() readonly told!: boolean;
}

export class LookUpRoomLinkRequest {
  @SecretField({ max: 100 }) readonly token!: string;
}

export class RoomLinkResponse {
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly organisationName!: string;
  @ApiProperty({ format: 'uuid' }) readonly assessmentId!: string;
  /** Opened before: it now asks for the code that was chosen then. */
  @ApiProperty() readonly opened!: boolean;
}

export class OpenRoomLinkRequest {
  @SecretField({ max: 100 }) readonly token!: string;
  @SecretField({ max: 100 }) readonly code!: string;
}

export class RoomLinkOpenedResponse {
  @ApiProperty({ format: 'uuid' }) readonly assessmentId!: string;
}
