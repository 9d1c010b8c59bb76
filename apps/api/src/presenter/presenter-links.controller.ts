import { Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../platform/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IdField } from '../platform/http/fields.js';
import { AssessmentPath } from '../platform/http/paths.js';
import { Requires } from '../platform/http/requires.js';
import { EndPresenterLinks } from './end-presenter-links.js';
import { MakePresenterLink } from './make-presenter-link.js';
import { PresenterLinkResponse } from './presenter.dto.js';

class PollToPresent {
  @IdField() readonly pollId!: string;
}

/** For whoever runs the meeting or the poll: makes links for the presenter's screen, and ends them. */
@ApiTags('presenter')
@Controller()
export class PresenterLinksController {
  constructor(
    private readonly make: MakePresenterLink,
    private readonly end: EndPresenterLinks,
  ) {}

  @Post('assessments/:assessmentId/presenter-links')
  @Requires('presenter:link')
  @ApiOperation({
    operationId: 'makePresenterLink',
    summary: 'Make a link for the presenter’s screen, which dies with the meeting',
  })
  @ApiCreatedResponse({ type: PresenterLinkResponse })
  async forMeeting(@CurrentActor() actor: Actor, @Param() { assessmentId }: AssessmentPath): Promise<PresenterLinkResponse> {
    return await this.make.execute(actor, { assessmentId });
  }

  @Delete('assessments/:assessmentId/presenter-links')
  @HttpCode(204)
  @Requires('presenter:link')
  @ApiOperation({ operationId: 'endPresenterLinks', summary: 'End every presenter’s link of the meeting: its screens go dark' })
  @ApiNoContentResponse()
  async endOfMeeting(@CurrentActor() actor: Actor, @Param() { assessmentId }: AssessmentPath): Promise<void> {
    await this.end.execute(actor, { assessmentId });
  }

  @Post('polls/:pollId/presenter-links')
  @Requires('poll:run')
  @ApiOperation({ operationId: 'makePollPresenterLink', summary: 'Make a link to show one poll, without a meeting' })
  @ApiCreatedResponse({ type: PresenterLinkResponse })
  async forPoll(@CurrentActor() actor: Actor, @Param() { pollId }: PollToPresent): Promise<PresenterLinkResponse> {
    return await this.make.execute(actor, { pollId });
  }

  @Delete('polls/:pollId/presenter-links')
  @HttpCode(204)
  @Requires('poll:run')
  @ApiOperation({ operationId: 'endPollPresenterLinks', summary: 'End every presenter’s link of the poll: its screens go dark' })
  @ApiNoContentResponse()
  async endOfPoll(@CurrentActor() actor: Actor, @Param() { pollId }: PollToPresent): Promise<void> {
    await this.end.execute(actor, { pollId });
  }
}
