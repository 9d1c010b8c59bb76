import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../platform/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { Requires } from '../platform/http/requires.js';
import { MakeToken } from './make-token.js';
import { RevokeToken } from './revoke-token.js';
import { MadeTokenResponse, MakeTokenRequest, TokenPath, TokenResponse, TokensResponse } from './token.dto.js';
import { TokensView } from './tokens.view.js';

@ApiTags('token')
@Controller('tokens')
export class TokensController {
  constructor(
    private readonly view: TokensView,
    private readonly making: MakeToken,
    private readonly revoking: RevokeToken,
  ) {}

  @Get()
  @Requires('token:edit')
  @ApiOperation({ operationId: 'listTokens', summary: 'The tokens by which other programs read, those that ended among them' })
  @ApiOkResponse({ type: TokensResponse })
  async list(@CurrentActor() actor: Actor): Promise<TokensResponse> {
    return await this.view.list(actor);
  }

  @Post()
  @Requires('token:edit')
  @ApiOperation({ operationId: 'makeToken', summary: 'Make a token: it is told once' })
  @ApiCreatedResponse({ type: MadeTokenResponse })
  async make(@CurrentActor() actor: Actor, @Body() request: MakeTokenRequest): Promise<MadeTokenResponse> {
    return await this.making.execute(actor, request);
  }

  @Delete(':tokenId')
  @Requires('token:edit')
  @ApiOperation({ operationId: 'revokeToken', summary: 'End a token at once and for good' })
  @ApiOkResponse({ type: TokenResponse })
  async revoke(@CurrentActor() actor: Actor, @Param() { tokenId }: TokenPath): Promise<TokenResponse> {
    return await this.revoking.execute(actor, tokenId);
  }
}
