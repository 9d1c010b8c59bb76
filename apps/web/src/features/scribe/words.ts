import { day } from '../../platform/in-london.js';
import type { ScribeOfSeat, Scribes } from '../../platform/scribes.js';

const how: Readonly<Record<NonNullable<ScribeOfSeat['consent']>, string>> = {
  'own-device': 'on their own device',
  telephone: 'by telephone',
  room: 'in the room',
  writing: 'in writing',
};

const saidBy = {
  'the-seat': '',
  'the-scribe': ', as the scribe says',
  'the-secretary': ', as the company secretary says',
} as const;

/** How consent was given, for those who may know: `by telephone on 20 November 2026, as the scribe says`. */
export function consentWords({ consent, consentOn, recordedBy, youWrite }: ScribeOfSeat): string | null {
  if (!consent || !consentOn || !recordedBy) return null;
  const said = youWrite && recordedBy === 'the-scribe' ? ', as you say' : saidBy[recordedBy];
  return `${how[consent]} on ${day(consentOn)}${said}`;
}

/** By whose word somebody writes for me: what I did not say myself is put as what it is, somebody else's word. */
export function askedWords({ consent, consentOn, recordedBy }: ScribeOfSeat): string {
  if (!consent || !consentOn || !recordedBy) return '';
  if (recordedBy === 'the-seat') return `You asked for it on ${day(consentOn)}.`;
  const by = recordedBy === 'the-scribe' ? 'They say' : 'The company secretary says';
  return `${by} that you asked for it ${how[consent]} on ${day(consentOn)}. If you did not, take it back.`;
}

/** Why nobody writes for this member any more; null where nobody ever did. */
export function endedWords({ lastOfYours }: Pick<Scribes, 'lastOfYours'>): string | null {
  if (lastOfYours === null) return null;
  const { scribeName, because } = lastOfYours;
  switch (because) {
    case 'holds-the-meeting':
      return `${scribeName} runs the meeting now and no longer writes for you.`;
    case 'meeting-closed':
      return `${scribeName} wrote for you until the meeting was closed.`;
    case 'stepped-back':
      return `${scribeName} has stopped writing for you.`;
    case 'taken-back':
      return `${scribeName} no longer writes for you: you took it back, or the company secretary did for you.`;
  }
}
