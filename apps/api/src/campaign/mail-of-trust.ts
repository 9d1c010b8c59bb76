import {
  type CampaignAskKind,
  type CampaignMailKind,
  campaignMailWords,
  type DueMail,
  type MailAbout,
  type MailWords,
  mailsDue,
  refusalOnInvitation,
  remindableNow,
  timetableMailWords,
} from '@candour/assessment';
import type { EntityManager } from 'typeorm';
import { titlesFor } from '../instrument/instrument.view.js';
import { timetableOf } from './campaign-row.js';
import { changesSinceInvited, type InvitationRow, invitationNow, readInvitations, stageOfInvitation } from './invitation-row.js';

/** Those who hear of a campaign: never a member as a member. */
export const mailedRoles = ['secretary', 'chief-executive'] as const;
export type MailedRole = (typeof mailedRoles)[number];

/** One mail to one role of a trust, whose row in the log this process has just written. */
export interface Claimed {
  readonly trustId: string;
  readonly campaignId: string;
  readonly kind: CampaignMailKind;
  readonly occasion: string;
  readonly role: MailedRole;
  readonly words: MailWords;
  readonly addresses: readonly string[];
}

interface Claiming {
  readonly today: string;
  readonly now: Date;
  readonly publicUrl: string;
  readonly mailIsSet: boolean;
  /** Null for the automatic mails of the day; a kind where the ICS lead reminds by hand. */
  readonly byHand: CampaignAskKind | null;
}

/** The mails that a trust is due, or the one asked for by hand, if that is still what it has not said or done. */
function wanted(row: InvitationRow, { today, byHand }: Claiming): readonly DueMail[] {
  const told = stageOfInvitation(row);
  const now = { reply: row.reply, stage: told?.stage ?? null, roomOnly: told?.roomOnly ?? false };
  if (byHand === null) {
    const changes = changesSinceInvited(row);
    return mailsDue({ ...now, timetable: timetableOf(row), changes, invitedOn: row.invited_on }, today);
  }
  return remindableNow(now) === byHand ? [{ kind: byHand, occasion: `by hand ${today}` }] : [];
}

/**
 * Writes the rows of the mails that are due into the log, as the trust. Whose insert takes the key sends the mail: another process
 * finds it taken, and so does this one after a crash. By hand, a mail that could not be sent may be tried again.
 */
export async function claimMails(
  manager: EntityManager,
  trustId: string,
  campaignId: string,
  claiming: Claiming,
): Promise<Claimed[]> {
  const [row] = await readInvitations(manager, trustId, claiming.today, campaignId);
  // Whoever may say nothing any more is asked nothing either.
  if (!row?.mail || refusalOnInvitation('mail', invitationNow(row))) return [];
  const due = wanted(row, claiming);
  if (due.length === 0) return [];
  const people: { role: MailedRole; email: string }[] = await manager.query(
    `select role, email from candour.appointment where organisation_id = $1 and role = any ($2)
        and valid_from <= $3 and coalesce(valid_to, $3) >= $3 order by email`,
    [trustId, mailedRoles, claiming.today],
  );
  const instrumentTitle = (await titlesFor(manager, trustId, [row]))(row);
  const claimed: Claimed[] = [];
  for (const mail of due) {
    const { kind, occasion } = mail;
    const words = wordsFor(row, mail, { instrumentTitle, publicUrl: claiming.publicUrl, today: claiming.today });
    for (const role of mailedRoles) {
      const addresses = people.filter((one) => one.role === role).map(({ email }) => email);
      if (addresses.length === 0 && (people.length > 0 || role !== 'secretary')) continue;
      const one = { trustId, campaignId, kind, occasion, role, words, addresses };
      if (await claim(manager, row, one, claiming)) claimed.push(one);
    }
  }
  return claimed.filter(({ addresses }) => claiming.mailIsSet && addresses.length > 0);
}

async function claim(manager: EntityManager, row: InvitationRow, one: Claimed, claiming: Claiming): Promise<boolean> {
  const { mailIsSet, byHand, today, now } = claiming;
  const unsent = mailIsSet ? 'being-sent' : 'no-mail-server';
  const result = one.addresses.length === 0 ? 'nobody' : unsent;
  const again =
    byHand === null
      ? 'nothing'
      : `update set result = excluded.result, day = excluded.day, begun_at = excluded.begun_at
           where campaign_mail.result in ('failed', 'no-mail-server', 'nobody')`;
  const rows: unknown[] = await manager.query(
    `insert into candour.campaign_mail (organisation_id, campaign_id, system_id, kind, occasion, role, day, begun_at, result, by_hand)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (organisation_id, campaign_id, kind, occasion, role) do ${again} returning role`,
    [one.trustId, one.campaignId, row.organisation_id, one.kind, one.occasion, one.role, today, now, result, byHand !== null],
  );
  return rows.length === 1;
}

/** A mail of a campaign to one trust, as it is sent and as it is shown for copying. */
export function wordsFor(
  row: Pick<
    InvitationRow,
    'id' | 'title' | 'system_name' | 'trust_name' | 'message' | 'score_from' | 'score_by' | 'meet_by' | 'publish_by'
  >,
  about: MailAbout,
  { instrumentTitle, publicUrl, today }: { readonly instrumentTitle: string; readonly publicUrl: string; readonly today: string },
): MailWords {
  const mail = {
    title: row.title,
    systemName: row.system_name,
    trustName: row.trust_name,
    instrumentTitle,
    message: row.message,
    timetable: timetableOf(row),
    today,
    link: `${publicUrl}/invitations/${row.id}`,
  };
  return about.kind === 'timetable' ? timetableMailWords(mail, about.change) : campaignMailWords({ ...mail, kind: about.kind });
}
