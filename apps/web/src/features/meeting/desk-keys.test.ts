import { describe, expect, it } from '@jest/globals';
import { keysInWords } from '../../ui/keys-in-words.js';
import { commandOf, type DeskCommand, deskKeys, type Pressed } from './desk-keys.js';
import { itemCommands } from './steps.js';

const none: Pressed = { altKey: false, shiftKey: false, ctrlKey: false, metaKey: false, code: '', key: '', repeat: false };
const letter = (one: string, changes: Partial<Pressed> = {}): Pressed => ({ ...none, code: `Key${one}`, key: one, ...changes });
const withBoth = { altKey: true, shiftKey: true };

/** What a page must leave to Windows browsers among the keys with Alt and Shift. */
const takenByBrowsers = ['A', 'B', 'I', 'T'];

describe('the keys of the desk', () => {
  it('are there for each command of an item, for moving about, and for the meeting', () => {
    const commands: DeskCommand[] = [
      ...itemCommands,
      'next',
      'previous',
      'pause',
      'poll',
      'hand-over',
      'close',
      'minutes',
      'step',
    ];
    expect(Object.keys(deskKeys).sort()).toEqual([...commands].sort());
  });

  it('differ, and none is a letter alone or one that browsers keep for themselves', () => {
    const all = Object.values(deskKeys).map(({ keys }) => keys);
    expect(new Set(all).size).toBe(all.length);
    for (const keys of all) expect(keys).toMatch(/^(Alt\+Shift\+[A-Z]|Alt\+Arrow(Up|Down)|Control\+Enter)$/);
    for (const one of takenByBrowsers) expect(all).not.toContain(`Alt+Shift+${one}`);
  });

  it('are known by the place of the key, whatever letter a Mac makes of it', () => {
    expect(commandOf(letter('L', { ...withBoth, key: '¬' }))).toBe('lock');
    expect(commandOf({ ...none, altKey: true, code: 'ArrowDown', key: 'ArrowDown' })).toBe('next');
    expect(commandOf({ ...none, metaKey: true, code: 'Enter', key: 'Enter' })).toBe('step');
    expect(commandOf({ ...none, ctrlKey: true, code: 'NumpadEnter', key: 'Enter' })).toBe('step');
  });

  it('are none for a letter alone, with one of the two, or with AltGr', () => {
    for (const one of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') {
      expect(commandOf(letter(one))).toBeNull();
      expect(commandOf(letter(one, { shiftKey: true }))).toBeNull();
      expect(commandOf(letter(one, { altKey: true }))).toBeNull();
      expect(commandOf(letter(one, { ctrlKey: true, altKey: true }))).toBeNull();
      expect(commandOf(letter(one, { ...withBoth, ctrlKey: true }))).toBeNull();
    }
    expect(commandOf({ ...none, code: 'Enter', key: 'Enter' })).toBeNull();
    expect(commandOf({ ...none, code: 'ArrowDown', key: 'ArrowDown' })).toBeNull();
  });

  it('act once however long they are held', () => {
    expect(commandOf(letter('R', withBoth))).toBe('reveal');
    expect(commandOf(letter('R', { ...withBoth, repeat: true }))).toBeNull();
  });

  it('read as they are pressed', () => {
    expect(keysInWords(deskKeys.lock.keys)).toBe('Alt + Shift + L');
    expect(keysInWords(deskKeys.next.keys)).toBe('Alt + ↓');
    expect(keysInWords(deskKeys.step.keys)).toBe('Ctrl + Enter');
    expect(keysInWords(`${deskKeys.lock.keys} ${deskKeys.step.keys}`)).toBe('Alt + Shift + L');
  });
});
