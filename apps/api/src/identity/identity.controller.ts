import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentSignIn, type SignedIn } from '../platform/http/current-actor.js';
import { Requires } from '../platform/http/requires.js';
import { type Caller, From } from './caller.js';
import { ChangePassword } from './change-password.js';
import { ChooseHat } from './choose-hat.js';
import { COOKIE, clearCookie, setCookie } from './cookie.js';
import { CookieSignInReader } from './cookie-sign-in-reader.js';
import { EndSignIn } from './end-sign-in.js';
import {
  ChangePasswordRequest,
  ChooseHatRequest,
  MeResponse,
  SignInPath,
  SignInRequest,
  SignInsResponse,
} from './identity.dto.js';
import { type Me, MeView } from './me.view.js';
import { RenewSignIn } from './renew-sign-in.js';
import { SignIn } from './sign-in.js';
import { type SignInOfMine, SignInsView } from './sign-ins.view.js';

@ApiTags('identity')
@Controller()
export class IdentityController {
  constructor(
    private readonly signIn: SignIn,
    private readonly reader: CookieSignInReader,
    private readonly me: MeView,
    private readonly signIns: SignInsView,
    private readonly chooseHat: ChooseHat,
    private readonly changePassword: ChangePassword,
    private readonly endSignIn: EndSignIn,
    private readonly renewSignIn: RenewSignIn,
  ) {}

  @Post('sign-in')
  @HttpCode(200)
  @Requires('nobody')
  @ApiOperation({ operationId: 'signIn', summary: 'Sign in with e-mail and password' })
  @ApiOkResponse({ type: MeResponse })
  async open(@Body() body: SignInRequest, @From() from: Caller, @Res({ passthrough: true }) reply: FastifyReply): Promise<Me> {
    return await this.answerWithCookie(await this.signIn.execute(body, from), reply);
  }

  @Post('sign-in/renewal')
  @HttpCode(204)
  @Requires('signed-in')
  @ApiOperation({ operationId: 'renewSignIn', summary: 'Let my sign-in on this device go on while I use it, a day at most' })
  @ApiNoContentResponse()
  async renew(
    @CurrentSignIn() signedIn: SignedIn,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const token = request.cookies[COOKIE];
    if ((await this.renewSignIn.execute(signedIn)) && token) setCookie(reply, token);
  }

  @Delete('sign-in')
  @HttpCode(204)
  @Requires('signed-in')
  @ApiOperation({ operationId: 'signOut', summary: 'Sign out on this device' })
  @ApiNoContentResponse()
  async close(@CurrentSignIn() signedIn: SignedIn, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.endSignIn.execute(signedIn, signedIn.signInId);
    clearCookie(reply);
  }

  @Get('me')
  @Requires('signed-in')
  @ApiOperation({ operationId: 'readMe', summary: 'Who is signed in, and the hats they may wear' })
  @ApiOkResponse({ type: MeResponse })
  async who(@CurrentSignIn() signedIn: SignedIn): Promise<Me> {
    return await this.me.read(signedIn.signInId);
  }

  @Put('me/hat')
  @Requires('signed-in')
  @ApiOperation({ operationId: 'chooseHat', summary: 'Choose the organisation to act for' })
  @ApiOkResponse({ type: MeResponse })
  async wear(@CurrentSignIn() signedIn: SignedIn, @Body() { organisationId }: ChooseHatRequest): Promise<Me> {
    await this.chooseHat.execute(signedIn, organisationId);
    return await this.me.read(signedIn.signInId);
  }

  @Put('me/password')
  @HttpCode(204)
  @Requires('signed-in')
  @ApiOperation({ operationId: 'changePassword', summary: 'Change my password; ends my sign-ins on other devices' })
  @ApiNoContentResponse()
  async change(@CurrentSignIn() signedIn: SignedIn, @Body() body: ChangePasswordRequest): Promise<void> {
    await this.changePassword.execute(signedIn, body);
  }

  @Get('me/sign-ins')
  @Requires('signed-in')
  @ApiOperation({ operationId: 'listSignIns', summary: 'Where I am signed in' })
  @ApiOkResponse({ type: SignInsResponse })
  async list(@CurrentSignIn() signedIn: SignedIn): Promise<{ rows: SignInOfMine[] }> {
    return { rows: await this.signIns.read(signedIn) };
  }

  @Delete('me/sign-ins/:signInId')
  @HttpCode(204)
  @Requires('signed-in')
  @ApiOperation({ operationId: 'endSignIn', summary: 'Sign out on one of my devices' })
  @ApiNoContentResponse()
  async end(@CurrentSignIn() signedIn: SignedIn, @Param() { signInId }: SignInPath): Promise<void> {
    await this.endSignIn.execute(signedIn, signInId);
  }

  private async answerWithCookie(token: string, reply: FastifyReply): Promise<Me> {
    setCookie(reply, token);
    const signedIn = await this.reader.read(token);
    if (!signedIn) throw new Error('a sign-in that was just opened cannot be read');
    return await this.me.read(signedIn.signInId);
  }
}
