import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type Board, boardQuery } from '../../platform/board.js';
import { paths } from '../../platform/paths.js';
import { isProblem, type Problem } from '../../platform/problem.js';
import { useAction } from '../../platform/use-action.js';

interface Versioned {
  readonly id: string;
  readonly version: number;
}

interface SaveOptions<Row extends Versioned, Request> {
  /** What is edited, as it was when editing began; null for a new one. */
  readonly row: Row | null;
  readonly rowsOf: (board: Board) => readonly Row[];
  readonly send: (request: Request, version: number | null, headers: { 'Idempotency-Key': string }) => Promise<unknown>;
  readonly said: string;
}

interface Save<Row, Request> {
  readonly start: (request: Request) => void;
  readonly waiting: boolean;
  readonly problem: Problem | null;
  /** What the form begins from, and what somebody else has saved since, if so. */
  readonly base: Row | null;
  readonly theirs: Row | null;
  readonly takeTheirs: () => void;
}

/**
 * Saves one row of the board and goes back to it. Where somebody else has saved the row meanwhile, theirs is read and shown, and
 * the next saving is upon theirs: nothing is overwritten unseen, and nothing typed is lost.
 */
export function useSave<Row extends Versioned, Request>(options: SaveOptions<Row, Request>): Save<Row, Request> {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [base, setBase] = useState(options.row);
  const [theirs, setTheirs] = useState<Row | null>(null);
  const version = theirs?.version ?? base?.version ?? null;
  const save = useAction<{ request: Request; version: number | null }, unknown>({
    send: async (input, headers) => {
      try {
        return await options.send(input.request, input.version, headers);
      } catch (error) {
        if (isProblem(error) && error.status === 412) {
          const board = await queries.fetchQuery({ ...boardQuery, staleTime: 0 });
          setTheirs(options.rowsOf(board).find(({ id }) => id === base?.id) ?? null);
        }
        throw error;
      }
    },
    refresh: [boardQuery.queryKey, ['assessment'], ['home']],
    said: options.said,
    done: () => void navigate({ to: paths.board() }),
  });
  return {
    start: (request) => save.start({ request, version }),
    waiting: save.waiting,
    problem: theirs && save.problem?.status === 412 ? null : save.problem,
    base,
    theirs,
    takeTheirs: () => {
      setBase(theirs);
      setTheirs(null);
      save.clear();
    },
  };
}
