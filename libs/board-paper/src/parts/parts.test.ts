import { describe, expect, it } from '@jest/globals';
import type { Findings } from '../findings.js';
import { anAction, anItem, CHECK_LEVELS, someFindings } from '../testing/findings.js';
import { saidUnder, sectionsOf } from '../testing/said.js';
import { writeOutline } from '../write-outline.js';

const under = (title: string, over: Partial<Findings>) => saidUnder(writeOutline(someFindings(over)), title);

describe('actions', () => {
  const some = (count: number) => Array.from({ length: count }, () => anAction());

  it('asks for more where there are fewer than three, and for an order where there are more than five', () => {
    expect(under('Actions', { actions: some(2) })).toContain(
      'The board agreed two actions. Candour advises three to five actions: the board may wish to say at this meeting what else it will do.',
    );
    expect(under('Actions', { actions: some(6) })).toContain('which of them come first');
    for (const count of [3, 4, 5]) expect(under('Actions', { actions: some(count) })).not.toContain('advises');
  });

  it('gives what to stop a heading and a table like what to do, and says where there is none', () => {
    const both = writeOutline(someFindings({ actions: [anAction(), anAction({ kind: 'stop' })] }));
    const headings = both.blocks.flatMap((block) => (block.kind === 'heading' && block.level === 2 ? [block.text] : []));
    expect(headings).toEqual(expect.arrayContaining(['What the board will do', 'What the board will stop']));
    expect(under('Actions', { actions: [anAction()] })).toContain('The board agreed nothing to stop.');
    expect(under('Actions', { actions: [anAction({ kind: 'stop' })] })).toContain('The board agreed nothing to do.');
  });
});

describe('read-across', () => {
  const readAcross = [
    { itemCode: 'DB-01', framework: 'What Good Looks Like', place: 'Well led', relation: 'Asks the same' },
    { itemCode: 'DB-99', framework: 'Capability', place: 'Strategy', relation: 'Bears on it' },
  ];
  const TITLE = 'Where these answers also count';

  it('has a table for each framework, with how the item ended here and how close the two are', () => {
    const words = under(TITLE, { readAcross });
    expect(words).toContain('What Good Looks Like\n\nPlace there');
    expect(words).toContain('Well led\nOne meaning of digital\n3 Developing\nAsks the same');
    expect(words).toContain('Strategy\nDB-99\nNot asked\nBears on it');
  });

  it('says that it points and copies nothing, and is not there without a crosswalk', () => {
    expect(under(TITLE, { readAcross })).toContain('point there, and copy nothing: no level of another framework follows');
    expect(sectionsOf(writeOutline(someFindings()))).not.toContain(TITLE);
  });
});

it('has a heading of its own for what is left to one person, beside what cannot be assured', () => {
  const items = [anItem({ cannotAssure: true, leftToPortfolio: 'Digital' })];
  const sections = sectionsOf(writeOutline(someFindings({ items })));
  expect(sections.indexOf('Left to one person')).toBe(sections.indexOf('What the board cannot assure') + 1);
  expect(under('Left to one person', { items })).toContain('One meaning of digital: Digital.');
  expect(sectionsOf(writeOutline(someFindings()))).not.toContain('Left to one person');
});

it('does not say that a check holds which the board could not agree on', () => {
  const check = (kind: 'level' | 'not-agreed') =>
    anItem({
      kind: 'check',
      levelNames: CHECK_LEVELS,
      outcome: kind === 'level' ? { kind, level: 3 } : { kind },
      supportedLevel: null,
    });
  const TITLE = 'Looked for and not found';
  expect(under(TITLE, { items: [check('level')] })).toContain('No check was agreed not to hold.');
  expect(under(TITLE, { items: [check('not-agreed')] })).not.toMatch(/No check/u);
});
