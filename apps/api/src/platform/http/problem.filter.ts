import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isOutOfReach, isTooBusy } from '../database/out-of-reach.js';
import { notFound, Problem } from './problem.js';

const unreadable = () =>
  new Problem('invalid-request', 'The request holds a character or a date that cannot be kept. Check what was sent.');

const PASSED_ON: Record<number, () => Problem> = {
  400: () => new Problem('invalid-request', 'The request could not be read. Send well-formed JSON.'),
  404: () => notFound(),
  413: () => new Problem('too-large', 'Send less at once.'),
  415: () => new Problem('unsupported-media-type', 'Send the request as application/json.'),
};

/** PostgreSQL's own refusals that mean something to the person who asked. */
const FROM_DATABASE: Record<string, () => Problem> = {
  '23505': () => new Problem('conflict', 'Something with the same name or address exists already. Change it and try again.'),
  '23503': () => notFound(),
  '23514': () => new Problem('refused', 'A value is outside what is allowed. Check the numbers and dates.'),
  '22P02': () => notFound(),
  // A character that text cannot hold, and dates or numbers beyond what there is.
  '22021': unreadable,
  '22P05': unreadable,
  '22003': unreadable,
  '22007': unreadable,
  '22008': unreadable,
  // Two requests stood in each other's way and the database let one go: nothing of it was written.
  '40P01': () => new Problem('not-ready', 'Somebody else did something at the same moment. Try again.', { retryAfter: 1 }),
};

/** Nobody knows then whether what was sent was kept, so nothing is promised. */
const outOfReach = () =>
  new Problem(
    'not-ready',
    'Candour cannot reach its records just now. Nothing you have just sent is certain to be saved. Wait a moment, then look again.',
    { code: 'records-out-of-reach', retryAfter: 2 },
  );

const tooBusy = () =>
  new Problem('not-ready', 'Candour has too much to do just now, and did not do this. Try again in a moment.', {
    code: 'too-busy',
    retryAfter: 2,
  });

/** Turns everything thrown into problem details. What is unexpected is logged by its name alone: never a value that was sent. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const problem = this.asProblem(error, request.id);
    if (reply.sent || reply.raw.headersSent) return;
    if (problem.retryAfter !== undefined) void reply.header('retry-after', String(problem.retryAfter));
    void reply
      .code(problem.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(JSON.stringify(problem.toBody()));
  }

  private asProblem(error: unknown, requestId: string): Problem {
    if (error instanceof Problem) return error;
    const status = error instanceof HttpException ? error.getStatus() : (error as { statusCode?: number }).statusCode;
    const passedOn = status === undefined ? undefined : PASSED_ON[status];
    if (passedOn) return passedOn();
    const sqlState = (error as { driverError?: { code?: string } }).driverError?.code ?? (error as { code?: string }).code;
    const known = sqlState === undefined ? undefined : FROM_DATABASE[sqlState];
    if (known) return known();
    if (isOutOfReach(error)) return outOfReach();
    if (isTooBusy(error)) return tooBusy();
    const name = error instanceof Error ? error.name : 'unknown';
    this.logger.error(`request ${requestId}: ${name} ${sqlState ?? ''} ${placesOf(error)}`);
    return new Problem('unexpected', `Nothing was lost. Try again; if it happens again, tell us the number ${requestId}.`);
  }
}

/** Where it happened, without the message: a database's message can quote the row. */
function placesOf(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  return stack
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 6)
    .map((line) => line.trim())
    .join(' | ');
}
