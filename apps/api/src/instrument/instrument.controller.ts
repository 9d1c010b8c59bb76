import { Controller, Get, Headers, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../platform/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { Requires } from '../platform/http/requires.js';
import { InstrumentCodePath, InstrumentItemPath, InstrumentPath, InstrumentResponse } from './instrument.dto.js';
import { asResponse } from './instrument-response.js';
import { InstrumentsView } from './instruments.view.js';
import { ItemPageResponse } from './item-page.dto.js';
import { LibraryResponse } from './library.dto.js';
import { LibraryView } from './library.view.js';
import { SearchQuery, SearchResponse } from './search/search.dto.js';
import { SearchView } from './search/search.view.js';
import { CompareQuery, VersionsComparedResponse } from './versions-compared.dto.js';

/** The words never change, but the shape they come in may: to be counted up when a field comes or goes, so that no browser keeps the old one. */
const SHAPE = 2;

@ApiTags('instrument')
@Controller('instruments')
export class InstrumentController {
  constructor(
    private readonly library: LibraryView,
    private readonly instruments: InstrumentsView,
    private readonly searching: SearchView,
  ) {}

  @Get()
  @Requires('instrument:read')
  @ApiOperation({ operationId: 'listInstruments', summary: 'Every instrument with all its versions, built in and own' })
  @ApiOkResponse({ type: LibraryResponse })
  async list(@CurrentActor() actor: Actor): Promise<LibraryResponse> {
    return await this.library.read(actor);
  }

  @Get('items')
  @Requires('instrument:read')
  @ApiOperation({ operationId: 'searchItems', summary: 'Search the items of the newest version of every instrument' })
  @ApiOkResponse({ type: SearchResponse })
  async search(@CurrentActor() actor: Actor, @Query() query: SearchQuery): Promise<SearchResponse> {
    return await this.searching.read(actor, query);
  }

  @Get(':code/compare')
  @Requires('instrument:read')
  @ApiOperation({ operationId: 'compareVersions', summary: 'What changed between two versions, with the release notes' })
  @ApiOkResponse({ type: VersionsComparedResponse })
  async compare(
    @CurrentActor() actor: Actor,
    @Param() { code }: InstrumentCodePath,
    @Query() query: CompareQuery,
  ): Promise<VersionsComparedResponse> {
    return await this.instruments.compare(actor, code, query);
  }

  /** A published version never changes: a browser that has it is told so, and asks for no body again. */
  @Get(':code/:version')
  @Requires('instrument:read')
  @ApiOperation({ operationId: 'readInstrument', summary: 'One version of an instrument, whole' })
  @ApiOkResponse({ type: InstrumentResponse })
  async read(
    @CurrentActor() actor: Actor,
    @Param() path: InstrumentPath,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<InstrumentResponse | undefined> {
    const { instrument } = await this.instruments.version(actor, path);
    const etag = `"${SHAPE}-${instrument.checksum}"`;
    void reply.header('etag', etag).header('cache-control', 'private, max-age=3600');
    if (known === etag) {
      void reply.code(304);
      return undefined;
    }
    return asResponse(instrument);
  }

  @Get(':code/:version/items/:itemCode')
  @Requires('instrument:read')
  @ApiOperation({ operationId: 'readItemPage', summary: 'One item with its sources, its crosswalk and its earlier versions' })
  @ApiOkResponse({ type: ItemPageResponse })
  async item(@CurrentActor() actor: Actor, @Param() path: InstrumentItemPath): Promise<ItemPageResponse> {
    return await this.instruments.item(actor, path);
  }
}
