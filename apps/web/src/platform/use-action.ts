import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { asProblem, isProblem, type Problem } from './problem.js';
import { say } from './status.js';

export interface ActionOptions<Input, Output> {
  /**
   * Sends it. Put `headers` into the call where the route takes an Idempotency-Key, and `...ifMatch(version)` beside them where
   * two people can edit: `api.PUT('/api/…', { params, body, headers: { ...headers, ...ifMatch(seat.version) } })`.
   */
  readonly send: (input: Input, headers: { 'Idempotency-Key': string }) => Promise<Output>;
  /** What to read again afterwards, accepted or not: a refusal usually means that somebody else has moved. */
  readonly refresh?: readonly QueryKey[] | ((input: Input) => readonly QueryKey[]);
  /** What the status line says when it is done, in the past tense: `Seat added`. */
  readonly said?: string | ((output: Output, input: Input) => string);
  readonly done?: (output: Output, input: Input) => void;
}

export interface Action<Input> {
  readonly start: (input: Input) => void;
  readonly waiting: boolean;
  readonly problem: Problem | null;
  readonly clear: () => void;
}

/**
 * One thing a person can do that changes something: sends it once, keeps the same Idempotency-Key while the same input is tried
 * again after a failure (so a repeat cannot act twice), reads again what it touched, and says so in the status line.
 */
export function useAction<Input, Output>(options: ActionOptions<Input, Output>): Action<Input> {
  const queries = useQueryClient();
  const attempt = useRef<{ input: string; key: string } | null>(null);
  const mutation = useMutation<Output, unknown, Input>({
    mutationFn: (input) => {
      const written = JSON.stringify(input) ?? '';
      if (attempt.current?.input !== written) attempt.current = { input: written, key: crypto.randomUUID() };
      return options.send(input, { 'Idempotency-Key': attempt.current.key });
    },
    onSuccess: (output, input) => {
      attempt.current = null;
      if (options.said) say(typeof options.said === 'string' ? options.said : options.said(output, input));
    },
    onSettled: async (_output, problem, input) => {
      const keys = typeof options.refresh === 'function' ? options.refresh(input) : (options.refresh ?? []);
      const read = Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey })));
      // Without a network reading is tried again for seconds: what went wrong is said at once.
      if (!isProblem(problem, 'offline')) await read;
    },
  });
  return {
    start: (input) => {
      if (!mutation.isPending) mutation.mutate(input, { onSuccess: (output) => options.done?.(output, input) });
    },
    waiting: mutation.isPending,
    problem: mutation.error ? asProblem(mutation.error) : null,
    clear: mutation.reset,
  };
}
