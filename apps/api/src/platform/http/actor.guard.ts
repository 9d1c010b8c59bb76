import { may, whoMay } from '@candour/assessment';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { listed } from '../words.js';
import { refuseCrossSite } from './fetch-metadata.js';
import { notFound, Problem } from './problem.js';
import { isForTokens, REQUIRES, type Requirement, scopeOf } from './requires.js';
import { opensByRoomLink, roomLinkEnded } from './room-link-routes.js';
import { SignInReader } from './sign-in-reader.js';
import { TokenReader } from './token-reader.js';

/** Finds out who is calling and whether their roles allow the route. A route that says nothing is refused: deny is the default. */
@Injectable()
export class ActorGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly signIns: SignInReader,
    private readonly tokens: TokenReader,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    refuseCrossSite(request.method, request.headers, request.host);
    const requirement = this.reflector.getAllAndOverride<Requirement | undefined>(REQUIRES, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (requirement === undefined) throw notFound();
    if (requirement === 'nobody') return true;
    if (isForTokens(requirement)) {
      // No cookie opens it, and a token opens nothing else: whoever is signed in as well is not asked about.
      request.byToken = await this.tokens.read(request.headers.authorization, scopeOf(requirement), request.ip);
      return true;
    }

    const signedIn = await this.signIns.read(request.cookies['__Host-candour']);
    if (!signedIn) throw new Problem('not-signed-in', 'Sign in and try again. What you typed is still on your screen.');
    if (signedIn.roomLinkEnded) throw roomLinkEnded();
    request.signedIn = signedIn;
    const only = signedIn.actor?.onlyAssessmentId;
    if (only !== undefined && !opensByRoomLink(request, only)) throw notFound();
    if (requirement === 'signed-in') return true;
    if (!signedIn.actor)
      throw new Problem('not-permitted', 'Choose which organisation you are acting for first.', { code: 'no-hat' });
    if (!may(signedIn.actor.roles, requirement)) {
      throw new Problem('not-permitted', `Your role does not allow this. It is for the ${listed(whoMay(requirement))}.`);
    }
    return true;
  }
}
