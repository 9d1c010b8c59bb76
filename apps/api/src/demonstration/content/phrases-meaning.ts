import type { ItemPhrases } from './phrases.js';

/** Section *What digital means to us*. */
export const meaningPhrases: Readonly<Record<string, ItemPhrases>> = {
  'DB-01': {
    weak: [
      'We wrote down our own meanings before the meeting and got {count} different ones. Half of them were about equipment.',
      'Nobody could point to a place where this board has said what it means by digital. We talk about systems instead.',
    ],
    middling: [
      'We spent an away day on it in the spring and agreed a paragraph. It is in the strategy, but two of us could not repeat it today.',
      'The wording is agreed and minuted. Asked for an example from {service}, only the executives had one ready.',
    ],
    strong: [
      'Each of us gave the agreed meaning with an example of our own, and the two newest members did as well as the rest.',
      'We tested the wording with staff in {place} last month and changed a sentence that meant nothing to them.',
    ],
    lower: 'I can recite the sentence, but I do not think it has changed one decision of ours. Words on a page are not understanding.',
    higher: 'We have moved a long way since the away day. I hear the same idea from executives and from governors.',
    comments: [
      'For me it is about time given back to staff. I am not sure the rest of us would say so.',
      'We say digital and some of us still mean the computers.',
      'The definition is good. I had to look it up before I answered.',
    ],
    evidence: ['Our meaning of digital, adopted by the board', 'Notes of an outside facilitator on what each member wrote'],
    action: ['Put our meaning of digital, with one example from {service}, at the front of every strategy paper', 'strategy'],
  },
  'DB-02': {
    weak: [
      'Digital came up four times this year, each time under its own heading, and three of those were about delays.',
      'The paper on winter said nothing on data or ways of working, and none of us asked.',
    ],
    middling: [
      'The new template asks the question. About half of the papers answer it properly and the rest say *none*.',
      'We ask now in most discussions. We could not name a decision that went another way because of it.',
    ],
    strong: [
      'We sent back the estates case and the rota paper for what they left out, and both came back better.',
      'Our committees ask without being reminded. The finance committee turned down a lease on those grounds.',
    ],
    lower: 'A box on a form is not a discussion. I counted the papers of the past three meetings and we talked about it once.',
    higher: 'The two papers we sent back are exactly what level four asks for, and the minutes say so.',
    comments: [
      'The question is asked by the same two people each time.',
      'I noticed it in the workforce paper and was glad of it.',
      'We run out of time before we reach that part of a paper.',
    ],
    evidence: ['Template for board papers with the part on digital effects', 'Review of twelve board papers by internal audit'],
    action: ['Return any paper for decision that does not say what it means for data and ways of working', 'chief'],
  },
  'DB-03': {
    weak: [
      'The plans we approved were about suppliers and dates. How {place} would work differently was left to later.',
      'We read the last two plans again together. Neither says who has to change what they do on a Monday morning.',
    ],
    middling: [
      'The record programme covers all four parts. The smaller plans do not.',
      'Process and money are usually there. How people behave is one line near the end.',
    ],
    strong: [
      'Every plan this year had the four parts, and we sent one back that treated training as the whole of culture.',
      'We now start from how {service} will run. The technology is the last chapter.',
    ],
    lower: 'The plans have the right headings. I do not see that anybody used them to decide something.',
    higher: 'The last three plans were clear on all of it, and the older ones should not be held against us.',
    comments: ['Training is not the same as changing how we work.', 'The business model is always the thinnest part.'],
    evidence: ['Three approved plans, marked for their four parts', 'Assurance review of the record programme'],
    action: ['Agree a one-page test for digital plans, with the routine that ends as its first line', 'operations'],
  },
  'DB-04': {
    weak: [
      'We went through the minutes: three names ask all the questions on digital items.',
      'Some of us admitted that we wait for somebody else to ask. That is honest, and it is a *no*.',
    ],
    middling: [
      'Most of us asked something this year. Learning has been left to those who already like the subject.',
      'The briefings helped. Four members missed both of them.',
    ],
    strong: [
      'Each of us has asked in public and has visited {place} to see a system in use.',
      'The questions in the last minutes came from nine people, and the plainest of them changed the plan.',
    ],
    lower: 'I do not feel confident, and I do not think I am alone. We are being kind to ourselves.',
    higher: 'Asking a plain question is enough, and all of us did.',
    comments: [
      'I would like somebody to explain the cloud costs to me without a slide.',
      'I was told there are no silly questions, and then nobody asked one.',
    ],
    evidence: ['Development programme of the board, with who took part', 'Count of questions asked on digital items'],
    action: ['Pair each non-executive with a clinical or technical colleague for one visit a quarter', 'people'],
  },
};
