import type { TokenScope } from '@candour/assessment';
import { applyDecorators } from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiBearerAuth,
  ApiForbiddenResponse,
  ApiNotFoundResponse,
  ApiTooManyRequestsResponse,
  ApiUnauthorizedResponse,
} from '@nestjs/swagger';
import { Requires } from './requires.js';

/** A route that a token of this scope opens, and nothing else. */
export const ByToken = (scope: TokenScope): MethodDecorator =>
  applyDecorators(
    Requires(`token:${scope}`),
    ApiBearerAuth('token'),
    ApiUnauthorizedResponse({ description: 'No token that works: token-refused, whatever the reason.' }),
    ApiForbiddenResponse({ description: `The token works, and is not for this: scope-missing names ${scope}.` }),
    ApiNotFoundResponse({ description: 'There is nothing at this address that the organisation may see: not-found.' }),
    ApiBadRequestResponse({ description: 'Something behind the ? is unknown or not as it should be: the answer names it.' }),
    ApiTooManyRequestsResponse({ description: 'More than 120 requests in a minute; Retry-After says when to come back.' }),
  );
