import { ApiProperty } from '@nestjs/swagger';
import { EmailField, IdField, SecretField, TextField } from '../platform/http/fields.js';
import { PASSWORD_MIN } from './password.js';

const KINDS = ['trust', 'board-of-system', 'supplier', 'operator'];
const ROLES = ['secretary', 'facilitator', 'member', 'chair', 'chief-executive', 'ics-lead', 'operator'];
const OFFICES = ['none', 'chair', 'vice-chair', 'senior-independent-director'];

export class SignInRequest {
  @EmailField() readonly email!: string;
  @SecretField() readonly password!: string;
}

export class ChooseHatRequest {
  @IdField() readonly organisationId!: string;
}

export class ChangePasswordRequest {
  @SecretField() readonly current!: string;
  @SecretField({ min: PASSWORD_MIN }) readonly next!: string;
}

export class SignInPath {
  @IdField() readonly signInId!: string;
}

export class PasswordResetRequest {
  @EmailField() readonly email!: string;
}

export class LookUpPersonalLinkRequest {
  @SecretField({ max: 100 }) readonly token!: string;
}

export class UsePersonalLinkRequest {
  @SecretField({ max: 100 }) readonly token!: string;
  @SecretField() readonly password!: string;
  @TextField({ optional: true, max: 120 }) readonly name?: string;
}

export class PersonResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly name!: string;
  /** Null for somebody let in by a room link, who has no account. */
  @ApiProperty({ nullable: true, type: String }) readonly email!: string | null;
}

export class HatResponse {
  @ApiProperty({ format: 'uuid' }) readonly organisationId!: string;
  @ApiProperty() readonly organisationName!: string;
  @ApiProperty({ enum: KINDS }) readonly organisationKind!: string;
  @ApiProperty() readonly demonstration!: boolean;
  @ApiProperty({ enum: ROLES, isArray: true }) readonly roles!: string[];
  @ApiProperty({ format: 'uuid', nullable: true, type: String }) readonly seatId!: string | null;
  @ApiProperty({ enum: OFFICES, nullable: true, type: String }) readonly office!: string | null;
  /** Worn by a room link: it opens the meeting of this assessment and nothing else. */
  @ApiProperty({ format: 'uuid', nullable: true, type: String }) readonly onlyAssessmentId!: string | null;
}

export class MeResponse {
  @ApiProperty() readonly person!: PersonResponse;
  @ApiProperty({ type: HatResponse, nullable: true }) readonly hat!: HatResponse | null;
  @ApiProperty({ type: [HatResponse] }) readonly hats!: HatResponse[];
  @ApiProperty() readonly demonstration!: boolean;
}

export class SignInRow {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly device!: string;
  @ApiProperty({ format: 'date-time' }) readonly createdAt!: string;
  @ApiProperty({ format: 'date-time' }) readonly lastSeenAt!: string;
  @ApiProperty() readonly current!: boolean;
}

export class SignInsResponse {
  @ApiProperty({ type: [SignInRow] }) readonly rows!: SignInRow[];
}

export class PersonalLinkResponse {
  @ApiProperty({ enum: ['invitation', 'password-reset'] }) readonly purpose!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly email!: string;
  @ApiProperty({ nullable: true, type: String }) readonly organisationName!: string | null;
  @ApiProperty() readonly hasAccount!: boolean;
}

export class DemonstrationPerson {
  @ApiProperty() readonly email!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly organisation!: string;
  @ApiProperty() readonly role!: string;
  @ApiProperty() readonly what!: string;
}

export class DemonstrationResponse {
  @ApiProperty() readonly password!: string;
  @ApiProperty({ type: [DemonstrationPerson] }) readonly people!: DemonstrationPerson[];
}
