/** What meeting.md says of a meeting, played in memory: the states of assessment, items and rounds, who answered what, who holds it. */

/** The two facilitators, the secretary, the clock of the program; a number is a seat, of which the first is the chair's. */
export type Who = 'facilitator-1' | 'facilitator-2' | 'secretary' | 'the program' | number;
export const CHAIR = 0;
export const SEATS = 16;

export type Said = { readonly kind: 'level' | 'dont-know' | 'not-applicable'; readonly level: number | null };
export type Answer = Said & { readonly version: number; readonly standing: boolean };
export type Presence = 'present' | 'apologies' | 'absent';

export interface Round {
  state: 'open' | 'locked' | 'revealed' | 'withheld';
  eligible: Set<number>;
  answers: Map<number, Answer>;
  missing: number | null;
  /** Whether it has been open for a minute: the time that an answer waits for the lock by itself is long over. */
  aged: boolean;
}

export interface Proposal {
  readonly outcome: 'level' | 'not-agreed' | 'not-applicable';
  readonly level: number | null;
  readonly version: number;
  readonly notYet: Set<number>;
}

export interface Item {
  readonly code: string;
  readonly scale: number;
  state: 'waiting' | Round['state'] | 'agreed' | 'not-agreed' | 'not-applicable' | 'parked';
  rounds: Round[];
  aside: Set<number>;
  proposal: Proposal | null;
  proposals: number;
  dissents: { readonly by: number; readonly words: string; readonly round: number }[];
  level: number | null;
}

export interface Model {
  state: 'draft' | 'scoring' | 'meeting' | 'paused' | 'agreed';
  readonly autoLock: boolean;
  epoch: number;
  /** Which change of state it is at, and which was the last that counts as a move. */
  sequence: number;
  movedAt: number;
  holder: Who | null;
  /** No facilitator has been connected for a minute. */
  away: boolean;
  current: string | null;
  presence: Map<number, Presence>;
  items: Item[];
  audit: number;
  /** Keys of the commands that were carried out. */
  keys: Set<string>;
}

export const lastRound = (item: Item): Round | undefined => item.rounds.at(-1);
export const openItem = (model: Model): Item | undefined => model.items.find(({ state }) => state === 'open');

export function itemOf(model: Model, code: string | undefined): Item {
  const item = model.items.find((one) => one.code === code);
  if (!item) throw new Error(`the model has no item ${code}`);
  return item;
}

/** The standing orders of the trust in these walks: three voting members, of them an executive and a non-executive. */
export function quorate(presence: ReadonlyMap<number, Presence>): boolean {
  const present = [...presence].filter(([, how]) => how === 'present').map(([seat]) => seat);
  return present.length >= 3 && present.some((seat) => seat % 2 === 1) && present.some((seat) => seat % 2 === 0);
}

const anItem = (code: string, scale: number): Item => ({
  code,
  scale,
  state: 'waiting',
  rounds: [],
  aside: new Set(),
  proposal: null,
  proposals: 0,
  dissents: [],
  level: null,
});

/** Before its meeting: a draft that is scored in the room, or one whose private scoring has just been closed with these answers. */
export function aModel(autoLock: boolean, scored: ReadonlyMap<string, ReadonlyMap<number, Said>> | null, audit: number): Model {
  const items = [anItem('DB-01', 5), anItem('DB-02', 5), anItem('DB-03', 3)];
  for (const item of scored ? items : []) {
    const answers = [...(scored?.get(item.code) ?? [])].map(
      ([seat, said]) => [seat, { ...said, version: 1, standing: false }] as const,
    );
    const eligible = new Set(Array.from({ length: SEATS }, (_, seat) => seat));
    item.state = 'locked';
    item.rounds = [{ state: 'locked', eligible, answers: new Map(answers), missing: SEATS - answers.length, aged: true }];
  }
  return {
    state: scored ? 'scoring' : 'draft',
    autoLock,
    epoch: 1,
    sequence: 0,
    movedAt: 0,
    holder: null,
    away: true,
    current: null,
    presence: new Map(),
    items,
    audit,
    keys: new Set(),
  };
}
