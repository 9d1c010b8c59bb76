import type { ItemPhrases } from './phrases.js';

/** Section *Knowing what people meet*. */
export const peoplePhrases: Readonly<Record<string, ItemPhrases>> = {
  'DB-10': {
    weak: [
      'We know what was complained about. We do not know what {people} gave up on.',
      'The last time a member of this board watched somebody use a system was before two of us joined.',
    ],
    middling: [
      'The quarterly summary has support calls and interviews in it. Those who cannot go online are still missing from it.',
      'We see the survey and the calls. Not all of us have watched a shift in {place} this year.',
    ],
    strong: [
      'Each of us has spent a morning in {place}, and we named the same three barriers without comparing notes.',
      'We see failed tasks and lost minutes each month, and staff chose half of the measures.',
    ],
    lower: 'I went and watched. What I saw is in none of our reports.',
    higher: 'The quarterly summary is better than anything we have on food or parking, and we trust those.',
    comments: [
      'I watched a nurse log in eleven times in an hour. That is my answer.',
      'We hear from those who are able to tell us.',
      'I have asked for the figures on abandoned forms and am still waiting.',
    ],
    evidence: ['Quarterly summary of what gets in people’s way', 'Independent test with people who do not use a smartphone'],
    action: ['Each member watches one ordinary hour in {place} and brings back what got in the way', 'nursing'],
  },
  'DB-11': {
    weak: [
      'Problems go to the desk and come back as numbers. What became of them we could not say.',
      'The oldest known problem in {service} is four years old, and nobody owns it.',
    ],
    middling: [
      'There is one list, in order of harm, with a little money behind it. Those who reported hear back when somebody remembers.',
      'We see what was fixed. We do not yet see how long it took.',
    ],
    strong: [
      'Teams fix small things themselves, and the receptionist who reported the form heard within three weeks.',
      'The figures show fewer barriers than last year, and two fixes were carried to other sites unasked.',
    ],
    lower: 'The list exists because we asked for it. In {place} nobody has heard of it.',
    higher: 'Small fixes take days here now. I have seen it.',
    comments: [
      'I reported something myself in March. No reply yet.',
      'The list is honest, and rather long.',
      'Ask anybody in {place} about the printers.',
    ],
    evidence: ['List of known problems in order of harm, with age and owner', 'Before and after figures for the referral form'],
    action: ['Tell everybody who reports a problem what became of it, within a month', 'digital'],
  },
  'DB-12': {
    weak: [
      'The three changes of the year began with a saving, a deadline and a product.',
      'What {people} need was in none of the papers before the choice was made.',
    ],
    middling: [
      'There was research, and it was good. It came after we had chosen.',
      'Two papers out of five showed what had been learned. One of them changed our minds.',
    ],
    strong: [
      'We kept the phone line open because of who uses it. That was not what we had meant to do.',
      'Every change came with what was learned first, and the appointment letters came out quite differently.',
    ],
    lower: 'We ask those who are easy to ask.',
    higher: 'The research came late once, and well in time on the other four.',
    comments: ['The quotations from {people} were the best part of the paper.', 'We had decided. Let us be honest.'],
    evidence: ['Research with {people}, dated before the decision', 'Report of the local patients’ forum on our changes'],
    action: ['Take no paper on a service change without what was learned from those who use it', 'strategy'],
  },
  'DB-13': {
    weak: [
      'We were shown a drawer of paper slips on the last visit, and it was news to all of us.',
      'None of us could name one. Nobody believes that there are none.',
    ],
    middling: [
      'Several of us could give examples. No list, no risk, no owner.',
      'Staff in {place} told us about two spreadsheets. We thanked them and did nothing.',
    ],
    strong: [
      'We saw the twelve main ones in June with the risk of each, and four are gone.',
      'A team showed us its private spreadsheet because the last team that did so was thanked.',
    ],
    lower: 'The list has what people dared to show.',
    higher: 'We know far more about this than most boards would want to.',
    comments: ['Everybody has one. I have one.', 'I worry about the private messages more than about the paper.'],
    evidence: ['Register of workarounds with risk and owner', 'Notes of six walks through {service}'],
    action: ['Look for workarounds on every visit, and thank those who show one', 'medical'],
  },
};
