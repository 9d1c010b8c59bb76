import type { Permission } from '@candour/assessment';
import { SetMetadata } from '@nestjs/common';

export const REQUIRES = 'candour:requires';
/** What a route needs before it is entered: a permission of the actor's roles, just somebody signed in, or nothing. */
export type Requirement = Permission | 'signed-in' | 'nobody';

/** Every route says who may call it; the guard refuses a route that says nothing. */
export const Requires = (requirement: Requirement) => SetMetadata(REQUIRES, requirement);
