import type { ItemPhrases } from './phrases.js';

/** Section *Owning it together*. */
export const ownershipPhrases: Readonly<Record<string, ItemPhrases>> = {
  'DB-05': {
    weak: [
      'When we asked who answers for digital, everybody looked at the same chair.',
      'One executive carries the risk, the budget and the blame. The rest of us approve.',
    ],
    middling: [
      'Sponsors are named on both sides of the table. Executive aims are written for four areas out of seven.',
      'The terms of reference say it is all of us. In practice two committees have taken it up.',
    ],
    strong: [
      'The chief nurse and the director of people each presented their own digital aim this year and were challenged on it.',
      'The outside review said that we share the load better than most, and we have closed three of its four points.',
    ],
    lower: 'The aims are there on paper. I have not heard an executive report on one, and I sit on the committee that should.',
    higher: 'Every executive has an aim and has spoken to it. That is more than we could say of several other duties.',
    comments: [
      'If our digital lead left we would notice within a week.',
      'I am sponsor in name. I would welcome being told what that means.',
      'It is better than last year. It is still uneven.',
    ],
    evidence: ['Objectives of the executive directors for this year', 'Report of the outside review of how we share responsibility'],
    action: ['Give every executive one digital aim for their own area and hear each of them by the spring', 'chief'],
  },
  'DB-06': {
    weak: [
      'Finance had forty minutes and a recovery plan. Digital had a verbal update.',
      'There is no measure for digital on our scorecard, so there was nothing to be asked about.',
    ],
    middling: [
      'We see figures twice a year and the risk has an owner. Nobody has yet had to explain a miss.',
      'The committee has a fixed slot. The measures are about projects, and hardly about {people}.',
    ],
    strong: [
      'The chief operating officer explained the missed measure on discharge letters and brought a plan, as for an overspend.',
      'Internal audit compared our oversight of finance and digital and found no difference in rigour.',
    ],
    lower: 'We have figures. We do not have consequences, and with money we would.',
    higher: 'The challenge in our last two meetings was as hard as any on finance.',
    comments: [
      'I would have pushed harder if it had been a financial loss.',
      'The report is long and I still could not tell you if we are on track.',
    ],
    evidence: ['Digital measures beside finance and quality, last four meetings', 'Internal audit: oversight of digital compared with finance'],
    action: ['Put three digital measures on the scorecard, each with an owner who is not the digital lead', 'operations'],
  },
  'DB-07': {
    weak: [
      'Staff in {place} told us that they have never heard one of us speak about it.',
      'We bought the tool, and nobody here knew how many people use it.',
    ],
    middling: [
      'Several of us speak up at home. In meetings of the system we leave it to one colleague.',
      'We now ask for figures on use. We have not yet acted on a low one.',
    ],
    strong: [
      'Three of us spoke at staff meetings, and we moved trainers to {place} when the figures showed low use.',
      'The chair made the case at the system meeting, and two partners changed their minds.',
    ],
    lower: 'Speaking up once at a conference is not pressing for use.',
    higher: 'We did act on the figures, with trainers and with money.',
    comments: ['I use the old way myself, so I find it hard to preach.', 'The figures on use were the most useful page of the year.'],
    evidence: ['Figures on use of the new service, with what we did', 'Minutes of the system meeting where we made the case'],
    action: ['See use of the two newest tools each quarter and visit where it is lowest', 'nursing'],
  },
  'DB-08': {
    weak: [
      'We went round the table. Five of us could not name one thing.',
      'One team does it. The rest of us have been grateful spectators.',
    ],
    middling: [
      'More than half of us had an example, and some were very good. Three members had none.',
      'The executives could each name something. Among the non-executives it was two.',
    ],
    strong: [
      'Everybody had something, from a rewritten letter to money that follows the patient.',
      'The list has one line for each of us, and none of them is about attending a meeting.',
    ],
    lower: 'Some of the contributions we counted were attendance.',
    higher: 'Small things count, and each of us had one.',
    comments: ['Mine was small, but {people} noticed it.', 'I could not think of anything, and that bothers me.'],
    evidence: ['What each member did for digital this year, one line each', 'Appraisal summaries of the board'],
    action: ['Ask each member for one thing that only they can do, and read the list aloud in six months', 'people'],
  },
  'DB-09': {
    weak: [
      'Every digital item of the year was presented and defended by one person. We stepped back and called it trust.',
      'We thought of it as dealt with once the post was filled. Two of us could describe the plan; the others could not.',
    ],
    middling: [
      'On urgent and technical matters we hand it over and do not come back to it.',
      'It happens when we are short of time, which is often.',
    ],
    strong: [
      'Four directors brought digital items this year, and the digital lead was seldom the only one to answer.',
      'The digital lead said that this is the first board where others do the explaining. We were proud of that.',
    ],
    lower: 'We say it is not us because it is an unpleasant thing to be.',
    higher: 'It was us two years ago. I do not recognise it now.',
    comments: ['I do rely on one colleague for all of this.', 'As long as somebody competent has it, I confess I relax.'],
    evidence: ['Who presented and who spoke on each digital item', 'Exit interview of a former digital lead, with permission'],
    action: ['Have each digital item presented by the director whose service changes', 'chief'],
  },
};
