import { describe, expect, it } from '@jest/globals';
import { noneInWords } from './none-in-words.js';
import type { SharedFigure, SharedSubject } from './shared-subjects.js';

const TODAY = '2026-11-22';
const boards = (...levels: number[]) => levels.map((level, place): SharedFigure => ({ level, leaders: [`chair ${place}`] }));
const planning = (ambition: SharedFigure['ambition']) => boards(2, 2, 2).map((one): SharedFigure => ({ ...one, ambition }));
const subject = (itemKind: SharedSubject['itemKind'], title: string, of: readonly SharedFigure[]): SharedSubject => ({
  ...{ kind: itemKind === 'section' ? 'section' : 'item', itemKind, code: title, title, boards: of },
});
const section = (of: readonly SharedFigure[]) => subject('section', 'People', of);
const question = (of: readonly SharedFigure[], title = 'Skills') => subject('question', title, of);

describe('what stands where a list of findings is empty', () => {
  it('is that it is not known, where fewer than three independent boards share levels that compare', () => {
    const of = [section(boards(1, 1)), question(boards(1)), subject('pitfall', 'A pitfall', boards(4, 4))];
    for (const words of Object.values(noneInWords(of, TODAY))) expect(words).toMatch(/^Not known/u);
  });

  it('says that there is none by its rule, which is the middle: three boards that stand there are no strength of nine', () => {
    const of = [section(boards(3, 3, 3)), question(boards(4, 4, 4, 2, 2, 2, 2, 3, 3))];
    expect(noneInWords(of, TODAY).strengths).toBe(
      'None: in no section and on no question does the middle of the boards stand at level 4 or higher.',
    );
  });

  it('says none only of what was looked at', () => {
    expect(noneInWords([section(boards(3, 3, 3)), question(boards(1, 1))], TODAY).gaps).toBe(
      'None: in no section does the middle of the boards stand at level 2 or lower. Of questions it is not known: it takes three independent boards that share levels which compare.',
    );
  });

  it('says that no gap is without a plan only where somebody plans for each of them', () => {
    const closing = question(planning({ level: 4, on: '2027-11-01' }));
    const silent = question(boards(1, 2, 2), 'Data');
    expect(noneInWords([closing], TODAY).gapsNobodyPlans).toBe('No question that is a shared gap is without a plan.');
    expect(noneInWords([closing, silent], TODAY).gapsNobodyPlans).toBe(
      'Not known of ‘Data’: too few of the boards that stand low there share what they plan.',
    );
  });

  it('does not call a plan what no question asks for, below shared gaps of sections', () => {
    expect(noneInWords([section(boards(1, 1, 1)), question(boards(3, 3, 3))], TODAY).gapsNobodyPlans).toBe(
      'No question is a shared gap. Plans are made question by question, so of sections nothing is said here.',
    );
    expect(noneInWords([section(boards(1, 1, 1))], TODAY).gapsNobodyPlans).toMatch(/^Not known/u);
  });
});
