import type { ItemPhrases } from './phrases.js';

/** Section *Choosing, learning and stopping*. */
export const focusPhrases: Readonly<Record<string, ItemPhrases>> = {
  'DB-14': {
    weak: [
      'We counted sixty pieces of work, and we had never seen them in one list.',
      'Work is added when money turns up. Nothing has ever been taken off.',
    ],
    middling: [
      'The list is in order and was approved in April. It is longer than the team that has to do it.',
      'We agreed what comes first. We have not yet said no to anybody.',
    ],
    strong: [
      'We turned down two offers of funding because they did not fit, and the minutes say why.',
      'Twice this year money moved from one piece of work to a better one, and we checked later that it was right.',
    ],
    lower: 'Everything on the list is marked as coming first. That is not an order.',
    higher: 'We refused the imaging offer. That was hard, and it is in the minutes.',
    comments: [
      'I could not name the top three without looking.',
      'The list is good. Then the emails come.',
      'We start many things.',
    ],
    evidence: ['Ordered list of digital work, approved by the board', 'Staff time needed against staff time there is, checked by finance'],
    action: ['Cut the list to what the staff we have can finish this year', 'finance'],
  },
  'DB-15': {
    weak: [
      'We approved one large contract with a fixed plan, and will see what people think of it in two years.',
      'Nothing began as a trial. The rules for business cases hardly allow it.',
    ],
    middling: [
      'The record programme releases money by stages. Smaller projects still go in one leap.',
      'One trial in {service} taught us a good deal. It was the only one.',
    ],
    strong: [
      'The trial of the new letter failed in two clinics, and we changed direction within a month.',
      'Teams tell us what did not work without being asked, and the budget rules now expect it.',
    ],
    lower: 'What we call a trial had its answer before it began.',
    higher: 'We stopped half of the remote monitoring because of what six weeks showed us.',
    comments: [
      'We are brave with large sums and timid with small ones.',
      'I liked the team that came and said it had not worked.',
    ],
    evidence: ['Report of a six-week trial in {service}', 'Gateway review that released money for stage two'],
    action: ['Allow any team to try an idea for six weeks with a small fixed sum and no business case', 'finance'],
  },
  'DB-16': {
    weak: [
      'We know what it costs and when it ends. What good it does we would have to ask.',
      'None of the large projects had a figure from before it began.',
    ],
    middling: [
      'Benefits are listed in each case. We looked again at one of them.',
      'Savings are followed up. Time given back to staff is not.',
    ],
    strong: [
      'We saw minutes saved on each shift beside the figure from before, and heard which promise was not kept.',
      'Each large project has somebody in {service} who says what they gained.',
    ],
    lower: 'The benefits we saw were estimates with a tick beside them.',
    higher: 'We have real figures from before and after for the three that matter.',
    comments: ['I have never seen a benefit come back lower than promised. That worries me.', 'Good progress since the spring.'],
    evidence: ['Expected benefits with figures from before the start', 'Benefits review, six months after opening'],
    action: ['Bring back every large project a year after it opens, with what did not come', 'finance'],
  },
  'DB-17': {
    weak: [
      'Digital work is done by the digital department and explained to {place} afterwards.',
      'Clinicians are consulted on Thursday afternoons. That is not a team.',
    ],
    middling: [
      'One team has been together for a year. Most of its choices still come to a committee.',
      'Teams are mixed while the money lasts, and then everybody goes home.',
    ],
    strong: [
      'The team for {service} has been together for two years, has a member from the council, and asked nobody before its last change.',
      'We wrote down what a team may decide, and have kept our hands off it.',
    ],
    lower: 'They may decide what colour the button is.',
    higher: 'The community team decides nearly everything, and the results show it.',
    comments: ['The physiotherapist in that team is worth three consultants.', 'We lose the people as soon as the project ends.'],
    evidence: ['Roles and time of each lasting team', 'Statement of what a team may decide by itself'],
    action: ['Make the team for {service} permanent, with a written right to decide', 'operations'],
  },
  'DB-18': {
    weak: [
      'Nobody could name a thing that we stopped. The old booking system still runs beside the new one.',
      'We add and we keep. The list of systems is longer each year.',
    ],
    middling: [
      'We ended one project early. Nothing has been switched off.',
      'Two systems were closed. Stopping work that is under way is something we still find hard.',
    ],
    strong: [
      'We closed three systems and thanked a team in public for ending its own project.',
      'Every case names what will go, and finance checks that it went.',
    ],
    lower: 'The system that we say was switched off is still there, read only, and still costs money.',
    higher: 'We did both in the past year, which is all that the top level asks.',
    comments: ['The fax machine is still here.', 'Stopping is the hardest thing we do.'],
    evidence: ['Systems with the date on which each will close', 'Saving from the system that was switched off, checked by finance'],
    action: ['Name one system to switch off by the summer, and the person who will do it', 'digital'],
  },
  'DB-19': {
    weak: [
      'For the second year running the first saving was the digital posts, and nobody worked out what the delay costs.',
      'We have said *when things are calmer* for so long that staff say it back to us.',
    ],
    middling: [
      'In the hard months it paused, and a date was set to start again. The date was kept once.',
      'We protect the large programme and raid the small ones.',
    ],
    strong: [
      'When money was short we asked first what could free some, and kept the work that gives back an hour a shift.',
      'We cut elsewhere this winter to keep the team for {service} going, and would do it again.',
    ],
    lower: 'We paused three things in a year. That is a habit.',
    higher: 'We kept it going through the worst winter I remember.',
    comments: ['It is always next year.', 'I think we did better on this than we give ourselves credit for.'],
    evidence: ['Savings plan with what each cut would have freed', 'List of paused projects with reason and date'],
    action: ['Work out what one year of waiting costs before any digital post is held', 'finance'],
  },
  'DB-20': {
    weak: [
      'Eleven strategies and returns in one year, and no one could say what came of nine of them.',
      'Staff told us that nothing changes. We nodded.',
    ],
    middling: [
      'Most of our time goes to what matters. A return took the whole team away for a month in the spring.',
      'We still ask for reports that we do not use.',
    ],
    strong: [
      'Each of us said in one sentence what the work is for. We dropped four reports this year.',
      'Meetings open with something that is better for {people}. The strategy is two pages.',
    ],
    lower: 'We have just spent an hour on a plan about a plan.',
    higher: 'We have cut our returns by a third, and nobody missed them.',
    comments: ['I could do without the quarterly highlight report.', 'Too many documents. Mine included.'],
    evidence: ['Count of strategies and returns, with what each led to', 'Time spent on digital items, results against plans'],
    action: ['Drop the monthly highlight report and open each meeting with one thing that is better', 'strategy'],
  },
  'DB-21': {
    weak: [
      'The reports are dates and spending. For the largest project we could not say who would lose if it ended.',
      'We have not looked at why we began since the contract was signed.',
    ],
    middling: [
      'Some reports start with the purpose. The others get there when one of us asks.',
      'We remember why at the start and at the end. In the middle we count.',
    ],
    strong: [
      'The report began with what {people} did since the last one, and we moved the goal and kept the budget.',
      'We ask whether the purpose still holds, and once it did not.',
    ],
    lower: 'Ask the project team when they last met somebody who will use it.',
    higher: 'The purpose is in the first line of each report now.',
    comments: ['Green, green, green, and no idea what for.', 'Better since the reports were changed.'],
    evidence: ['Last three reports of the largest project', 'Minute where the purpose was questioned'],
    action: ['Begin each progress report with what those who use it did since the last one', 'digital'],
  },
};
