import { Controller, Get, Header, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor.js';
import { ByToken } from '../../platform/http/by-token.js';
import { TokenActor } from '../../platform/http/current-actor.js';
import { ComparisonQuery } from '../comparison.dto.js';
import { ExportView } from '../outputs/export.view.js';
import { given } from '../outputs/exports.controller.js';
import { ExportPath } from '../outputs/exports.dto.js';

const file = { schema: { type: 'string', format: 'binary' } } as const;

/** The comparison as files, for other programs by a token of a system. */
@ApiTags('v1')
@Controller('v1/exports')
export class V1ExportsController {
  constructor(private readonly view: ExportView) {}

  @Get('spreadsheet')
  @ByToken('export:read')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'v1ExportSpreadsheet', summary: 'What trusts share with the system, as a spreadsheet' })
  @ApiProduces('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @ApiOkResponse(file)
  async spreadsheet(@TokenActor() actor: Actor, @Query() query: ComparisonQuery): Promise<StreamableFile> {
    return given(await this.view.spreadsheet(actor, query));
  }

  @Get(':table')
  @ByToken('export:read')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'v1ExportTable', summary: 'One table of it as comma-separated values' })
  @ApiProduces('text/csv')
  @ApiOkResponse(file)
  async csv(
    @TokenActor() actor: Actor,
    @Param() { table }: ExportPath,
    @Query() query: ComparisonQuery,
  ): Promise<StreamableFile> {
    return given(await this.view.csv(actor, table, query));
  }
}
