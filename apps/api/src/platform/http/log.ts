interface LoggedRequest {
  readonly method: string;
  readonly id: string;
  readonly routeOptions?: { readonly url?: string };
}

/**
 * Structured logs: request id, method, route pattern, status and time. Never a body, a cookie, a query, an e-mail or a token; the
 * route is the pattern, so that an address cannot carry a secret into the log, and an error is its name alone, because a
 * database's message can quote a row.
 */
export function loggerOptions(level: string) {
  return {
    level,
    base: null,
    serializers: {
      req: ({ method, id, routeOptions }: LoggedRequest) => ({ method, route: routeOptions?.url ?? 'unknown', id }),
      res: ({ statusCode }: { readonly statusCode: number }) => ({ status: statusCode }),
      err: ({ name }: Error) => ({ type: name, message: 'left out', stack: '' }),
    },
  };
}
