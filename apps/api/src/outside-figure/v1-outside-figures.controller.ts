import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../platform/actor.js';
import { ByToken } from '../platform/http/by-token.js';
import { TokenActor } from '../platform/http/current-actor.js';
import { OutsideFiguresQuery, OutsideFiguresResponse } from './outside-figures.dto.js';
import { OutsideFiguresView } from './outside-figures.view.js';

/** Outside figures for other programs, by a token: beside what is published, never beside what is only sealed. */
@ApiTags('v1')
@Controller('v1/outside-figures')
export class V1OutsideFiguresController {
  constructor(private readonly view: OutsideFiguresView) {}

  @Get()
  @ByToken('comparison:read')
  @ApiOperation({
    operationId: 'v1ReadOutsideFigures',
    summary: 'What others have published of an organisation, beside what it shares',
  })
  @ApiOkResponse({ type: OutsideFiguresResponse })
  async read(@TokenActor() actor: Actor, @Query() query: OutsideFiguresQuery): Promise<OutsideFiguresResponse> {
    return await this.view.read(actor, query);
  }
}
