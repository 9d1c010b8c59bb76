import { useQueryClient } from '@tanstack/react-query';
import { type Action, useAction } from '../../platform/use-action.js';
import { type Meeting, meetingKey } from './snapshot.js';

interface CommandOptions<Input> {
  readonly assessmentId: string;
  readonly send: (input: Input, headers: { 'Idempotency-Key': string }) => Promise<Meeting>;
  /** What the status line says when it is done, in the past tense. */
  readonly said?: string;
  readonly done?: (meeting: Meeting) => void;
}

/** One command of the meeting. The server answers with the new snapshot, which is shown at once; a refusal reads it again. */
export function useCommand<Input>({ assessmentId, send, said, done }: CommandOptions<Input>): Action<Input> {
  const queries = useQueryClient();
  return useAction<Input, Meeting>({
    send: async (input, headers) => {
      const meeting = await send(input, headers);
      queries.setQueryData(meetingKey(assessmentId), meeting);
      return meeting;
    },
    refresh: [meetingKey(assessmentId), ['assessment', assessmentId], ['assessments'], ['home']],
    said,
    done,
  });
}
