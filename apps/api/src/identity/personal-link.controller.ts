import { Body, Controller, Get, HttpCode, Post, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Requires } from '../platform/http/requires.js';
import { type Caller, From } from './caller.js';
import { setCookie } from './cookie.js';
import { CookieSignInReader } from './cookie-sign-in-reader.js';
import { DemonstrationPeopleView, type DemonstrationPerson } from './demonstration-people.view.js';
import {
  DemonstrationResponse,
  LookUpPersonalLinkRequest,
  MeResponse,
  PasswordResetRequest,
  PersonalLinkResponse,
  UsePersonalLinkRequest,
} from './identity.dto.js';
import { LookUpPersonalLink, type PersonalLink } from './look-up-personal-link.js';
import { type Me, MeView } from './me.view.js';
import { RequestPasswordReset } from './request-password-reset.js';
import { UsePersonalLink } from './use-personal-link.js';

@ApiTags('identity')
@Controller()
export class PersonalLinkController {
  constructor(
    private readonly lookUp: LookUpPersonalLink,
    private readonly use: UsePersonalLink,
    private readonly reset: RequestPasswordReset,
    private readonly reader: CookieSignInReader,
    private readonly me: MeView,
    private readonly demonstration: DemonstrationPeopleView,
  ) {}

  @Post('personal-links/look-up')
  @HttpCode(200)
  @Requires('nobody')
  @ApiOperation({ operationId: 'lookUpPersonalLink', summary: 'What a personal link is for' })
  @ApiOkResponse({ type: PersonalLinkResponse })
  async find(@Body() { token }: LookUpPersonalLinkRequest, @From() from: Caller): Promise<Omit<PersonalLink, 'id' | 'joined'>> {
    const { purpose, name, email, organisationName, hasAccount } = await this.lookUp.execute(token, from.address);
    return { purpose, name, email, organisationName, hasAccount };
  }

  @Post('personal-links/use')
  @HttpCode(200)
  @Requires('nobody')
  @ApiOperation({ operationId: 'usePersonalLink', summary: 'Join, or choose a new password, by a personal link that works once' })
  @ApiOkResponse({ type: MeResponse })
  async join(
    @Body() body: UsePersonalLinkRequest,
    @From() from: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Me> {
    const token = await this.use.execute(body, from);
    setCookie(reply, token);
    const signedIn = await this.reader.read(token);
    if (!signedIn) throw new Error('a sign-in that was just opened cannot be read');
    return await this.me.read(signedIn.signInId);
  }

  @Post('password-resets')
  @HttpCode(202)
  @Requires('nobody')
  @ApiOperation({ operationId: 'requestPasswordReset', summary: 'Ask for a link to choose a new password' })
  @ApiAcceptedResponse()
  async ask(@Body() { email }: PasswordResetRequest): Promise<Record<string, never>> {
    await this.reset.execute(email);
    return {};
  }

  @Get('demonstration')
  @Requires('nobody')
  @ApiOperation({ operationId: 'readDemonstration', summary: 'Whom to sign in as, where the data is made up' })
  @ApiOkResponse({ type: DemonstrationResponse })
  async people(): Promise<{ password: string; people: DemonstrationPerson[] }> {
    return await this.demonstration.read();
  }
}
