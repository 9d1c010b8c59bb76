import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Caller, From } from '../identity/caller.js';
import type { Actor } from '../platform/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { AssessmentPath } from '../platform/http/paths.js';
import { Requires } from '../platform/http/requires.js';
import { GiveTeamsView } from './give-teams-view.js';
import { LookUpTeamsLink } from './look-up-teams-link.js';
import { MakeMoreLinks } from './make-more-links.js';
import { OpenTeamsView } from './open-teams-view.js';
import {
  GiveTeamsViewRequest,
  LookUpTeamsLinkRequest,
  MoreLinksRequest,
  OpenTeamsViewRequest,
  TeamsLinkResponse,
  TeamsLinksResponse,
  TeamsViewResponse,
} from './teams-view.dto.js';
import { TeamsView } from './teams-view.view.js';

@ApiTags('teams-view')
@Controller()
export class TeamsViewController {
  constructor(
    private readonly view: TeamsView,
    private readonly open: OpenTeamsView,
    private readonly more: MakeMoreLinks,
    private readonly lookUp: LookUpTeamsLink,
    private readonly give: GiveTeamsView,
  ) {}

  @Get('assessments/:assessmentId/teams-view')
  @Requires('teams-view:read')
  @ApiOperation({
    operationId: 'readTeamsView',
    summary: 'What the teams say of the climate, beside what the board says of itself',
  })
  @ApiOkResponse({ type: TeamsViewResponse })
  async read(@CurrentActor() actor: Actor, @Param() { assessmentId }: AssessmentPath): Promise<TeamsViewResponse> {
    return await this.view.read(actor, assessmentId);
  }

  @Post('assessments/:assessmentId/teams-view')
  @Requires('teams-view:open')
  @ApiOperation({ operationId: 'openTeamsView', summary: 'Ask the teams, once, by links that each work once' })
  @ApiCreatedResponse({ type: TeamsLinksResponse })
  async ask(
    @CurrentActor() actor: Actor,
    @Param() { assessmentId }: AssessmentPath,
    @Body() body: OpenTeamsViewRequest,
  ): Promise<TeamsLinksResponse> {
    return await this.open.execute(actor, assessmentId, body);
  }

  @Post('assessments/:assessmentId/teams-view/links')
  @Requires('teams-view:open')
  @ApiOperation({ operationId: 'makeTeamsLinks', summary: 'Make more links while the teams are being asked' })
  @ApiCreatedResponse({ type: TeamsLinksResponse })
  async makeLinks(
    @CurrentActor() actor: Actor,
    @Param() { assessmentId }: AssessmentPath,
    @Body() { links }: MoreLinksRequest,
  ): Promise<TeamsLinksResponse> {
    return await this.more.execute(actor, assessmentId, links);
  }

  @Post('teams-links/look-up')
  @HttpCode(200)
  @Requires('nobody')
  @ApiOperation({ operationId: 'lookUpTeamsLink', summary: 'What a link asks of somebody in a team' })
  @ApiOkResponse({ type: TeamsLinkResponse })
  async find(@Body() { token }: LookUpTeamsLinkRequest, @From() from: Caller): Promise<TeamsLinkResponse> {
    return await this.lookUp.execute(token, from.address);
  }

  @Post('teams-links/give')
  @HttpCode(204)
  @Requires('nobody')
  @ApiOperation({ operationId: 'giveTeamsView', summary: 'Say how you see your board; the link is then used up' })
  @ApiNoContentResponse()
  async say(@Body() body: GiveTeamsViewRequest, @From() from: Caller): Promise<void> {
    await this.give.execute(body, from.address);
  }
}
