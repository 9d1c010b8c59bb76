import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../platform/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { Requires } from '../platform/http/requires.js';
import { HomeResponse } from './home.dto.js';
import { HomeView } from './home.view.js';

@ApiTags('assessment')
@Controller('home')
export class HomeController {
  constructor(private readonly home: HomeView) {}

  @Get()
  @Requires('home:read')
  @ApiOperation({ operationId: 'readHome', summary: 'What waits for me in this organisation, and what happens next' })
  @ApiOkResponse({ type: HomeResponse })
  async read(@CurrentActor() actor: Actor): Promise<HomeResponse> {
    return await this.home.read(actor);
  }
}
