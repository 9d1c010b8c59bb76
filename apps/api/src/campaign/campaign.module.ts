import { Module } from '@nestjs/common';
import { AnswerInvitation } from './answer-invitation.js';
import { BeginAssessment } from './begin-assessment.js';
import { CampaignController } from './campaign.controller.js';
import { CampaignsView } from './campaigns.view.js';
import { CampaignsByTheHour } from './campaigns-by-the-hour.js';
import { ChangeCampaign } from './change-campaign.js';
import { EndCampaign } from './end-campaign.js';
import { InvitationController } from './invitation.controller.js';
import { InvitationView } from './invitation.view.js';
import { InviteTrusts } from './invite-trusts.js';
import { OpenCampaign } from './open-campaign.js';
import { RemindTrusts } from './remind-trusts.js';
import { ReminderController } from './reminder.controller.js';
import { SendMails } from './send-mails.js';
import { TrackerView } from './tracker.view.js';

/** An ICS invites trusts to a wave and follows it by stage and completion, never by content. */
@Module({
  controllers: [CampaignController, ReminderController, InvitationController],
  providers: [
    CampaignsView,
    TrackerView,
    OpenCampaign,
    ChangeCampaign,
    InviteTrusts,
    RemindTrusts,
    EndCampaign,
    InvitationView,
    AnswerInvitation,
    BeginAssessment,
    SendMails,
    CampaignsByTheHour,
  ],
})
export class CampaignModule {}
