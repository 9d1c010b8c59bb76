/** Pseudo-random numbers that come out the same for the same words, so that the demonstration is the same every time. */
export interface Chance {
  /** From 0 up to but not including 1. */
  next(): number;
  /** True with this probability. */
  is(probability: number): boolean;
  /** About 0, seldom beyond 2 either way. */
  bell(): number;
  of<T>(choices: readonly T[]): T;
  /** The same things in another order. */
  shuffled<T>(things: readonly T[]): T[];
}

/** FNV-1a over the words, then mulberry32: short, and good enough for made-up boards. */
export function chanceOf(...words: readonly (string | number)[]): Chance {
  let state = 2_166_136_261;
  for (const letter of words.join('\u0000')) state = Math.imul(state ^ letter.charCodeAt(0), 16_777_619);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const of = <T>(choices: readonly T[]): T => {
    const chosen = choices[Math.floor(next() * choices.length)];
    if (chosen === undefined) throw new Error('nothing to choose from');
    return chosen;
  };
  return {
    next,
    is: (probability) => next() < probability,
    bell: () => (next() + next() + next() + next() - 2) * 1.7,
    of,
    shuffled: (things) =>
      things
        .map((thing) => ({ thing, drawn: next() }))
        .sort((a, b) => a.drawn - b.drawn)
        .map(({ thing }) => thing),
  };
}
