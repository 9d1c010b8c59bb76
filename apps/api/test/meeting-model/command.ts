import type { Presence, Proposal, Said, Who } from './model.js';

export const commandNames = [
  ...([
    'open-meeting',
    'pause',
    'resume',
    'close',
    'reconvene',
    'take',
    'attendance',
    'stand-aside',
    'open-round',
    'put',
  ] as const),
  ...(['lock', 'lock-by-itself', 'reveal', 'park', 'propose', 'withdraw', 'confirm', 'not-yet', 'dissent'] as const),
] as const;
export type CommandName = (typeof commandNames)[number];

/** A command as somebody sends it: what their screen shows, what they say, and the key that makes it one command when sent twice. */
export interface Command {
  readonly name: CommandName;
  readonly by: Who;
  readonly key: string;
  readonly item?: string;
  readonly epoch?: number;
  readonly sequence?: number;
  readonly reason?: string;
  readonly presence?: ReadonlyMap<number, Presence>;
  readonly said?: Said;
  readonly version?: number | null;
  readonly round?: number;
  readonly outcome?: Proposal['outcome'];
  readonly level?: number;
  readonly on?: boolean;
  readonly words?: string;
}

/** One line of what happened, for whoever reads why a walk failed. */
export function inWords({ name, by, presence, ...more }: Command): string {
  const there = presence ? ` present ${[...presence.values()].filter((how) => how === 'present').length}` : '';
  const said = Object.entries(more).filter(([what]) => what !== 'key');
  const rest = said.map(([what, value]) => `${what}=${JSON.stringify(value)}`);
  return `${typeof by === 'number' ? `seat ${by}` : by}: ${name}${there} ${rest.join(' ')}`;
}
