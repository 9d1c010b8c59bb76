import { describe, expect, it } from '@jest/globals';
import { aCorrection, anItem, aSection, someFindings, someMinutes } from './testing/findings.js';
import { aFullBoard } from './testing/full-board.js';
import { said, saidUnder, sectionsOf } from './testing/said.js';
import { writeDecisionRecord, writeOutline } from './write-outline.js';

const record = (over: Parameters<typeof someFindings>[0] = {}) => said(writeDecisionRecord(someFindings(over)));

describe('the decision record for the minutes', () => {
  it('says who was there, who sent apologies or a deputy, who watched, and that it was quorate', () => {
    const minutes = someMinutes({
      deputies: [{ name: 'Priya Nair', portfolio: 'Finance', voting: true, deputy: 'Jo Lund' }],
      observers: ['A governor'],
      present: [{ name: 'Sam Reed', portfolio: 'Digital', voting: false }],
    });
    const words = record({ minutes });
    expect(words).toContain('Sam Reed, Digital (not voting)');
    expect(words).toContain('Jo Lund for Priya Nair, Finance');
    expect(words).toContain('Tom Weller, Strategy');
    expect(words).toContain('A governor');
    expect(words).toContain('The standing orders ask for six voting members, among them two executives and two non-executives.');
    expect(words).toContain('At the opening nine of 10 seats were present. Quorate: 9 voting members are present.');
    expect(words).toContain('It was there whenever something was decided.');
  });

  it('says that a lost quorum paused the meeting, and why the board was called back', () => {
    const lost = { ...someMinutes().quorum!, lost: 1 };
    const words = record({
      minutes: someMinutes({ quorum: lost, reconvened: [{ on: '2026-03-20', reason: 'A report came in' }] }),
    });
    expect(words).toContain('It was lost once: the meeting then paused, and nothing is decided in a pause.');
    expect(words).toContain('On 20 March 2026: A report came in.');
  });

  it('tells of interests on which items and how many stood aside, never who', () => {
    expect(record({ items: [anItem({ standingAside: 2 })] })).toContain(
      'Somebody stood aside because of an interest on ‘One meaning of digital’ (two members). Who is not recorded here.',
    );
    expect(record()).toContain('Nobody stood aside because of an interest.');
  });

  it('gives each item its outcome, its wording and its ambition, and says who confirmed them by office', () => {
    const words = record();
    expect(words).toContain('The chair presided and confirmed each outcome.');
    expect(words).toContain('3 Developing');
    expect(words).toContain('The strategy says it and two committees use the same words.');
    const two = [anItem(), anItem({ confirmedBy: 'vice-chair' })];
    expect(record({ items: two })).toContain(
      'Outcomes were confirmed by whoever presided: one by the chair and one by the vice-chair.',
    );
  });

  it('of an item that is not agreed gives both views, and why one was voted on again', () => {
    const item = anItem({
      outcome: { kind: 'not-agreed' },
      rationale: 'It is so',
      otherReason: 'It is not',
      reopened: ['A late report'],
    });
    expect(record({ items: [item] })).toContain(
      'One view: It is so.\nThe other view: It is not.\nVoted on again: A late report.',
    );
  });

  it('repeats dissent in its own words, with a name only where it was signed', () => {
    const words = said(writeDecisionRecord(aFullBoard()));
    expect(words).toContain('Reports are not ownership. When money is short it is still the first thing we defer.\nA member, on');
    expect(words).toContain('Priya Nair, on');
    expect(record()).toContain('No dissent was recorded.');
  });

  it('lists what is parked with who takes it on and by when, and the actions', () => {
    const words = said(writeDecisionRecord(aFullBoard()));
    expect(words).toContain('One vision across the system\nChief executive\n1 July 2026');
    expect(words).toContain('Spend one hour a quarter with staff on a ward, using what they use');
  });

  it('ends with the seal, its whole checksum, and how to check it; before the seal it is a draft and says so', () => {
    expect(record()).toContain('9f2c4e7a'.repeat(8));
    expect(record()).toContain('the program works it out anew each time the page is opened');
    const draft = writeDecisionRecord(someFindings({ seal: null }));
    expect(draft.mark).toBe('Draft, not sealed');
    expect(said(draft)).toContain('it is not for the minutes');
    expect(said(draft)).not.toContain('9f2c4e7a');
  });

  it('holds no spread: no count, no median, no number who do not know', () => {
    const words = said(writeDecisionRecord(aFullBoard()));
    expect(words).not.toMatch(/median|how many chose|do not know/iu);
  });

  it('of a record sealed before all this was kept says what there is', () => {
    const old = someMinutes({ openedOn: null, closedOn: null, quorum: null });
    const items = [anItem({ confirmedBy: null, standingAside: null })];
    const words = record({ minutes: old, items });
    expect(words).toContain('Quorum\nMet');
    expect(words).not.toContain('Interests declared');
    expect(words).not.toContain('presided');
  });

  it('alone has its sections on the first level, one below its title', () => {
    expect(sectionsOf(writeDecisionRecord(aFullBoard()))).toEqual(['What was decided', 'Dissent', 'Parked', 'Actions', 'Seal']);
  });

  it('stands in the paper with the same words', () => {
    const part = saidUnder(writeOutline(aFullBoard()), 'Decision record for the minutes');
    expect(part).toContain('The checksum is taken over everything the board saw (SHA-256).');
    expect(part).toContain('Reports are not ownership.');
  });
});

describe('a correction in the paper', () => {
  const corrected = { number: 1, shouldRead: 'Level 2: Emerging' };
  const findings = someFindings({
    items: [anItem({ corrected })],
    sections: [aSection({ corrected: { number: 1, shouldRead: 'Level 2' } })],
    corrections: [aCorrection({ sections: [{ title: 'Shared meaning', said: 'Level 3', shouldRead: 'Level 2' }] })],
  });
  const outline = writeOutline(findings);

  it('is announced before anything else', () => {
    expect(outline.blocks[0]).toMatchObject({ kind: 'notice', title: 'Corrected after the seal' });
  });

  it('stands beside the old figure in every table, in the annex and in the decision record', () => {
    const beside = '3 Developing (correction 1: should read level 2: Emerging)';
    expect(saidUnder(outline, 'Agreed levels')).toContain(beside);
    expect(saidUnder(outline, 'Agreed levels')).toContain('3 (correction 1: should read level 2)');
    expect(saidUnder(outline, 'Annex: every item')).toContain(beside);
    expect(saidUnder(outline, 'Decision record for the minutes')).toContain(beside);
  });

  it('is listed with what was sealed, what it should read, why, the minute and its checksum', () => {
    const words = saidUnder(outline, 'Corrections');
    expect(words).toContain('‘One meaning of digital’: Level 3: Developing');
    expect(words).toContain('Level 2: Emerging.\n‘Shared meaning’: Level 2, not level 3.');
    expect(words).toContain(
      'The minutes of the day say 2; the screen was read out wrongly. Minute 31/26. Helen Marsh, chair, 20 April 2026.',
    );
    expect(words).toContain(`Checksum of correction 1: ${'5d1e0c3b'.repeat(8)}`);
  });

  it('leaves nothing where there is none', () => {
    expect(said(writeOutline(someFindings()))).not.toMatch(/correct/iu);
  });
});
