import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../platform/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IdempotencyKey, type Repeatable } from '../platform/http/once.js';
import { Requires } from '../platform/http/requires.js';
import { CampaignPath, CampaignResponse } from './campaign.dto.js';
import { RemindTrusts } from './remind-trusts.js';
import { ReminderTextsResponse, RemindRequest } from './reminder.dto.js';
import { TrackerView } from './tracker.view.js';

/** What an ICS lead writes to trusts that are late, and sees word for word before. */
@ApiTags('campaign')
@Controller('campaigns/:campaignId/reminders')
export class ReminderController {
  constructor(
    private readonly reminders: RemindTrusts,
    private readonly tracker: TrackerView,
  ) {}

  @Get()
  @Requires('campaign:edit')
  @ApiOperation({ operationId: 'previewReminders', summary: 'What each trust would be reminded of now, word for word' })
  @ApiOkResponse({ type: ReminderTextsResponse })
  async preview(@CurrentActor() actor: Actor, @Param() { campaignId }: CampaignPath): Promise<ReminderTextsResponse> {
    return await this.reminders.preview(actor, campaignId);
  }

  @Post()
  @HttpCode(200)
  @Requires('campaign:edit')
  @ApiOperation({ operationId: 'remindTrusts', summary: 'Remind trusts by mail, each at most once a day' })
  @ApiOkResponse({ type: CampaignResponse })
  async remind(
    @CurrentActor() actor: Actor,
    @Param() { campaignId }: CampaignPath,
    @Body() { trustIds }: RemindRequest,
    @IdempotencyKey() repeat: Repeatable,
  ): Promise<CampaignResponse> {
    await this.reminders.execute(actor, campaignId, trustIds, repeat);
    return await this.tracker.read(actor, campaignId);
  }
}
