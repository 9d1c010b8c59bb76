import { Global, Module } from '@nestjs/common';
import { TokenReader } from '../platform/http/token-reader.js';
import { ApiTokenReader } from './api-token-reader.js';
import { MakeToken } from './make-token.js';
import { RevokeToken } from './revoke-token.js';
import { TokensController } from './tokens.controller.js';
import { TokensView } from './tokens.view.js';

/** Tokens by which other programs read what is published to an organisation; the routes they open stand beside what they read. */
@Global()
@Module({
  controllers: [TokensController],
  providers: [TokensView, MakeToken, RevokeToken, { provide: TokenReader, useClass: ApiTokenReader }],
  exports: [TokenReader],
})
export class TokenModule {}
