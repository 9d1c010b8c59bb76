import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { notFound } from '../platform/http/problem.js';
import { Requires } from '../platform/http/requires.js';
import { InstrumentPath, InstrumentResponse, InstrumentsResponse } from './instrument.dto.js';
import { findVersion, listInstruments } from './instrument.view.js';
import { asResponse } from './instrument-response.js';

@ApiTags('instrument')
@Controller('instruments')
export class InstrumentController {
  constructor(private readonly database: Database) {}

  @Get()
  @Requires('instrument:read')
  @ApiOperation({ operationId: 'listInstruments', summary: 'The instruments a board can choose from' })
  @ApiOkResponse({ type: InstrumentsResponse })
  list(): InstrumentsResponse {
    return { rows: listInstruments() };
  }

  /** A published version never changes: a browser that has it is told so, and asks for no body again. */
  @Get(':code/:version')
  @Requires('instrument:read')
  @ApiOperation({ operationId: 'readInstrument', summary: 'One version of an instrument, whole' })
  @ApiOkResponse({ type: InstrumentResponse })
  async read(
    @CurrentActor() actor: Actor,
    @Param() { code, version }: InstrumentPath,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<InstrumentResponse | undefined> {
    const { organisationId } = actor;
    const instrument = await this.database.inTransactionOf(actor, (manager) =>
      findVersion(manager, organisationId, code, version),
    );
    if (!instrument) throw notFound();
    void reply.header('etag', `"${instrument.checksum}"`).header('cache-control', 'private, max-age=3600');
    if (known === `"${instrument.checksum}"`) {
      void reply.code(304);
      return undefined;
    }
    return asResponse(instrument);
  }
}
