import { campaignMailKinds } from '@candour/assessment';
import { ApiProperty } from '@nestjs/swagger';
import { TrustsField } from './campaign.dto.js';

export class RemindRequest {
  @TrustsField() readonly trustIds!: string[];
}

export class ReminderText {
  @ApiProperty({ format: 'uuid' }) readonly trustId!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ type: Boolean, description: 'False where the trust wants no mails: then it is not sent.' })
  readonly wantsMail!: boolean;
  @ApiProperty({ enum: campaignMailKinds }) readonly kind!: string;
  @ApiProperty() readonly subject!: string;
  @ApiProperty() readonly text!: string;
}

export class ReminderTextsResponse {
  @ApiProperty() readonly mailIsSet!: boolean;
  @ApiProperty({ type: [ReminderText], description: 'As each would be sent now; the same words can be copied.' })
  readonly rows!: ReminderText[];
}
