import { type Permission, type TokenScope, tokenScopes } from '@candour/assessment';
import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';

export const REQUIRES = 'candour:requires';
/** What a route needs before it is entered: a permission of the actor's roles, just somebody signed in, a token of a scope, or nothing. */
export type Requirement = Permission | 'signed-in' | 'nobody' | ForTokens;
type ForTokens = `token:${TokenScope}`;

/** Whether a route is for tokens, by whatever scope. */
export const isForTokens = (requirement: Requirement): requirement is ForTokens =>
  tokenScopes.some((scope) => requirement === `token:${scope}`);

/** The scope that such a route asks for. */
export const scopeOf = (requirement: ForTokens): TokenScope => requirement.replace(/^token:/, '') as TokenScope;

/** Every route says who may call it, in the contract too; the guard refuses a route that says nothing. */
export const Requires = (requirement: Requirement): MethodDecorator =>
  applyDecorators(SetMetadata(REQUIRES, requirement), ApiExtension('x-requires', requirement));
