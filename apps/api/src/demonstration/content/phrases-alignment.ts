import type { ItemPhrases } from './phrases.js';

/** The questions that a trust and the board of its system are both asked. */
export const alignmentPhrases: Readonly<Record<string, ItemPhrases>> = {
  'SA-01': {
    weak: [
      'Asked for the aim of the system, we gave four answers.',
      'There is a vision somewhere. Nobody in the room had questioned it.',
    ],
    middling: [
      'We talked it through in the spring and put our name to it. What each of us owes it is not written down.',
      'The vision came to us for comment, and we changed a line.',
    ],
    strong: [
      'The chairs sat down together in May and went through the promises one by one, ours first.',
      'We know who has signed and who has not, and why.',
    ],
    lower: 'A signature is not a promise. Ask what any of us stopped doing for it.',
    higher: 'The chairs gave the same answer when they were asked apart. I had not expected that.',
    comments: ['I would like to hear it from somebody who uses three of us.', 'It reads well and nobody quotes it.'],
    evidence: ['The vision with the names and days of those who signed', 'Note of the chairs on promises kept, read by an outside reviewer'],
    action: ['Bring the list of promises, kept and not kept, to the board each year', 'strategy'],
  },
  'SA-02': {
    weak: [
      'We learned of the neighbour’s new system from the supplier.',
      'Each of us chose, and now there are three that do not talk.',
    ],
    middling: [
      'A list of planned spending goes round in the autumn. It has not yet changed what anybody bought.',
      'The large papers say what others have. They do not say what would be cheaper together.',
    ],
    strong: [
      'One order of spending has held for a year, and we share a contract that we each had before.',
      'We waited so that the smallest could go first, and the rule for the running costs is agreed.',
    ],
    lower: 'We tell each other what we have decided. That is not choosing together.',
    higher: 'Nobody else I sit with shares its contracts at all.',
    comments: ['What would it take for us to go second?', 'The end dates of contracts decide more than we do.'],
    evidence: ['Shared list of plans with costs and dates', 'Joint contract with what it cost apart, checked by audit'],
    action: ['Put what the others have and plan into every large digital paper', 'finance'],
  },
  'SA-03': {
    weak: ['Staff in {place} still ring up for the last letter.', 'The shared record is there; ours is not in it.'],
    middling: [
      'Half of us can read it. Hardly anybody adds to it.',
      'It opens in a window of its own, which most do not open.',
    ],
    strong: [
      'It opens from inside our own record, and we see each month who uses it.',
      'We add to it as well as read it, and one old system was switched off for it.',
    ],
    lower: 'Being able to look is not the same as being told.',
    higher: 'For {service} it has saved a second visit more than once.',
    comments: ['Ask general practice how it is for them.', 'We never hear how often it is opened.'],
    evidence: ['Monthly use by organisation', 'Sample of tests avoided, reviewed by clinicians of another organisation'],
    action: ['Report each quarter who adds to the shared record and who only reads', 'digital'],
  },
  'SA-04': {
    weak: ['We lost two analysts to the neighbour, and hired one back.', 'Nobody has counted them across the system.'],
    middling: [
      'We have seen the count and the gaps. The plan is still with the directors.',
      'The plan names skills. It names nobody who will lend any.',
    ],
    strong: [
      'Two of ours work one day a week elsewhere, under an agreement.',
      'A specialist came to us within a fortnight, from the other side of the county.',
    ],
    lower: 'We share people when it costs us nothing.',
    higher: 'Three years ago this would have been unthinkable.',
    comments: ['Pay is the question nobody puts.', 'The small ones lose first.'],
    evidence: ['Count of digital staff and empty posts', 'Agreement under which staff are shared'],
    action: ['Offer two specialists to the system for a day a week', 'people'],
  },
  'SA-05': {
    weak: ['When the neighbour was attacked we read it in the news.', 'Each of us defends itself, as far as it can.'],
    middling: [
      'There is a number to ring at night. It has not been tried.',
      'We know the suppliers that we share. Who owns which risk is open.',
    ],
    strong: [
      'We rehearsed together in March with three directors, and every gap has a date.',
      'Money went to the weakest of us first, and it was not us.',
    ],
    lower: 'One rehearsal is not readiness.',
    higher: 'The warning at two in the morning reached us before the attack did.',
    comments: ['Who decides to cut the line between us?', 'I have never seen the list of shared suppliers.'],
    evidence: ['Report of the joint rehearsal', 'Shared risks with owners, tested from outside'],
    action: ['Ring the night number once a quarter without warning', 'operations'],
  },
  'SA-06': {
    weak: [
      'Each of us has its own leaflet. Nobody knows whom we miss.',
      'We count who uses the online service, not who gave up.',
    ],
    middling: [
      'There is a map of who is likely to be left out. No rule follows from it yet.',
      'We agreed that there is always another way in. We have not looked whether there is.',
    ],
    strong: [
      'Help is offered once for all of us at the libraries, and we see how many came.',
      'The gap for older people has narrowed, and some of them chose what we did.',
    ],
    lower: 'A telephone line that nobody answers is not another way in.',
    higher: 'The help at the libraries is the best thing we pay for together.',
    comments: ['Ask the interpreters.', 'I would like figures by place.'],
    evidence: ['Map of who is likely to be left out', 'Numbers helped in each place, with what changed for them'],
    action: ['Try the other way in ourselves, in every service, once a year', 'nursing'],
  },
  'SA-07': {
    weak: ['We hear of failures over coffee.', 'Two of us built the same thing in the same year.'],
    middling: [
      'The leads meet each quarter. The board has heard once what they learned.',
      'What worked is shown around. What failed stays at home.',
    ],
    strong: [
      'A tool of the neighbour’s now runs in {service}, and we know why another was not taken up.',
      'Every new project says on its first page what it borrowed.',
    ],
    lower: 'A list of solutions is not yet learning.',
    higher: 'The evening about the failed launch was worth the whole year.',
    comments: ['Which of ours has anybody else taken up?', 'Show the failures first.'],
    evidence: ['List of who has solved what', 'Note on a solution that moved, with time saved'],
    action: ['Tell the system what went wrong with our last launch', 'chief'],
  },
};
