import { describe, expect, it } from '@jest/globals';
import type { QuestionCard } from './cards.js';
import { asRequest, draftOf, mistakesIn, moved, withCard } from './draft.js';
import { ageWords, followUpWords, handWords } from './words.js';

const card = (itemCode: string): QuestionCard => ({
  instrumentCode: 'board-question-cards',
  instrumentVersion: '1.0',
  itemCode,
  title: itemCode,
  question: 'Why?',
  whyItMatters: '',
  followUpQuestions: [],
  whatGoodLooksLike: '',
  levels: ['No', 'Partly', 'Could answer now'],
});
const cards = ['QC-01', 'QC-02', 'QC-03'].map(card);
const codes = (held: readonly QuestionCard[]) => held.map(({ itemCode }) => itemCode).join(' ');

describe('drawing a hand', () => {
  it('puts a card last, takes it out, and moves it by one until an end', () => {
    expect(codes(withCard(cards, card('QC-09'), true))).toBe('QC-01 QC-02 QC-03 QC-09');
    expect(codes(withCard(cards, card('QC-02'), false))).toBe('QC-01 QC-03');
    expect(codes(moved(cards, 2, -1))).toBe('QC-01 QC-03 QC-02');
    expect(codes(moved(cards, 0, 1))).toBe('QC-02 QC-01 QC-03');
    expect(codes(moved(cards, 0, -1))).toBe(codes(cards));
    expect(codes(moved(cards, 2, 1))).toBe(codes(cards));
  });

  it('needs an agenda item, a day and a card', () => {
    const wrong = Object.entries(mistakesIn(draftOf(null))).flatMap(([field, words]) => (words ? [field] : []));
    expect(wrong).toEqual(['title', 'meetingOn', 'cards']);
  });

  it('sends the names of the cards in their order', () => {
    const draft = { title: ' The strategy ', meetingOn: { day: '1', month: '12', year: '2026' }, cards: cards.slice(0, 1) };
    expect(mistakesIn(draft)).toEqual({ title: undefined, meetingOn: undefined, cards: undefined });
    expect(asRequest(draft)).toEqual({
      title: 'The strategy',
      meetingOn: '2026-12-01',
      cards: [{ instrumentCode: 'board-question-cards', instrumentVersion: '1.0', itemCode: 'QC-01' }],
    });
  });
});

describe('in words', () => {
  it('an answer has an age', () => {
    expect([0, 1, 14, 75].map((ageInDays) => ageWords({ ageInDays }))).toEqual([
      'Answered today',
      'Answered yesterday',
      'Answered 14 days ago',
      'Answered 2 months ago',
    ]);
  });

  it('a follow-up is overdue in words', () => {
    expect(followUpWords({ followUpOn: '2026-12-10', overdue: true })).toBe('Overdue: it was for 10 December 2026');
    expect(followUpWords({ followUpOn: '2026-12-10', overdue: false })).toBe('For 10 December 2026');
  });

  it('a hand says how many questions have an answer', () => {
    expect(handWords({ cards: 1, answered: 0 })).toBe('One question');
    expect(handWords({ cards: 4, answered: 3 })).toBe('4 questions, 3 with the answer we got');
    expect(handWords({ cards: 4, answered: 4 })).toBe('4 questions, all with the answer we got');
  });
});
