import { useQueryClient } from '@tanstack/react-query';
import { ifMatch } from '../../platform/api.js';
import { type Assessment, assessmentQuery } from '../../platform/assessment.js';
import { type Action, useAction } from '../../platform/use-action.js';

interface CommandOptions<Input> {
  readonly send: (input: Input, headers: Record<string, string>) => Promise<Assessment>;
  readonly said: string;
  readonly done?: () => void;
}

/**
 * A command about the whole assessment, upon the version on this screen. Where somebody else has moved it meanwhile the command is
 * refused and the assessment read again, so that the screen shows how it stands before anything is tried anew.
 */
export function useCommand<Input = undefined>(assessment: Assessment, options: CommandOptions<Input>): Action<Input> {
  const queries = useQueryClient();
  const key = assessmentQuery(assessment.id).queryKey;
  return useAction<Input, Assessment>({
    send: (input, headers) => options.send(input, { ...headers, ...ifMatch(assessment.version) }),
    refresh: [key, ['assessments'], ['home']],
    said: options.said,
    done: (moved) => {
      queries.setQueryData(key, moved);
      options.done?.();
    },
  });
}
