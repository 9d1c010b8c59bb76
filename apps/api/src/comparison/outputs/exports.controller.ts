import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { Requires } from '../../platform/http/requires.js';
import { ComparisonQuery } from '../comparison.dto.js';
import { type Exported, ExportView } from './export.view.js';
import { ExportPath } from './exports.dto.js';

const file = { schema: { type: 'string', format: 'binary' } } as const;

@ApiTags('comparison')
@Controller('comparison/exports')
export class ExportsController {
  constructor(private readonly view: ExportView) {}

  @Get('spreadsheet')
  @Requires('comparison:read-system')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'exportSpreadsheet',
    summary: 'What my trusts share with my system, as a spreadsheet with a data dictionary',
  })
  @ApiProduces('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @ApiOkResponse(file)
  async spreadsheet(@CurrentActor() actor: Actor, @Query() query: ComparisonQuery): Promise<StreamableFile> {
    return given(await this.view.spreadsheet(actor, query));
  }

  @Get(':table')
  @Requires('comparison:read-system')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'exportTable', summary: 'One table of it as comma-separated values' })
  @ApiProduces('text/csv')
  @ApiOkResponse(file)
  async csv(
    @CurrentActor() actor: Actor,
    @Param() { table }: ExportPath,
    @Query() query: ComparisonQuery,
  ): Promise<StreamableFile> {
    return given(await this.view.csv(actor, table, query));
  }
}

export function given({ name, mediaType, bytes }: Exported): StreamableFile {
  return new StreamableFile(bytes, { type: mediaType, disposition: `attachment; filename="${name}"`, length: bytes.byteLength });
}
