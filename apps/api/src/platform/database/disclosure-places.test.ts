import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const SOURCES = fileURLToPath(new URL('../../', import.meta.url));

/** The program's own files: no tests, and nothing of the made-up boards, which are nobody's answers. */
function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'demonstration' || entry.name === 'testing' ? [] : files(path);
    return entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts') ? [path] : [];
  });
}

const all = files(SOURCES).map((path) => ({ path: relative(SOURCES, path), text: readFileSync(path, 'utf8') }));
const naming = (what: RegExp) =>
  all
    .filter(({ text }) => what.test(text))
    .map(({ path }) => path)
    .sort();

/*
 * One place computes what may be shown (method, section 6). The database enforces it: the program reads its own seat's answers alone,
 * and spreads after their reveal. These lists make whoever reads a spread in a new place, or works one out, say so.
 */
describe('the places of the program that touch what was answered', () => {
  it('read stored spreads for the results, the room and the median above which a reason is asked, and nowhere else', () => {
    expect(naming(/candour\.round_spread/)).toEqual([
      'assessment/results-source.view.ts',
      'meeting/item-situation.view.ts',
      'meeting/room-query.view.ts',
    ]);
  });

  it('have the database work a spread out at the reveal and for the plan, and movement for the results and the room', () => {
    expect(naming(/candour\.compute_spread/)).toEqual(['assessment/plan.view.ts', 'meeting/reveal-round.ts']);
    expect(naming(/candour\.movement_of/)).toEqual(['assessment/results-source.view.ts', 'meeting/room-query.view.ts']);
  });

  it('read or write answers as their own seat', () => {
    expect(naming(/candour\.(answer|put_own_answer|own_in_room)\b/)).toEqual([
      'answer/clear-answer.ts',
      'answer/my-answers-to-item.view.ts',
      'answer/my-answers.view.ts',
      'answer/put-answer.ts',
      'assessment/assessments.view.ts',
      'assessment/home-board.view.ts',
      'meeting/item-situation.view.ts',
      'meeting/own-part.view.ts',
      'meeting/stand-aside.ts',
    ]);
  });

  it('put an answer on behalf in one place, by the function that looks at the consent itself', () => {
    expect(naming(/candour\.put_on_behalf/)).toEqual(['scribe/put-answer-on-behalf.ts']);
  });

  it('work no figure out from levels themselves: none calls the arithmetic of a spread', () => {
    expect(
      naming(/\b(spreadToShow|bandOf|lowerMedian|quartiles|quantile|countLevels|cannotAssure|tooFewAnswered|agreement|ipras)\(/),
    ).toEqual([]);
  });
});
