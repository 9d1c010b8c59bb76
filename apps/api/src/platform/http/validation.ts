import { type ValidationError, ValidationPipe } from '@nestjs/common';
import { type FieldMistake, Problem } from './problem.js';

/** Reads a request against its DTO: an unknown field, a wrong type or a wrong value is refused, and each mistake is named. */
export function validation(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) => {
      const mistakes = errors.flatMap((error) => mistakesOf(error));
      const first = mistakes[0]?.message ?? 'Check what was sent.';
      return new Problem('invalid-request', first, { errors: mistakes });
    },
  });
}

function mistakesOf(error: ValidationError, above = ''): FieldMistake[] {
  const path = above === '' ? error.property : `${above}.${error.property}`;
  const own = Object.values(error.constraints ?? {}).map((message) => ({ path, message: inWords(message, error.property) }));
  return [...own, ...(error.children ?? []).flatMap((child) => mistakesOf(child, path))];
}

function inWords(message: string, property: string): string {
  return message.includes('should not exist')
    ? `There is no field called ${property}`
    : message.charAt(0).toUpperCase() + message.slice(1);
}
