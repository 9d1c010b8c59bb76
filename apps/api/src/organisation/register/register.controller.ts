import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { IdempotencyKey, type Repeatable } from '../../platform/http/once.js';
import { Requires } from '../../platform/http/requires.js';
import { ImportRegister } from './import-register.js';
import { PreviewRegister } from './preview-register.js';
import { RegisterChangesResponse, RegisterFilesRequest } from './register.dto.js';

@ApiTags('organisation')
@Controller('register')
export class RegisterController {
  constructor(
    private readonly previewRegister: PreviewRegister,
    private readonly importRegister: ImportRegister,
  ) {}

  @Post('preview')
  @HttpCode(200)
  @Requires('register:edit')
  @ApiOperation({ operationId: 'previewRegister', summary: 'What an import of these files would change; saves nothing' })
  @ApiOkResponse({ type: RegisterChangesResponse })
  async preview(@CurrentActor() actor: Actor, @Body() files: RegisterFilesRequest): Promise<RegisterChangesResponse> {
    return await this.previewRegister.execute(actor, files);
  }

  @Post('imports')
  @HttpCode(200)
  @Requires('register:edit')
  @ApiOperation({ operationId: 'importRegister', summary: 'Import the register: all of it, or nothing where there is a mistake' })
  @ApiOkResponse({ type: RegisterChangesResponse })
  async import(
    @CurrentActor() actor: Actor,
    @Body() files: RegisterFilesRequest,
    @IdempotencyKey() repeat: Repeatable,
  ): Promise<RegisterChangesResponse> {
    return await this.importRegister.execute(actor, files, repeat);
  }
}
