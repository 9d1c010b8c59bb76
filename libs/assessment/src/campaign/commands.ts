import { inTheWay, type Refusal, wrongState } from '../commands/refusal.js';
import type { CampaignReply, CampaignState } from './campaign.js';

/** What an ICS lead does to a campaign. */
export const campaignCommands = ['change', 'invite', 'uninvite', 'remind', 'close', 'cancel'] as const;
export type CampaignCommand = (typeof campaignCommands)[number];

/** What a trust does with its invitation. */
export const invitationCommands = ['accept', 'decline', 'choose', 'begin', 'mail'] as const;
export type InvitationCommand = (typeof invitationCommands)[number];

/** How things stand with one invitation, for whoever acts on it at the trust. */
export interface InvitationNow {
  readonly campaign: CampaignState;
  /** Taken back by the ICS. */
  readonly takenBack: boolean;
  /** Whether the trust belongs to the system today. */
  readonly belongs: boolean;
  readonly reply: CampaignReply;
  readonly hasAssessment: boolean;
}

const over: Readonly<Record<Exclude<CampaignState, 'open'>, Refusal>> = {
  closed: wrongState('campaign-closed', 'The campaign is closed. Begin a new one to invite trusts again.'),
  cancelled: wrongState('campaign-cancelled', 'The campaign was called off. Begin a new one to invite trusts again.'),
};

/** Whether the ICS may do this to its campaign as it stands: everything while it is open, nothing after. */
export function refusalOnCampaign(_command: CampaignCommand, state: CampaignState): Refusal | null {
  return state === 'open' ? null : over[state];
}

const accepted = (now: InvitationNow): Refusal | null =>
  now.reply === 'accepted' ? null : inTheWay('invitation-not-accepted', 'Accept the invitation first.');

const guards: Readonly<Record<InvitationCommand, readonly ((now: InvitationNow) => Refusal | null)[]>> = {
  accept: [
    (now) =>
      now.reply === 'accepted' ? wrongState('invitation-accepted', 'Your trust has accepted this invitation already.') : null,
  ],
  decline: [
    (now) =>
      now.reply === 'declined' ? wrongState('invitation-declined', 'Your trust has declined this invitation already.') : null,
  ],
  choose: [accepted],
  begin: [
    accepted,
    (now) =>
      now.hasAssessment
        ? inTheWay(
            'invitation-has-assessment',
            'An assessment is chosen for this campaign already. Take it out first, or go on with it.',
          )
        : null,
  ],
  mail: [],
};

/** Whether the trust may do this with its invitation as it stands. */
export function refusalOnInvitation(command: InvitationCommand, now: InvitationNow): Refusal | null {
  if (now.campaign !== 'open') {
    const words =
      now.campaign === 'closed' ? 'Your system has closed this campaign.' : 'Your system has called this campaign off.';
    return wrongState('campaign-over', `${words} Nothing more is told of it, and nothing more is asked.`);
  }
  if (now.takenBack)
    return wrongState('invitation-taken-back', 'Your system has taken this invitation back. Nothing is asked of you.');
  if (!now.belongs) {
    return wrongState(
      'trust-has-left',
      'Your trust does not belong to this system any more. Nothing is told of it, and nothing is asked.',
    );
  }
  return guards[command].map((guard) => guard(now)).find((one) => one !== null) ?? null;
}

/** What the trust may do now. */
export function allowedOnInvitation(now: InvitationNow): readonly InvitationCommand[] {
  return invitationCommands.filter((command) => refusalOnInvitation(command, now) === null);
}
