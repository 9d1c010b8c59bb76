import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../platform/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { Requires } from '../platform/http/requires.js';
import { PacksResponse } from './card.dto.js';
import { PacksView } from './packs.view.js';

@ApiTags('card')
@Controller('cards')
export class CardController {
  constructor(private readonly packs: PacksView) {}

  @Get()
  @Requires('card:read')
  @ApiOperation({ operationId: 'listCards', summary: 'The library of question cards, in packs' })
  @ApiOkResponse({ type: PacksResponse })
  async read(@CurrentActor() actor: Actor): Promise<PacksResponse> {
    return { rows: await this.packs.read(actor) };
  }
}
