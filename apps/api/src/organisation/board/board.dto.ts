import { offices } from '@candour/assessment';
import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, DayField, EmailField, IdField, TextField, YesNoField } from '../../platform/http/fields.js';

const APPOINTED = ['secretary', 'facilitator', 'chief-executive', 'ics-lead', 'operator'] as const;
export type AppointedRole = (typeof APPOINTED)[number];
export type OfficeOfSeat = (typeof offices)[number];

export class SeatPath {
  @IdField() readonly seatId!: string;
}

export class AppointmentPath {
  @IdField() readonly appointmentId!: string;
}

export class AppointmentAtPath extends AppointmentPath {
  @IdField() readonly organisationId!: string;
}

export class SeatRequest {
  @TextField({ max: 120 }) readonly name!: string;
  @EmailField() readonly email!: string;
  @TextField({ max: 120, min: 0 }) readonly portfolio!: string;
  @YesNoField() readonly executive!: boolean;
  @YesNoField() readonly voting!: boolean;
  @ChoiceField(offices) readonly office!: OfficeOfSeat;
  @DayField() readonly from!: string;
  /** The last day; null while no end is known. */
  @DayField({ nullable: true }) readonly to!: string | null;
}

export class AppointmentRequest {
  @TextField({ max: 120 }) readonly name!: string;
  @EmailField() readonly email!: string;
  @ChoiceField(APPOINTED) readonly role!: AppointedRole;
  @DayField() readonly from!: string;
  @DayField({ nullable: true }) readonly to!: string | null;
}

export class InvitationResponse {
  @ApiProperty({ format: 'email' }) readonly sentTo!: string;
  @ApiProperty() readonly mailed!: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'Shown this once, where no mail is set.' })
  readonly link!: string | null;
  @ApiProperty({ format: 'date-time' }) readonly expiresAt!: string;
}

export class SeatResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Null for those who may not see it.' }) readonly email!:
    | string
    | null;
  @ApiProperty() readonly portfolio!: string;
  @ApiProperty() readonly executive!: boolean;
  @ApiProperty() readonly voting!: boolean;
  @ApiProperty({ enum: offices }) readonly office!: OfficeOfSeat;
  @ApiProperty({ format: 'date' }) readonly from!: string;
  @ApiProperty({ type: String, nullable: true, format: 'date', description: 'The last day.' }) readonly to!: string | null;
  @ApiProperty({ description: 'Somebody has used their personal link for it.' }) readonly joined!: boolean;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
}

export class AppointmentResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Null for those who may not see it.' }) readonly email!:
    | string
    | null;
  @ApiProperty({ enum: APPOINTED }) readonly role!: AppointedRole;
  @ApiProperty({ format: 'date' }) readonly from!: string;
  @ApiProperty({ type: String, nullable: true, format: 'date', description: 'The last day.' }) readonly to!: string | null;
  @ApiProperty({ description: 'Somebody has used their personal link for it.' }) readonly joined!: boolean;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
}

export class AppointedResponse extends AppointmentResponse {
  @ApiProperty({ type: InvitationResponse }) readonly invitation!: InvitationResponse;
}

export class AppointmentsResponse {
  @ApiProperty({ type: [AppointmentResponse] }) readonly rows!: readonly AppointmentResponse[];
}

export class OrganisationOfBoard {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly name!: string;
}

export class BoardResponse {
  @ApiProperty({ type: OrganisationOfBoard }) readonly organisation!: OrganisationOfBoard;
  @ApiProperty({ type: [SeatResponse] }) readonly seats!: readonly SeatResponse[];
  @ApiProperty({ type: [AppointmentResponse] }) readonly appointments!: readonly AppointmentResponse[];
}
