import { alwaysShown, assurancePresets, defaultShape } from '@candour/board-paper/shape';
import { Body, Controller, Delete, Get, Header, Put, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../platform/actor.js';
import { BodyLimit } from '../platform/http/body-limit.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IfMatch } from '../platform/http/etag.js';
import { Requires } from '../platform/http/requires.js';
import { ChangeShape } from './change-shape.js';
import { ExampleTemplate, WORD } from './example-template.js';
import { LogoRequest, PaperShapeRequest, PaperShapeResponse, ShapePresetsResponse, TemplateRequest } from './paper-shape.dto.js';
import { PutLogo } from './put-logo.js';
import { PutTemplate } from './put-template.js';
import { RemoveFile } from './remove-file.js';
import { ShapeScreenView } from './shape-screen.view.js';
import { LOGO_BODY, TEMPLATE_BODY } from './sizes.js';

@ApiTags('paper-shape')
@Controller('paper-shape')
export class PaperShapeController {
  constructor(
    private readonly shape: ShapeScreenView,
    private readonly change: ChangeShape,
    private readonly logo: PutLogo,
    private readonly template: PutTemplate,
    private readonly files: RemoveFile,
    private readonly example: ExampleTemplate,
  ) {}

  @Get()
  @Requires('paper-shape:read')
  @ApiOperation({ operationId: 'readPaperShape', summary: 'How the papers of my trust are made up' })
  @ApiOkResponse({ type: PaperShapeResponse })
  async read(@CurrentActor() actor: Actor): Promise<PaperShapeResponse> {
    return await this.shape.read(actor);
  }

  @Get('presets')
  @Requires('paper-shape:read')
  @ApiOperation({
    operationId: 'readShapePresets',
    summary: 'What a trust can begin from: scales of assurance, and Candour’s own shape',
  })
  @ApiOkResponse({ type: ShapePresetsResponse })
  presets(): ShapePresetsResponse {
    const { fields, look } = defaultShape;
    return {
      assuranceScales: assurancePresets.map(({ name, words }) => ({ name, words: [...words] })),
      fields: fields.map((field) => ({ ...field, staysBecause: alwaysShown[field.key] ?? null })),
      accent: look.accent,
      typeface: look.typeface,
    };
  }

  @Put()
  @Requires('paper-shape:edit')
  @ApiOperation({
    operationId: 'changePaperShape',
    summary: 'Choose names and order of the cover sheet, the scale, colour and typeface',
  })
  @ApiOkResponse({ type: PaperShapeResponse })
  async edit(
    @CurrentActor() actor: Actor,
    @IfMatch() version: number,
    @Body() body: PaperShapeRequest,
  ): Promise<PaperShapeResponse> {
    await this.change.execute(actor, version, body);
    return await this.shape.read(actor);
  }

  @Put('logo')
  @Requires('paper-shape:edit')
  @BodyLimit(LOGO_BODY)
  @ApiOperation({
    operationId: 'putPaperLogo',
    summary: 'Put the logo of my trust on its papers, with words for who does not see it',
  })
  @ApiOkResponse({ type: PaperShapeResponse })
  async putLogo(
    @CurrentActor() actor: Actor,
    @IfMatch() version: number,
    @Body() body: LogoRequest,
  ): Promise<PaperShapeResponse> {
    await this.logo.execute(actor, version, body);
    return await this.shape.read(actor);
  }

  @Delete('logo')
  @Requires('paper-shape:edit')
  @ApiOperation({ operationId: 'removePaperLogo', summary: 'Take the logo off the papers of my trust' })
  @ApiOkResponse({ type: PaperShapeResponse })
  async removeLogo(@CurrentActor() actor: Actor, @IfMatch() version: number): Promise<PaperShapeResponse> {
    await this.files.execute(actor, version, 'logo');
    return await this.shape.read(actor);
  }

  @Get('example-template')
  @Requires('paper-shape:read')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'downloadExampleTemplate',
    summary: 'A Word file with every placeholder, to begin a template from',
  })
  @ApiProduces(WORD)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async exampleTemplate(@CurrentActor() actor: Actor): Promise<StreamableFile> {
    return await this.example.write(actor);
  }

  @Put('template')
  @Requires('paper-shape:edit')
  @BodyLimit(TEMPLATE_BODY)
  @ApiOperation({ operationId: 'putPaperTemplate', summary: 'Let papers arrive in the Word template of my trust' })
  @ApiOkResponse({ type: PaperShapeResponse })
  async putTemplate(
    @CurrentActor() actor: Actor,
    @IfMatch() version: number,
    @Body() body: TemplateRequest,
  ): Promise<PaperShapeResponse> {
    await this.template.execute(actor, version, body);
    return await this.shape.read(actor);
  }

  @Delete('template')
  @Requires('paper-shape:edit')
  @ApiOperation({ operationId: 'removePaperTemplate', summary: 'Go back to Candour’s own styles in Word' })
  @ApiOkResponse({ type: PaperShapeResponse })
  async removeTemplate(@CurrentActor() actor: Actor, @IfMatch() version: number): Promise<PaperShapeResponse> {
    await this.files.execute(actor, version, 'template');
    return await this.shape.read(actor);
  }
}
