import { describe, expect, it } from '@jest/globals';
import { isOutOfReach, isTooBusy } from './out-of-reach.js';

const withCode = (code: string) => Object.assign(new Error('of a database'), { code });

describe('an error of the database', () => {
  it('says that it is out of reach where the network, the server or the driver says so', () => {
    for (const code of ['ECONNREFUSED', 'ECONNRESET', '08006', '57P01', '57P02', '57P03', '25P03']) {
      expect([code, isOutOfReach(withCode(code))]).toEqual([code, true]);
    }
    expect(isOutOfReach(new Error('Connection terminated unexpectedly'))).toBe(true);
    expect(isOutOfReach(new Error('Query read timeout'))).toBe(true);
    expect(isOutOfReach(Object.assign(new Error('wrapped'), { driverError: { code: '57P01' } }))).toBe(true);
  });

  it('says that it is too busy where no connection was free, or a statement took too long', () => {
    for (const code of ['53300', '57014', '55P03']) expect([code, isTooBusy(withCode(code))]).toEqual([code, true]);
    expect(isTooBusy(new Error('timeout exceeded when trying to connect'))).toBe(true);
  });

  it('says neither of a refusal, of our own mistake, or of what is no error', () => {
    for (const one of [withCode('23505'), withCode('40P01'), new TypeError('x is not a function'), null, 'ECONNRESET']) {
      expect([isOutOfReach(one), isTooBusy(one)]).toEqual([false, false]);
    }
  });
});
