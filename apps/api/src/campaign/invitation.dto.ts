import { campaignReplies, campaignStages, campaignStates, invitationCommands } from '@candour/assessment';
import { ApiProperty } from '@nestjs/swagger';
import { IdField, TextField, YesNoField } from '../platform/http/fields.js';
import { TimetableFields } from './campaign.dto.js';

const text = { type: String, nullable: true } as const;

export class AcceptInvitationRequest {
  /** An assessment of the trust that it takes part with; null where it is begun later. */
  @IdField({ nullable: true }) readonly assessmentId!: string | null;
}

export class DeclineInvitationRequest {
  @TextField({ max: 1000 }) readonly reason!: string;
}

export class MailWantedRequest {
  @YesNoField() readonly wanted!: boolean;
}

export class InvitationSummary {
  @ApiProperty({ format: 'uuid' }) readonly campaignId!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly systemName!: string;
  @ApiProperty({ enum: campaignStates }) readonly state!: string;
  @ApiProperty({ type: Boolean }) readonly takenBack!: boolean;
  @ApiProperty() readonly instrumentCode!: string;
  @ApiProperty() readonly instrumentVersion!: string;
  @ApiProperty() readonly instrumentTitle!: string;
  @ApiProperty({ type: TimetableFields }) readonly timetable!: TimetableFields;
  @ApiProperty({ enum: campaignReplies }) readonly reply!: string;
}

export class InvitationsResponse {
  @ApiProperty({ type: [InvitationSummary] }) readonly rows!: InvitationSummary[];
}

export class ChoosableAssessment {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ format: 'date' }) readonly waveDate!: string;
  @ApiProperty() readonly state!: string;
  @ApiProperty({ type: Boolean, description: 'Still a draft: then its pledge will tell the members of the campaign.' })
  readonly draft!: boolean;
}

export class ChangeOfTimetable {
  @ApiProperty({ format: 'date' }) readonly on!: string;
  @ApiProperty({ type: TimetableFields }) readonly before!: TimetableFields;
  @ApiProperty({ type: TimetableFields }) readonly after!: TimetableFields;
}

export class CampaignInvitationResponse extends InvitationSummary {
  @ApiProperty({ type: 'integer', description: 'Of the reply.' }) readonly version!: number;
  @ApiProperty() readonly message!: string;
  @ApiProperty() readonly openedBy!: string;
  @ApiProperty({ format: 'date' }) readonly invitedOn!: string;
  @ApiProperty({ type: [ChangeOfTimetable], description: 'Of the timetable, since the trust was invited; the newest first.' })
  readonly changes!: ChangeOfTimetable[];
  @ApiProperty({ ...text, format: 'date' }) readonly repliedOn!: string | null;
  @ApiProperty(text) readonly repliedBy!: string | null;
  @ApiProperty(text) readonly reason!: string | null;
  @ApiProperty({ ...text, description: 'Why it was called off.' }) readonly endReason!: string | null;
  @ApiProperty({ ...text, format: 'uuid' }) readonly assessmentId!: string | null;
  @ApiProperty({ ...text, format: 'date' }) readonly assessmentWaveDate!: string | null;
  @ApiProperty({ enum: campaignStages, ...text, description: 'What the system is told now.' }) readonly stage!: string | null;
  @ApiProperty({ ...text, description: 'What the system is told of private scoring, as of that day.' })
  readonly completion!: string | null;
  @ApiProperty({ ...text, format: 'date' }) readonly completionOn!: string | null;
  @ApiProperty({
    type: Boolean,
    nullable: true,
    description: 'Whether the members were told in their pledge; null before scoring.',
  })
  readonly membersTold!: boolean | null;
  @ApiProperty({ type: Boolean }) readonly wantsMail!: boolean;
  @ApiProperty({ enum: invitationCommands, isArray: true, description: 'What this person could do now.' })
  readonly allowed!: string[];
  @ApiProperty({ type: [ChoosableAssessment], description: 'Assessments of the trust with the same instrument.' })
  readonly choosable!: ChoosableAssessment[];
}

export class BegunAssessmentResponse {
  @ApiProperty({ format: 'uuid' }) readonly assessmentId!: string;
}
