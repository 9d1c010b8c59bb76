import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { Requires } from '../../platform/http/requires.js';
import { LedgerView } from './ledger.view.js';
import { LedgerQuery, LedgerResponse } from './looked.dto.js';

@ApiTags('publication')
@Controller('looks')
export class LookedController {
  constructor(private readonly view: LedgerView) {}

  @Get()
  @Requires('look:read')
  @ApiOperation({ operationId: 'readLedger', summary: 'Who outside looked at what my organisation publishes, and when' })
  @ApiOkResponse({ type: LedgerResponse })
  async read(@CurrentActor() actor: Actor, @Query() query: LedgerQuery): Promise<LedgerResponse> {
    return await this.view.read(actor, query);
  }
}
