import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../actor.js';
import { Problem } from './problem.js';

/** Somebody signed in who has not chosen a hat yet has no actor: only the identity routes serve them. */
export interface SignedIn {
  readonly signInId: string;
  readonly personId: string;
  readonly actor: Actor | null;
  /** The room link that let somebody in has ended, with its meeting or by a newer one: they are told so, and nothing opens. */
  readonly roomLinkEnded?: boolean;
}

declare module 'fastify' {
  interface FastifyRequest {
    signedIn?: SignedIn;
    /** Only on the routes for tokens. */
    byToken?: Actor;
  }
}

function requestOf(context: ExecutionContext): FastifyRequest {
  return context.switchToHttp().getRequest<FastifyRequest>();
}

/** The actor that the guard found. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const actor = requestOf(context).signedIn?.actor;
  if (!actor) throw new Problem('not-permitted', 'Choose which organisation you are acting for first.', { code: 'no-hat' });
  return actor;
});

/** The program that the guard found by its token, on the routes for tokens alone. */
export const TokenActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const actor = requestOf(context).byToken;
  if (!actor) throw new Error('a route for tokens that asks for none');
  return actor;
});

/** The person signed in, with or without a hat. */
export const CurrentSignIn = createParamDecorator((_: unknown, context: ExecutionContext): SignedIn => {
  const signedIn = requestOf(context).signedIn;
  if (!signedIn) throw new Problem('not-signed-in', 'Sign in and try again.');
  return signedIn;
});
