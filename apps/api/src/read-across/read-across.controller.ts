import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../platform/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { Requires } from '../platform/http/requires.js';
import { ReadAcrossResponse } from './read-across.dto.js';
import { ReadAcrossView } from './read-across.view.js';

@ApiTags('read-across')
@Controller('read-across')
export class ReadAcrossController {
  constructor(private readonly view: ReadAcrossView) {}

  @Get()
  @Requires('results:read')
  @ApiOperation({
    operationId: 'readAcross',
    summary: 'Where what the board agreed also counts, by framework; nothing is copied',
  })
  @ApiOkResponse({ type: ReadAcrossResponse })
  async read(@CurrentActor() actor: Actor): Promise<ReadAcrossResponse> {
    return await this.view.read(actor);
  }
}
