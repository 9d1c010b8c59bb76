import type { Permission } from '@candour/assessment';
import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';

export const REQUIRES = 'candour:requires';
/** What a route needs before it is entered: a permission of the actor's roles, just somebody signed in, or nothing. */
export type Requirement = Permission | 'signed-in' | 'nobody';

/** Every route says who may call it, in the contract too; the guard refuses a route that says nothing. */
export const Requires = (requirement: Requirement): MethodDecorator =>
  applyDecorators(SetMetadata(REQUIRES, requirement), ApiExtension('x-requires', requirement));
