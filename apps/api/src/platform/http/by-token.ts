import type { TokenScope } from '@candour/assessment';
import { applyDecorators } from '@nestjs/common';
import { ApiBearerAuth, ApiTooManyRequestsResponse, ApiUnauthorizedResponse } from '@nestjs/swagger';
import { Requires } from './requires.js';

/** A route that a token of this scope opens, and nothing else. */
export const ByToken = (scope: TokenScope): MethodDecorator =>
  applyDecorators(
    Requires(`token:${scope}`),
    ApiBearerAuth('token'),
    ApiUnauthorizedResponse({ description: 'No token that works: token-refused, whatever the reason.' }),
    ApiTooManyRequestsResponse({ description: 'More than 120 requests in a minute; Retry-After says when to come back.' }),
  );
