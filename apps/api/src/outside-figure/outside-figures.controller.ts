import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../platform/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { Requires } from '../platform/http/requires.js';
import { OutsideFiguresQuery, OutsideFiguresResponse } from './outside-figures.dto.js';
import { OutsideFiguresView } from './outside-figures.view.js';

@ApiTags('outside figures')
@Controller('outside-figures')
export class OutsideFiguresController {
  constructor(private readonly view: OutsideFiguresView) {}

  @Get()
  @Requires('outside-figure:read')
  @ApiOperation({
    operationId: 'readOutsideFigures',
    summary: 'What others have published of an organisation, beside what its board agreed as far as I may see that',
  })
  @ApiOkResponse({ type: OutsideFiguresResponse })
  async read(@CurrentActor() actor: Actor, @Query() query: OutsideFiguresQuery): Promise<OutsideFiguresResponse> {
    return await this.view.read(actor, query);
  }
}
