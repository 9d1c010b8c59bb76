import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ADevice } from '../../../platform/testing/a-device.js';
import { isKept, isText, keptKey, keptTexts, readKept, writeKept } from './kept-words.js';

describe('words that are typed and not saved', () => {
  const tab = new ADevice();
  const key = keptKey('ada', 'paper-1', 'private.summary.opening');

  beforeEach(() => {
    tab.clear();
    tab.full = false;
    Object.defineProperty(globalThis, 'sessionStorage', { value: tab, configurable: true });
  });
  afterEach(() => void Reflect.deleteProperty(globalThis, 'sessionStorage'));

  it('are there again after a reload, with what they began from', () => {
    writeKept(key, { mine: 'Mine', from: 'Theirs' });
    expect(readKept(key, isText)).toEqual({ mine: 'Mine', from: 'Theirs' });
  });

  it('are nobody else’s, of no other paper and of no other variant', () => {
    writeKept(key, { mine: 'Mine', from: '' });
    const others = [
      keptKey('grace', 'paper-1', 'private.summary.opening'),
      keptKey('ada', 'paper-2', 'private.summary.opening'),
      keptKey('ada', 'paper-1', 'public.summary.opening'),
    ];
    expect(others.map((other) => readKept(other, isText))).toEqual([null, null, null]);
    expect(keptTexts(keptKey('ada', 'paper-1', 'public.'))).toEqual([]);
    expect(keptTexts(keptKey('ada', 'paper-1', 'private.'))).toEqual([{ of: 'summary.opening', key, mine: 'Mine' }]);
  });

  it('are gone once they are saved or given up', () => {
    writeKept(key, { mine: 'Mine', from: '' });
    writeKept(key, null);
    expect(isKept(key)).toBe(false);
  });

  it('are nothing where something else lies there, and lost only with the page where the browser keeps nothing', () => {
    for (const odd of ['', 'no JSON', 'null', '{"mine":1,"from":""}', '{"mine":"a"}']) {
      tab.setItem(key, odd);
      expect(readKept(key, isText)).toBeNull();
    }
    tab.clear();
    tab.full = true;
    expect(() => writeKept(key, { mine: 'Mine', from: '' })).not.toThrow();
    expect(isKept(key)).toBe(false);
  });
});
