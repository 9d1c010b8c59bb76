import { useQueryClient } from '@tanstack/react-query';
import { ifMatch } from '../../platform/api.js';
import { type Action, useAction } from '../../platform/use-action.js';
import { type Invitation, invitationQuery, invitationsKey } from './campaigns.js';

interface Options<Input> {
  readonly send: (input: Input, headers: { 'If-Match': string }) => Promise<Invitation>;
  readonly said: string | ((invitation: Invitation, input: Input) => string);
  readonly done?: () => void;
}

/** Something the trust does with its invitation, upon the reply on this screen; if somebody else of it was quicker, it is read again. */
export function useInvitation<Input>(invitation: Invitation, options: Options<Input>): Action<Input> {
  const queries = useQueryClient();
  return useAction<Input, Invitation>({
    send: (input) => options.send(input, ifMatch(invitation.version)),
    refresh: [invitationsKey, ['home'], ['assessments']],
    said: options.said,
    done: (now) => {
      queries.setQueryData(invitationQuery(invitation.campaignId).queryKey, now);
      options.done?.();
    },
  });
}
