import type { paths } from '@candour/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../platform/api.js';

/** A campaign as its tracker shows it to the ICS. */
export type Campaign = paths['/api/campaigns/{campaignId}']['get']['responses'][200]['content']['application/json'];
export type TrackedTrust = Campaign['trusts'][number];
export type MailSent = TrackedTrust['mails'][number];
export type Campaigns = paths['/api/campaigns']['get']['responses'][200]['content']['application/json'];
export type OpenRequest = NonNullable<paths['/api/campaigns']['post']['requestBody']>['content']['application/json'];
export type Reminder =
  paths['/api/campaigns/{campaignId}/reminders']['get']['responses'][200]['content']['application/json']['rows'][number];

/** An invitation as the invited trust has it. */
export type Invitation = paths['/api/invitations/{campaignId}']['get']['responses'][200]['content']['application/json'];

export const campaignsKey = ['campaigns'] as const;
export const campaignKey = (campaignId: string) => [...campaignsKey, campaignId] as const;
export const invitationsKey = ['invitations'] as const;

// None takes the query library's signal: what a screen waits for by suspending must not be called off when it mounts again.

export const campaignsQuery = queryOptions({
  queryKey: [...campaignsKey, 'all'],
  queryFn: (): Promise<Campaigns> => read(api.GET('/api/campaigns')),
});

const SOON_MS = 3000;

/** The tracker; looked at again while a mail is on its way. */
export const campaignQuery = (campaignId: string) =>
  queryOptions({
    queryKey: campaignKey(campaignId),
    queryFn: (): Promise<Campaign> => read(api.GET('/api/campaigns/{campaignId}', { params: { path: { campaignId } } })),
    refetchInterval: ({ state }) => (state.data && isSending(state.data) ? SOON_MS : false),
  });

const isSending = ({ trusts }: Campaign) => trusts.some(({ mails }) => mails.some(({ result }) => result === 'being-sent'));

export const remindersQuery = (campaignId: string) =>
  queryOptions({
    queryKey: [...campaignKey(campaignId), 'reminders'],
    queryFn: () => read(api.GET('/api/campaigns/{campaignId}/reminders', { params: { path: { campaignId } } })),
  });

/** What a campaign can ask: made for boards, built in, in the newest version that can be chosen. */
export const askableQuery = queryOptions({
  queryKey: ['instruments'],
  queryFn: () => read(api.GET('/api/instruments')),
  select: ({ rows }) =>
    rows.flatMap(({ code, title, own, purpose, versions }) => {
      const newest = versions.find(({ choosable }) => choosable);
      return own || !newest ? [] : [{ value: `${code} ${newest.version}`, title, purpose }];
    }),
});

export const invitationsQuery = queryOptions({
  queryKey: [...invitationsKey, 'all'],
  queryFn: async () => (await read(api.GET('/api/invitations'))).rows,
});

export const invitationQuery = (campaignId: string) =>
  queryOptions({
    queryKey: [...invitationsKey, campaignId],
    queryFn: (): Promise<Invitation> => read(api.GET('/api/invitations/{campaignId}', { params: { path: { campaignId } } })),
  });
