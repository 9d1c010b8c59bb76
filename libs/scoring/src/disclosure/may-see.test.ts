import { describe, expect, it } from '@jest/globals';
import { type Figure, maySee, type Stage, type Viewer, WHO_SEES } from './may-see.js';

const viewers: readonly Viewer[] = [
  'member',
  'chair',
  'facilitator',
  'secretary',
  'chief-executive',
  'ics-lead',
  'public',
  'operator',
];
const stages: readonly Stage[] = ['scoring', 'scoring-closed', 'revealed', 'sealed', 'published'];
const everything = { pledgeShowsProgress: true, sectionDone: true };
const seenBy = (figure: Figure, stage: Stage, conditions = everything) =>
  viewers.filter((viewer) => maySee(viewer, figure, stage, conditions));
const theBoard = ['member', 'chair', 'facilitator', 'secretary', 'chief-executive'];

describe('maySee', () => {
  it('shows the answer of another to nobody, ever', () => {
    for (const stage of stages) expect(seenBy('answer-of-another', stage)).toEqual([]);
  });

  it('shows an operator nothing of an assessment', () => {
    for (const figure of Object.keys(WHO_SEES) as Figure[])
      for (const stage of stages) expect(maySee('operator', figure, stage, everything)).toBe(false);
  });

  it('shows a spread to the board after the reveal, to the facilitator once scoring has closed, to nobody before', () => {
    expect(seenBy('spread', 'scoring')).toEqual([]);
    expect(seenBy('spread', 'scoring-closed')).toEqual(['facilitator']);
    expect(seenBy('spread', 'revealed')).toEqual(theBoard);
    expect(seenBy('spread', 'published')).toEqual(theBoard);
  });

  it('shows the progress of seats before the reveal only, and only where the pledge says so', () => {
    expect(seenBy('progress-of-seats', 'scoring')).toEqual(['chair', 'secretary', 'chief-executive']);
    expect(seenBy('progress-of-seats', 'revealed')).toEqual([]);
    expect(seenBy('progress-of-seats', 'scoring', { ...everything, pledgeShowsProgress: false })).toEqual([]);
  });

  it('holds comments back until the section is done, and never lets them leave the board', () => {
    expect(seenBy('shared-comments', 'revealed', { ...everything, sectionDone: false })).toEqual([]);
    expect(seenBy('shared-comments', 'published')).toEqual(theBoard);
  });

  it('lets levels, grades and views out when they are published, not when they are sealed', () => {
    for (const figure of ['agreed-level', 'evidence-grade', 'section-level', 'views'] as const) {
      expect(seenBy(figure, 'sealed')).toEqual(theBoard);
      expect(seenBy(figure, 'published')).toEqual([...theBoard, 'ics-lead', 'public']);
    }
  });
});
