import { dayInWords, roleWords } from '@candour/assessment';
import type { LinkIssued } from '../identity/links-issued.view.js';
import type { RoomLinkMade } from '../joining/room-links-made.view.js';
import type { OrganisationKind } from '../platform/actor.js';
import { dayInLondon } from '../platform/clock.js';
import type { WaitingCard } from './home.dto.js';

/** Tells somebody that a new personal link to their own place, or one for a new password, was made, so that a link nobody asked for does not stay unseen. */
export function cardOfLink(
  { purpose, role, at, usedAt }: LinkIssued,
  organisation: { readonly name: string; readonly kind: OrganisationKind },
  today: string,
): WaitingCard {
  const place = role === null ? 'your seat' : `your place as ${roleWords[role]}`;
  const what = purpose === 'invitation' ? `new personal link to ${place}` : 'link to choose a new password for your account';
  const whom = organisation.kind === 'trust' && role !== 'secretary' ? 'your company secretary' : 'the operator of Candour';
  const words = [
    `A ${what} was made ${on(at, today)}${usedAt ? `, and used ${on(usedAt, today)}` : ''}.`,
    `If you did not ask for it, speak to ${whom}.`,
    role === null ? 'It never shows earlier answers.' : '',
  ];
  return {
    kind: 'link-issued',
    title: purpose === 'invitation' ? `A new link to ${place}` : 'A link for a new password',
    words: words.join(' ').trim(),
    due: null,
    to: '/account',
    organisationName: organisation.name,
  };
}

/** The same of a link that lets whoever has it into one meeting in their seat. */
export function cardOfRoomLink({ at, opened }: RoomLinkMade, organisationName: string, today: string): WaitingCard {
  return {
    kind: 'link-issued',
    title: 'A link into the meeting for your seat',
    words:
      `It was made ${on(at, today)}${opened ? ', and has been opened' : ''}. If you did not ask for it, tell whoever runs the meeting, or ` +
      'your company secretary. It never shows earlier answers.',
    due: null,
    to: '/account',
    organisationName,
  };
}

function on(at: Date, today: string): string {
  const day = dayInLondon(at);
  return day === today ? 'today' : `on ${dayInWords(day, today)}`;
}
