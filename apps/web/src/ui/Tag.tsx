import type { ReactNode } from 'react';

/** The states of things, in the words that never change. */
export type StateWord =
  | 'not started'
  | 'in progress'
  | 'waiting for you'
  | 'agreed'
  | 'not agreed'
  | 'parked'
  | 'sealed'
  | 'published';

/** Colour only repeats what the words say; it is never a traffic light. `you` is the accent: something waits for this person. */
type Tone = 'quiet' | 'calm' | 'done' | 'you';

const tones: Readonly<Record<StateWord, Tone>> = {
  'not started': 'quiet',
  'in progress': 'calm',
  'waiting for you': 'you',
  agreed: 'done',
  'not agreed': 'calm',
  parked: 'quiet',
  sealed: 'done',
  published: 'done',
};

/** A state in a few words. */
export function StateTag({ state }: { state: StateWord }) {
  return <Tag tone={tones[state]}>{state}</Tag>;
}

/** A short adjective about a thing that is not one of the states. */
export function Tag({ children, tone = 'quiet' }: { children: ReactNode; tone?: Tone }) {
  return <strong className={`c-tag c-tag--${tone}`}>{children}</strong>;
}
