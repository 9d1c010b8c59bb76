import { describe, expect, it } from '@jest/globals';
import { asSent, type Given, givenOf, isSame, isWhole, type MyAnswer, missingFrom, nothing } from './given.js';

const level = (of: number, more: Partial<Given> = {}): Given => ({ ...nothing, kind: 'level', level: of, ...more });
const row = (more: Partial<MyAnswer> = {}): MyAnswer => ({
  itemCode: 'DB-01',
  roundNumber: 1,
  kind: 'level',
  level: 3,
  reason: null,
  comment: null,
  shareComment: false,
  standing: false,
  version: 1,
  ...more,
});

describe('an answer in the form', () => {
  it('can be sent once something is chosen', () => {
    expect(isWhole(nothing)).toBe(false);
    expect(isWhole(level(1))).toBe(true);
    expect(isWhole({ ...nothing, kind: 'dont-know' })).toBe(true);
  });

  it('waits for the reason where something does not apply', () => {
    const given: Given = { ...nothing, kind: 'not-applicable', reason: '  ' };
    expect(missingFrom(given)).toBe('say why it does not apply');
    expect(isWhole({ ...given, reason: 'We have no beds' })).toBe(true);
  });

  it('keeps a comment until an answer goes with it', () => {
    expect(missingFrom({ ...nothing, comment: 'A word' })).toBe('choose an answer; your comment goes with it');
  });

  it('sends only what belongs to the kind that was chosen in the end', () => {
    expect(asSent({ ...level(2), reason: 'left over from before' })).toMatchObject({ kind: 'level', level: 2, reason: null });
    expect(asSent({ ...nothing, kind: 'dont-know', level: 4 })).toMatchObject({ kind: 'dont-know', level: null });
  });

  it('shares nothing where there are no words to share', () => {
    expect(asSent(level(2, { shareComment: true }))?.shareComment).toBe(false);
    expect(asSent(level(2, { shareComment: true, comment: 'Ask the nurses' }))?.shareComment).toBe(true);
    expect(asSent({ ...nothing, kind: 'not-applicable', reason: 'No beds', shareComment: true })?.shareComment).toBe(true);
  });

  it('is the same as what the server holds, whatever spaces stand around its words', () => {
    expect(isSame(level(3, { comment: ' Ask ' }), row({ comment: 'Ask' }))).toBe(true);
    expect(isSame(level(4), row())).toBe(false);
  });

  it('is never the same as an answer that stays closed, and shows nothing of it', () => {
    const closed = row({ kind: null, level: null });
    expect(givenOf(closed)).toEqual(nothing);
    expect(isSame(nothing, closed)).toBe(false);
  });
});
