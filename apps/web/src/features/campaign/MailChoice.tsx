import { api, read } from '../../platform/api.js';
import { Button } from '../../ui/Button.js';
import { Details } from '../../ui/Details.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import type { Invitation } from './campaigns.js';
import { useInvitation } from './use-invitation.js';

/** Whether the trust wants to be reminded by mail. */
export function MailChoice({ invitation }: { invitation: Invitation }) {
  const { campaignId, wantsMail } = invitation;
  const want = useInvitation<boolean>(invitation, {
    send: (wanted, headers) =>
      read(api.PUT('/api/invitations/{campaignId}/mail', { params: { path: { campaignId } }, headers, body: { wanted } })),
    said: (_, wanted) => (wanted ? 'You will be reminded by mail' : 'You get no more mails of this campaign'),
  });
  return (
    <Details summary="Mails of this campaign">
      <ErrorSummary problem={want.problem} />
      <p>
        {wantsMail
          ? 'Where mail is set, your company secretary and your chief executive are reminded 7 days and 1 day before each date, and told when your system moves one. Members get no mail of it.'
          : 'Your trust gets no mails of this campaign. What it asks stands on the home page.'}
      </p>
      <Button rank="secondary" waiting={want.waiting} onPress={() => want.start(!wantsMail)}>
        {wantsMail ? 'Stop these mails' : 'Send us mails again'}
      </Button>
    </Details>
  );
}
