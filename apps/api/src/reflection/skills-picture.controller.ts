import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../platform/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IdempotencyKey, type Repeatable } from '../platform/http/once.js';
import { Requires } from '../platform/http/requires.js';
import { ChooseSkillsPicture } from './choose-skills-picture.js';
import { OpenSkillsPicture } from './open-skills-picture.js';
import { SkillsChoice } from './reflection.dto.js';
import { OpenSkillsPictureRequest, SkillsPicturePath, SkillsPicturesResponse } from './skills-picture.dto.js';
import { SkillsPicturesView } from './skills-pictures.view.js';

@ApiTags('reflection')
@Controller('skills-pictures')
export class SkillsPictureController {
  constructor(
    private readonly pictures: SkillsPicturesView,
    private readonly opening: OpenSkillsPicture,
    private readonly choice: ChooseSkillsPicture,
  ) {}

  @Get()
  @Requires('skills-picture:read')
  @ApiOperation({ operationId: 'listSkillsPictures', summary: 'What the opted-in reflections of the board added up to' })
  @ApiOkResponse({ type: SkillsPicturesResponse })
  async list(@CurrentActor() actor: Actor): Promise<SkillsPicturesResponse> {
    return await this.pictures.read(actor);
  }

  @Post()
  @HttpCode(200)
  @Requires('skills-picture:open')
  @ApiOperation({ operationId: 'openSkillsPicture', summary: 'Ask the board for a skills picture, with its closing date' })
  @ApiOkResponse({ type: SkillsPicturesResponse })
  async open(
    @CurrentActor() actor: Actor,
    @Body() body: OpenSkillsPictureRequest,
    @IdempotencyKey() repeat: Repeatable,
  ): Promise<SkillsPicturesResponse> {
    return await this.opening.execute(actor, body, repeat);
  }

  @Put(':pictureId/my-choice')
  @Requires('skills-picture:choose')
  @ApiOperation({ operationId: 'takePartInSkillsPicture', summary: 'Let my levels be counted, until the closing date' })
  @ApiOkResponse({ type: SkillsChoice })
  async takePart(@CurrentActor() actor: Actor, @Param() { pictureId }: SkillsPicturePath): Promise<SkillsChoice> {
    return await this.choice.takePart(actor, pictureId);
  }

  @Delete(':pictureId/my-choice')
  @Requires('skills-picture:choose')
  @ApiOperation({ operationId: 'takeBackFromSkillsPicture', summary: 'Take my levels back, until the closing date' })
  @ApiOkResponse({ type: SkillsChoice })
  async takeBack(@CurrentActor() actor: Actor, @Param() { pictureId }: SkillsPicturePath): Promise<SkillsChoice> {
    return await this.choice.takeBack(actor, pictureId);
  }
}
