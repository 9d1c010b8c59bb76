import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { EveryHour } from './every-hour.js';

describe('what is done every hour', () => {
  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it('is done when the program starts and an hour later, each after the other; one that fails stops none, and is named in the log alone', async () => {
    jest.useFakeTimers();
    const said = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    const done: string[] = [];
    const everyHour = new EveryHour();
    everyHour.does(
      { what: 'Leaves could not be swept', work: () => Promise.reject(new TypeError('the seat of Jo Bell')) },
      { what: 'Windows could not be washed', work: async () => done.push('washed') },
    );
    everyHour.onApplicationBootstrap();
    await jest.advanceTimersByTimeAsync(0);
    expect(done).toEqual(['washed']);
    await jest.advanceTimersByTimeAsync(3_600_000);
    expect(done).toEqual(['washed', 'washed']);
    expect(said.mock.calls).toEqual([['Leaves could not be swept: TypeError'], ['Leaves could not be swept: TypeError']]);
    await everyHour.beforeApplicationShutdown();
    await jest.advanceTimersByTimeAsync(3_600_000);
    expect(done).toHaveLength(2);
  });
});
