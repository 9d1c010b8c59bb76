import type { ItemPhrases } from './phrases.js';

/** Section *Our part in the system*. */
export const systemPhrases: Readonly<Record<string, ItemPhrases>> = {
  'DB-22': {
    weak: [
      'Two of us had read a vision for the system. They had read different ones.',
      'Each partner has a plan of its own, and so do we.',
    ],
    middling: [
      'We discussed the vision in July and agreed to it. What we will deliver for it, and when, is not written anywhere.',
      'Our strategy names our part of it. We do not see figures that we share with the others.',
    ],
    strong: [
      'All partners have signed, and we look at the same figures each quarter.',
      'We could show what changed for people who move between us and the community trust.',
    ],
    lower: 'Agreeing to a document costs nothing. I see no trust that has given anything up for it.',
    higher: 'The chairs say the same thing when they are asked alone. That is rare.',
    comments: [
      'I could not tell you what the system wants from us.',
      'The vision is fine. It is the calendar that is missing.',
    ],
    evidence: ['The system’s vision with the minute of our agreement', 'Shared figures on progress, checked by the integrated care board'],
    action: ['Write into our strategy which parts of the system’s vision we deliver, and when', 'strategy'],
  },
  'DB-23': {
    weak: [
      'We send somebody to the meetings. Our own plan would read the same if the system were not there.',
      'Nobody could say what we promised last year.',
    ],
    middling: [
      'A named executive reports twice a year. People and money are promised, and we have not checked whether they were given.',
      'We lent two analysts. It was a favour and not a plan.',
    ],
    strong: [
      'We host the shared record team, and moved our own launch by a quarter so that a neighbour could join.',
      'Partners told us that we are reliable and slow to share bad news. We have begun to tell them earlier.',
    ],
    lower: 'Ask our neighbours before we give ourselves this.',
    higher: 'We lead one piece of shared work and changed a plan for another. It is what the level says.',
    comments: ['We are good partners when it suits us.', 'The shared team is the thing I am proudest of.'],
    evidence: ['People, money and data promised and given to shared work', 'What partners say about us, collected by the system'],
    action: ['Report twice a year what we promised to the system beside what we gave', 'chief'],
  },
  'DB-24': {
    weak: [
      'We do not know what our neighbours pay or when their contracts end.',
      'We signed for five years without asking. The trust next door signed for the same thing a month later.',
    ],
    middling: [
      'There is a list of contracts and dates. Papers for purchases do not use it yet.',
      'We looked at what partners have before the last large purchase, and bought alone all the same.',
    ],
    strong: [
      'We bought the referral system with two partners and can say what it saved.',
      'Part of the money is pooled for three years, and we backed spending at the community trust.',
    ],
    lower: 'One joint purchase in five years is not a way of working.',
    higher: 'The joint contract saved real money and we have the figure.',
    comments: ['I would like to see that list.', 'Our contract ends in a year. This is the moment.'],
    evidence: ['Shared list of systems, contracts and end dates', 'Joint contract with what it saved, checked by audit'],
    action: ['Ask both neighbours to buy with us before the next contract is let', 'finance'],
  },
  'DB-25': {
    weak: [
      'In a year we have neither shown our work nor borrowed anybody’s.',
      'We built a form that the trust down the road already had.',
    ],
    middling: [
      'We gave two talks about what went well. We borrowed nothing.',
      'The rota tool came from elsewhere. What we learned ourselves has stayed here.',
    ],
    strong: [
      'We showed what went wrong with the letters, and use a neighbour’s form in {service}.',
      'Three partners came to see us and we went to two. One visit saved us a contract.',
    ],
    lower: 'We show our successes.',
    higher: 'The talk about our failed launch was the most honest thing I have heard a trust say.',
    comments: ['We could borrow far more.', 'I learned more on that visit than in a year of papers.'],
    evidence: ['Talk on what went wrong, with slides', 'Tool in use that began at another trust'],
    action: ['Open every business case with what others have already learned', 'digital'],
  },
};
