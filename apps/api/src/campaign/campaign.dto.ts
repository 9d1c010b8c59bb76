import { campaignMailKinds, campaignReplies, campaignStages, campaignStates } from '@candour/assessment';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsObject, IsUUID, ValidateNested } from 'class-validator';
import { CodeField, DayField, IdField, TextField } from '../platform/http/fields.js';

export const mailResults = ['being-sent', 'sent', 'failed', 'no-mail-server', 'nobody', 'not-known'] as const;
export type MailResult = (typeof mailResults)[number];
const text = { type: String, nullable: true } as const;

export class CampaignPath {
  @IdField() readonly campaignId!: string;
}

export class CampaignTrustPath extends CampaignPath {
  @IdField() readonly trustId!: string;
}

export class TimetableFields {
  @DayField() readonly scoreFrom!: string;
  @DayField() readonly scoreBy!: string;
  @DayField() readonly meetBy!: string;
  @DayField() readonly publishBy!: string;
}

export class ChangeCampaignRequest {
  @TextField({ max: 120 }) readonly title!: string;
  @TextField({ min: 0, max: 2000 }) readonly message!: string;
  @ApiProperty({ type: TimetableFields })
  @IsObject()
  @ValidateNested()
  @Type(() => TimetableFields)
  readonly timetable!: TimetableFields;
}

const MOST_TRUSTS = 200;

/** Trusts by their ids: at least one, and each once. */
export function TrustsField(documented: { readonly description?: string } = {}): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: [String], format: 'uuid', minItems: 1, maxItems: MOST_TRUSTS, ...documented }),
    IsArray(),
    ArrayMinSize(1, { message: 'Choose at least one trust' }),
    ArrayMaxSize(MOST_TRUSTS),
    ArrayUnique(),
    IsUUID('all', { each: true, message: 'trustIds must be ids' }),
  );
}

export class InviteTrustsRequest {
  @TrustsField({ description: 'Trusts of the system today.' }) readonly trustIds!: string[];
}

export class OpenCampaignRequest extends ChangeCampaignRequest {
  @CodeField() readonly instrumentCode!: string;
  @CodeField({ max: 20 }) readonly instrumentVersion!: string;
  @TrustsField({ description: 'Trusts of the system today.' }) readonly trustIds!: string[];
}

export class CancelCampaignRequest {
  @TextField({ max: 1000 }) readonly reason!: string;
}

export class TrustToInvite {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty(text) readonly trustType!: string | null;
}

export class CampaignSummary {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ enum: campaignStates }) readonly state!: string;
  @ApiProperty() readonly instrumentTitle!: string;
  @ApiProperty({ type: TimetableFields }) readonly timetable!: TimetableFields;
  @ApiProperty({ type: 'integer' }) readonly invited!: number;
  @ApiProperty({ type: 'integer' }) readonly accepted!: number;
  @ApiProperty({ type: 'integer' }) readonly declined!: number;
}

export class CampaignsResponse {
  @ApiProperty({ type: [CampaignSummary], description: 'Those under way first, then the newest.' })
  readonly rows!: CampaignSummary[];
  @ApiProperty({ type: [TrustToInvite], description: 'The trusts of the system today.' }) readonly trusts!: TrustToInvite[];
}

export class MailSent {
  @ApiProperty({ enum: campaignMailKinds }) readonly kind!: string;
  @ApiProperty({ description: 'To whom: a role, never a name or an address.' }) readonly to!: string;
  @ApiProperty({ format: 'date' }) readonly on!: string;
  @ApiProperty({ enum: mailResults }) readonly result!: MailResult;
  @ApiProperty() readonly byHand!: boolean;
}

export class TrackedTrust {
  @ApiProperty({ format: 'uuid' }) readonly trustId!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ format: 'date' }) readonly invitedOn!: string;
  @ApiProperty({ type: Boolean, description: 'The invitation was taken back.' }) readonly takenBack!: boolean;
  @ApiProperty({ type: Boolean, description: 'Belongs to the system today: of one that has left nothing more is told.' })
  readonly belongs!: boolean;
  @ApiProperty({ enum: campaignReplies }) readonly reply!: string;
  @ApiProperty({ ...text, format: 'date' }) readonly repliedOn!: string | null;
  @ApiProperty({ ...text, description: 'Why it declined, in its own words.' }) readonly reason!: string | null;
  @ApiProperty({ enum: campaignStages, ...text, description: 'Of a trust that accepted.' }) readonly stage!: string | null;
  @ApiProperty({ ...text, description: 'How far private scoring has come, in words, once a day.' })
  readonly completion!: string | null;
  @ApiProperty({ ...text, format: 'date' }) readonly completionOn!: string | null;
  @ApiProperty({ type: Boolean, nullable: true, description: 'Null where nothing is expected or told.' })
  readonly late!: boolean | null;
  @ApiProperty({ type: Boolean, description: 'Wants mails of this campaign.' }) readonly wantsMail!: boolean;
  @ApiProperty({ enum: campaignMailKinds, ...text, description: 'What it may be reminded of by hand now.' })
  readonly remindable!: string | null;
  @ApiProperty({ type: [MailSent] }) readonly mails!: MailSent[];
}

export class CampaignResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly message!: string;
  @ApiProperty({ enum: campaignStates }) readonly state!: string;
  @ApiProperty() readonly instrumentCode!: string;
  @ApiProperty() readonly instrumentVersion!: string;
  @ApiProperty() readonly instrumentTitle!: string;
  @ApiProperty({ type: TimetableFields }) readonly timetable!: TimetableFields;
  @ApiProperty({ format: 'date' }) readonly openedOn!: string;
  @ApiProperty() readonly openedBy!: string;
  @ApiProperty({ ...text, format: 'date' }) readonly endedOn!: string | null;
  @ApiProperty(text) readonly endReason!: string | null;
  @ApiProperty({ type: Boolean, description: 'Whether a mail server is set: without one nothing is sent.' })
  readonly mailIsSet!: boolean;
  @ApiProperty({ type: [TrackedTrust], description: 'By name.' }) readonly trusts!: TrackedTrust[];
}
