import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { spreadToShow } from './disclosure/spread-to-show.js';
import { type CourseOfMeeting, type ItemOfMeeting, type MeetingShown, meetingQuality, type Quality } from './meeting-quality.js';
import type { Movement } from './movement.js';

const vote = (over: Partial<ItemOfMeeting['votes'][number]> = {}) => ({
  inTheRoom: false,
  missing: 0,
  withheld: false,
  movement: null,
  ...over,
});
const again = (movement: Movement | null, missing = 0) => vote({ inTheRoom: true, movement, missing });

const anItem = (title: string, over: Partial<ItemOfMeeting> = {}): ItemOfMeeting => ({
  title,
  ended: 'agreed',
  votes: [vote()],
  cannotAssure: false,
  dissents: 0,
  aboveThePrivateView: false,
  standingAside: 0,
  parked: null,
  ...over,
});

const aCourse = (over: Partial<CourseOfMeeting> = {}): CourseOfMeeting => ({
  plannedMinutes: 120,
  openMinutes: 95,
  pauses: 0,
  quorumLost: 0,
  quorumRegained: 0,
  handOvers: 0,
  reconvened: [],
  ...over,
});

const aMeeting = (items: readonly ItemOfMeeting[], over: Partial<MeetingShown> = {}): MeetingShown => ({
  coverage: 'nine-tenths',
  items,
  course: aCourse(),
  ...over,
});

const lineOf = (about: Quality, meeting: MeetingShown) => meetingQuality(meeting).find((line) => line.about === about)?.words;

describe('the read-out of a meeting', () => {
  it('of a smooth meeting says the five things that a reader looks for, the quorum and the time, and nothing else', () => {
    expect(meetingQuality(aMeeting([anItem('A')])).map(({ words }) => words)).toEqual([
      'Nine tenths or more of the answers asked for were given.',
      'There is no item that five or more judged and of which a third or more do not know.',
      'No item was voted on again after talking.',
      'Nothing: every item was voted on and has its outcome.',
      'No dissent was recorded.',
      'It was not lost while the meeting was open.',
      'The meeting was open for 95 minutes of the 120 minutes planned.',
    ]);
  });

  it('says how many moved in words alone, and where it is not told that it is not', () => {
    const items = [
      anItem('A', { votes: [vote(), again('none-or-few'), again('many')] }),
      anItem('B', { votes: [vote(), again('some')] }),
      anItem('C', { votes: [vote(), again('none-or-few')] }),
      anItem('D', { votes: [vote(), again(null)] }),
      anItem('E'),
    ];
    expect(lineOf('moved', aMeeting(items))).toBe(
      'Four items were voted on again after talking. Many changed their answer on ‘A’, some changed theirs on ‘B’ and none or few changed theirs on ‘C’. How many moved is not told of ‘D’.',
    );
  });

  it('names the items of which a third do not know, and never how many people', () => {
    const line = lineOf(
      'unknown',
      aMeeting([anItem('A', { cannotAssure: true }), anItem('B'), anItem('C', { cannotAssure: true })]),
    );
    expect(line).toBe(
      'A third or more of those who judged them do not know: ‘A’ and ‘C’. The board cannot assure itself of these.',
    );
  });

  it('says what was skipped for time: parked with owner and date, ended without a vote, or without an outcome', () => {
    const items = [
      anItem('A', { ended: 'parked', parked: { owner: 'The secretary', until: '2027-03-01' } }),
      anItem('B', { votes: [] }),
      anItem('C', { ended: null, votes: [] }),
    ];
    expect(lineOf('skipped', aMeeting(items))).toBe(
      'One item was parked: ‘A’, with The secretary until 1 March 2027. No vote was shown on ‘B’. No outcome yet: ‘C’.',
    );
  });

  it('says once who takes on what goes to the same person until the same day', () => {
    const to = { owner: 'The secretary', until: '2027-03-01' };
    const items = [
      anItem('A', { ended: 'parked', parked: to }),
      anItem('B', { ended: 'parked', votes: [], parked: { owner: 'Finance', until: null } }),
      anItem('C', { ended: 'parked', parked: to }),
    ];
    expect(lineOf('skipped', aMeeting(items))).toBe(
      'Three items were parked, one of them without a vote shown: ‘A’ and ‘C’, with The secretary until 1 March 2027; ‘B’, with Finance.',
    );
  });

  it('says of all that is parked without a vote that it is, and names each once', () => {
    const unvoted = anItem('A', { ended: 'parked', votes: [], parked: { owner: 'Finance', until: null } });
    expect(lineOf('skipped', aMeeting([unvoted]))).toBe('One item was parked without a vote shown: ‘A’, with Finance.');
  });

  it('counts dissent by item, as the results show it', () => {
    expect(lineOf('dissent', aMeeting([anItem('A', { dissents: 2 }), anItem('B', { dissents: 1 })]))).toBe(
      'Three minority views are recorded, on ‘A’ (two) and ‘B’.',
    );
  });

  it('says of votes in the room how many were missing, as each lock told, and of private scoring on how many items', () => {
    const items = [
      anItem('A', { votes: [vote({ missing: 3 }), again(null, 2)] }),
      anItem('B', { votes: [vote({ missing: 1 })] }),
    ];
    expect(lineOf('missing', aMeeting(items))).toBe(
      'Private scoring closed with answers missing on two items. Votes in the room were locked with somebody missing on ‘A’ (two missing).',
    );
  });

  it('says on how many items somebody stood aside, never how many did nor who, and nothing of an item that never came up', () => {
    const items = [anItem('A', { standingAside: 2 }), anItem('B', { standingAside: 1 }), anItem('C', { standingAside: null })];
    expect(lineOf('asides', aMeeting(items))).toBe('Somebody stood aside because of an interest on two items.');
    expect(lineOf('asides', aMeeting([anItem('C', { standingAside: null })]))).toBeUndefined();
  });

  it('tells the course: quorum lost and regained, pauses, hand-overs, sittings, and time beyond what was planned', () => {
    const course = aCourse({
      openMinutes: 150,
      pauses: 2,
      handOvers: 1,
      quorumLost: 1,
      quorumRegained: 1,
      reconvened: [{ on: '2027-01-14', reason: 'A report came in' }],
    });
    const meeting = aMeeting([anItem('A')], { course });
    expect(lineOf('quorum', meeting)).toBe('It was lost once, and the meeting paused; it went on when there was one again.');
    expect(lineOf('time', meeting)).toBe('The meeting was open for 150 minutes: 30 minutes more than the 120 minutes planned.');
    expect(lineOf('course', meeting)).toBe('It was paused twice and it changed hands once.');
    expect(lineOf('reconvened', meeting)).toBe('On 14 January 2027: A report came in.');
    const lost = aMeeting([], { course: aCourse({ quorumLost: 1 }) });
    expect(lineOf('quorum', lost)).toContain('it did not go on after that');
  });

  it('names what was agreed above the private view, and what was withheld', () => {
    const items = [anItem('A', { aboveThePrivateView: true }), anItem('B', { votes: [vote({ withheld: true })] })];
    expect(lineOf('above', aMeeting(items))).toContain('‘A’');
    expect(lineOf('withheld', aMeeting(items))).toBe('Too few answered for anything to be shown of ‘B’.');
  });

  it('says nothing of a course that nobody wrote down, and that nothing was voted on where nothing was', () => {
    const lines = meetingQuality({ coverage: null, items: [], course: null });
    expect(lines.map(({ about }) => about)).toEqual(['turnout', 'unknown', 'moved', 'skipped', 'dissent']);
    expect(lines[0]?.words).toBe('Nothing was voted on.');
  });
});

/** What a board answered to one item: what nobody may learn. */
const ballots = fc.record({
  counts: fc.array(fc.nat(4), { minLength: 5, maxLength: 5 }),
  dontKnow: fc.nat(5),
  notApplicable: fc.nat(2),
  absent: fc.nat(2),
});

describe('the read-out adds no disclosure', () => {
  const shownOf = ({
    counts,
    dontKnow,
    notApplicable,
    absent,
  }: {
    counts: number[];
    dontKnow: number;
    notApplicable: number;
    absent: number;
  }) => {
    const eligible = counts.reduce((sum, count) => sum + count, dontKnow + notApplicable + absent);
    return spreadToShow({ counts, scale: 5, dontKnow, notApplicable, eligible, threshold: 5 });
  };
  const readOut = (spread: ReturnType<typeof shownOf>) =>
    meetingQuality(
      aMeeting(
        [
          anItem('A', {
            votes: [vote({ missing: spread.absent, withheld: spread.withheld })],
            cannotAssure: spread.cannotAssure,
          }),
        ],
        {
          coverage: null,
        },
      ),
    );

  it('two boards that were shown the same read the same, whatever they answered', () => {
    const told = new Map<string, string>();
    fc.assert(
      fc.property(ballots, (answers) => {
        const spread = shownOf(answers);
        const [shown, words] = [JSON.stringify(spread), JSON.stringify(readOut(spread))];
        expect(told.get(shown) ?? words).toBe(words);
        told.set(shown, words);
      }),
      { numRuns: 3000 },
    );
  });

  it('holds no figure of a spread: it depends on nothing of one but who is missing, what was withheld, and cannot assure', () => {
    fc.assert(
      fc.property(ballots, ballots, (one, other) => {
        const [a, b] = [shownOf(one), shownOf(other)];
        const alike = a.absent === b.absent && a.withheld === b.withheld && a.cannotAssure === b.cannotAssure;
        if (alike) expect(readOut(a)).toEqual(readOut(b));
      }),
      { numRuns: 3000 },
    );
  });

  it('never writes how many did not know: no digit, and no number but those of items, of dissents and of who was missing', () => {
    fc.assert(
      fc.property(ballots, (answers) => {
        const line = readOut(shownOf(answers)).find(({ about }) => about === 'unknown')?.words ?? '';
        expect(line).not.toMatch(/\d|two|four|six|seven|eight|nine/u);
      }),
    );
  });
});
