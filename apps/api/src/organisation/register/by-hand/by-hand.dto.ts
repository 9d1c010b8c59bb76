import type { CareSetting } from '@candour/assessment';
import { careSettingCodes } from '@candour/assessment';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn } from 'class-validator';
import { DayField, IdField, TextField } from '../../../platform/http/fields.js';

export class FactsRequest {
  @TextField({ nullable: true, max: 200 }) readonly trustType!: string | null;
  @TextField({ nullable: true, max: 200 }) readonly trustSubtype!: string | null;
  @ApiProperty({ type: [String], enum: careSettingCodes })
  @IsArray()
  @ArrayMaxSize(careSettingCodes.length)
  @ArrayUnique()
  @IsIn([...careSettingCodes], { each: true })
  readonly careSettings!: readonly CareSetting[];
  @TextField({ nullable: true, max: 20 }) readonly regionCode!: string | null;
  @TextField({ nullable: true, max: 200 }) readonly regionName!: string | null;
}

export class SpanRequest {
  @DayField() readonly from!: string;
  /** The last day. */
  @DayField({ nullable: true }) readonly to!: string | null;
}

export class BelongingRequest extends SpanRequest {
  @IdField() readonly systemId!: string;
}

export class MergerRequest {
  @IdField() readonly successorId!: string;
  @DayField() readonly on!: string;
}

export class ClusterRequest {
  @TextField({ max: 120 }) readonly name!: string;
}

export class MembershipPath {
  @IdField() readonly organisationId!: string;
  @IdField() readonly membershipId!: string;
}

export class ClusterPath {
  @IdField() readonly clusterId!: string;
}

export class ClusterMembershipPath extends ClusterPath {
  @IdField() readonly membershipId!: string;
}
