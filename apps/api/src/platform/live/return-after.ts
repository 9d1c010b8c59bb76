const [SOONEST_MS, LATEST_MS] = [500, 5_000];

/** How long a screen that is sent away waits, by chance, so that a room of twenty does not knock elsewhere at once. */
export const returnAfterMs = (): number => Math.round(SOONEST_MS + Math.random() * (LATEST_MS - SOONEST_MS));
