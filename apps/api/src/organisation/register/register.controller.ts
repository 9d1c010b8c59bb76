import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor.js';
import { BodyLimit } from '../../platform/http/body-limit.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { IdempotencyKey, type Repeatable } from '../../platform/http/once.js';
import { Requires } from '../../platform/http/requires.js';
import { ImportRegister } from './import-register.js';
import { PreviewRegister } from './preview-register.js';
import { ReadColumns } from './read-columns.js';
import {
  filesOf,
  ImportRegisterRequest,
  LARGEST_IMPORT_BYTES,
  RegisterChangesResponse,
  RegisterColumnsRequest,
  RegisterColumnsResponse,
  RegisterFilesRequest,
  RegisterImportPath,
  RegisterImportsResponse,
  RegisterImportWithChangesResponse,
} from './register.dto.js';
import { RegisterImportsView } from './register-imports.view.js';
import { UndoImport } from './undo-import.js';

@ApiTags('organisation')
@Controller('register')
export class RegisterController {
  constructor(
    private readonly readColumns: ReadColumns,
    private readonly previewRegister: PreviewRegister,
    private readonly importRegister: ImportRegister,
    private readonly imports: RegisterImportsView,
    private readonly undoImport: UndoImport,
  ) {}

  @Post('columns')
  @HttpCode(200)
  @BodyLimit(LARGEST_IMPORT_BYTES)
  @Requires('register:edit')
  @ApiOperation({
    operationId: 'readRegisterColumns',
    summary: 'Which columns the files have, and what each is likely to stand for',
  })
  @ApiOkResponse({ type: RegisterColumnsResponse })
  async columns(@CurrentActor() actor: Actor, @Body() files: RegisterColumnsRequest): Promise<RegisterColumnsResponse> {
    return await this.readColumns.execute(actor, files);
  }

  @Post('preview')
  @HttpCode(200)
  @BodyLimit(LARGEST_IMPORT_BYTES)
  @Requires('register:edit')
  @ApiOperation({ operationId: 'previewRegister', summary: 'What an import of these files would change; saves nothing' })
  @ApiOkResponse({ type: RegisterChangesResponse })
  async preview(@CurrentActor() actor: Actor, @Body() files: RegisterFilesRequest): Promise<RegisterChangesResponse> {
    return await this.previewRegister.execute(actor, filesOf(files), files.others ?? 'close');
  }

  @Post('imports')
  @HttpCode(200)
  @BodyLimit(LARGEST_IMPORT_BYTES)
  @Requires('register:edit')
  @ApiOperation({ operationId: 'importRegister', summary: 'Import the register: all of it, or nothing where there is a mistake' })
  @ApiOkResponse({ type: RegisterChangesResponse })
  async import(
    @CurrentActor() actor: Actor,
    @Body() files: ImportRegisterRequest,
    @IdempotencyKey() repeat: Repeatable,
  ): Promise<RegisterChangesResponse> {
    const importing = { others: files.others ?? 'close', preview: files.preview ?? null };
    return await this.importRegister.execute(actor, filesOf(files), importing, repeat);
  }

  @Get('imports')
  @Requires('register:edit')
  @ApiOperation({ operationId: 'listRegisterImports', summary: 'Imports and changes by hand, newest first' })
  @ApiOkResponse({ type: RegisterImportsResponse })
  async list(@CurrentActor() actor: Actor): Promise<RegisterImportsResponse> {
    return await this.imports.list(actor);
  }

  @Get('imports/:importId')
  @Requires('register:edit')
  @ApiOperation({
    operationId: 'readRegisterImport',
    summary: 'What one change of the register did, and whether it can be undone',
  })
  @ApiOkResponse({ type: RegisterImportWithChangesResponse })
  async read(
    @CurrentActor() actor: Actor,
    @Param() { importId }: RegisterImportPath,
  ): Promise<RegisterImportWithChangesResponse> {
    return await this.imports.read(actor, importId);
  }

  @Post('imports/:importId/undo')
  @HttpCode(204)
  @Requires('register:edit')
  @ApiOperation({ operationId: 'undoRegisterImport', summary: 'Take back one change of the register, all of it or nothing' })
  @ApiNoContentResponse()
  async undo(
    @CurrentActor() actor: Actor,
    @Param() { importId }: RegisterImportPath,
    @IdempotencyKey() repeat: Repeatable,
  ): Promise<void> {
    await this.undoImport.execute(actor, importId, repeat);
  }
}
