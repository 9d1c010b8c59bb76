import { presences } from '@candour/assessment';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsNotEmpty, IsString, MaxLength, ValidateIf, ValidateNested } from 'class-validator';
import { ChoiceField, DayField, IdField, TextField, WholeField } from '../platform/http/fields.js';

const MOST_SEATS = 40;
const MOST_OBSERVERS = 40;
const LARGEST_EPOCH = 1_000_000;

/** A command of whoever runs the meeting, from a screen that shows this epoch and, where it says so, this far a sequence. */
export class MoveRequest {
  @WholeField({ min: 1, max: LARGEST_EPOCH }) readonly epoch!: number;
  @WholeField({ min: 0, max: Number.MAX_SAFE_INTEGER, optional: true }) readonly sequence?: number;
}

/** A command for which the epoch does not matter, but is looked at where it is sent. */
export class CommandRequest {
  @WholeField({ min: 1, max: LARGEST_EPOCH, optional: true }) readonly epoch?: number;
  @WholeField({ min: 0, max: Number.MAX_SAFE_INTEGER, optional: true }) readonly sequence?: number;
}

export class PresenceOfSeat {
  @IdField() readonly seatId!: string;
  @ChoiceField(presences) readonly presence!: (typeof presences)[number];
  @TextField({ optional: true, nullable: true, max: 200 }) readonly deputyName?: string | null;
}

/** Seats that are left out stay as they are; the observers are all of them. */
export class AttendanceRequest {
  @ApiProperty({ type: [PresenceOfSeat], maxItems: MOST_SEATS })
  @IsArray()
  @ArrayMaxSize(MOST_SEATS)
  @ValidateNested({ each: true })
  @Type(() => PresenceOfSeat)
  readonly seats!: PresenceOfSeat[];

  @ApiProperty({ type: [String], maxItems: MOST_OBSERVERS })
  @IsArray()
  @ArrayMaxSize(MOST_OBSERVERS)
  @IsString({ each: true })
  @IsNotEmpty({ each: true })
  @MaxLength(200, { each: true })
  readonly observers!: string[];
}

/** Opening may say who is there: where all is scored in the room, the seats are fixed only as the meeting opens. */
export class OpenMeetingRequest extends CommandRequest {
  @ApiProperty({ type: [PresenceOfSeat], maxItems: MOST_SEATS, required: false })
  @ValidateIf((_, value) => value !== undefined)
  @IsArray()
  @ArrayMaxSize(MOST_SEATS)
  @ValidateNested({ each: true })
  @Type(() => PresenceOfSeat)
  readonly seats?: PresenceOfSeat[];

  @ApiProperty({ type: [String], maxItems: MOST_OBSERVERS, required: false })
  @ValidateIf((_, value) => value !== undefined)
  @IsArray()
  @ArrayMaxSize(MOST_OBSERVERS)
  @IsString({ each: true })
  @IsNotEmpty({ each: true })
  @MaxLength(200, { each: true })
  readonly observers?: string[];
}

export class ReconveneRequest extends CommandRequest {
  @TextField({ max: 2000 }) readonly reason!: string;
}

export class OpenRoundRequest extends MoveRequest {
  @TextField({ optional: true, nullable: true, min: 0, max: 2000 }) readonly reason?: string | null;
}

export class ParkRequest extends MoveRequest {
  @TextField({ max: 200 }) readonly owner!: string;
  @DayField() readonly until!: string;
}
