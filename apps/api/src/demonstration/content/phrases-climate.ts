import type { ItemPhrases } from './phrases.js';

/** *Leadership climate for digital*: what made-up boards say of themselves; their teams answer without words. */
export const climatePhrases: Readonly<Record<string, ItemPhrases>> = {
  'LC-01': {
    weak: [
      'When the booking trial failed in March its two leads wrote the report alone, and we asked them hard questions in public.',
      'We could not name one piece of bold work that has a member of this board in front of it.',
    ],
    middling: [
      'Two pieces of work have a named member who answers for them. The others would be surprised to learn that they could have one.',
      'We have said that we expect people to try things. We have not been tested since.',
    ],
    strong: [
      'We stood up for the team of the triage trial before the governors and the press, and the same team leads the next one.',
      'Three teams have begun something bold since, and each told us that they had seen what happened to the first.',
    ],
    lower: 'It was easy to stand by a trial that went a little wrong. I do not think we would have done so had it cost us more.',
    higher: 'Ask the people of that trial. They say that we took the blows, and that they would do it again.',
    comments: [
      'I would like to think so. I have not been there when it mattered.',
      'The chief executive does this. The rest of us watch.',
    ],
    evidence: ['The minute that names who on the board answers for which work', 'What an outside reviewer heard from three teams'],
    action: ['Name a member of the board for each bold piece of work, and tell its team', 'chief'],
  },
  'LC-02': {
    weak: [
      'Every change to a screen in {service} goes through four groups, and two of them meet once a month.',
      'Our best analysts spend their week on returns. We knew, and had not asked what they could do instead.',
    ],
    middling: [
      'Two teams decide for themselves what they build next. The others still wait for a steering group.',
      'We took one form out of the way when a team asked. Nobody has asked since, and we did not ask them.',
    ],
    strong: [
      'Teams decide how they work and we see the result each quarter. Two of them changed course without asking us, and were right to.',
      'We stopped three reports because a team told us what they cost. None of us has missed them.',
    ],
    lower: 'They may decide on the small things. Ask them what they had to send up last month.',
    higher: 'I sat with two teams this year. Both could tell me a decision of their own that we never saw.',
    comments: ['I honestly do not know what they need leave for.', 'The digital lead protects them from us. Good for them.'],
    evidence: ['The list of decisions that teams take without asking', 'A survey of digital staff by another trust'],
    action: ['Ask each digital team which approval it could do without, and take two of them away', 'operations'],
  },
  'LC-03': {
    weak: [
      'Seven priorities were called the first one this year. The teams chose for themselves.',
      'Nobody at the table could say what the largest team is working on this quarter, or what it was told to leave.',
    ],
    middling: [
      'There is one page with four aims. Two of our own papers asked for a fifth and a sixth in the same month.',
      'The aims are clear. What may wait is not: everything still arrives marked urgent.',
    ],
    strong: [
      'Each team has one aim in words of {people}, and we said in writing what it need not do this year.',
      'We took two requests of our own back when a team asked what they should drop for them.',
    ],
    lower: 'One page, yes. It did not stop any of us from ringing the team about something else.',
    higher: 'Compared with two years ago they know what counts. They tell me so.',
    comments: ['We say focus and then we add.', 'I would drop half of it.'],
    evidence: ['One page of aims, adopted by the board', 'An outside look at where the time of digital teams goes'],
    action: ['Say in writing what the digital teams need not do this year', 'strategy'],
  },
  'LC-04': {
    weak: [
      'The joint work with the council stopped at whose laptop may open which record. It had been there since spring.',
      'Nobody on this board has sat with two departments who could not agree. We sent them back to try again.',
    ],
    middling: [
      'One member cleared the way for {service} and it worked. It was luck that she knew both sides.',
      'Teams from two departments meet now. Money still follows the department.',
    ],
    strong: [
      'Three of the four largest pieces of work have people from elsewhere in the team, and one budget.',
      'The two trusts next door work in the same team with us, and their boards hear the same report.',
    ],
    lower: 'It works where people like each other. The first real quarrel about money will show.',
    higher: 'I count five teams now that nobody could draw on our chart. That is what we wanted.',
    comments: ['The chart still wins.', 'We help when they ring. Most do not know whom to ring.'],
    evidence: ['Who is in which team, and who pays', 'A report of the system’s own reviewers on joint work'],
    action: ['Give one joint team one budget, and see what happens', 'finance'],
  },
  'LC-05': {
    weak: [
      'The case for the new portal had forty pages and not one person who would use it.',
      'We decided on the word of the supplier. The trial was begun after the contract.',
    ],
    middling: [
      'Cases show what users said. They do not show what would have made us decide otherwise.',
      'Half of the cases this year began with what was seen in {place}. The larger ones did not.',
    ],
    strong: [
      'We turned down a case we liked because its own trial said no, and published why.',
      'What was learned is in the open, mistakes too, and two other trusts have used it.',
    ],
    lower: 'We like evidence when it agrees with us. I would not call that a habit yet.',
    higher: 'No case has passed in a year without what users did. I cannot say that of our other cases.',
    comments: ['Good evidence, late.', 'I have never read one of those trials. I should.'],
    evidence: ['Four cases of this year with what users did', 'Internal audit on how digital cases are decided'],
    action: ['Take no digital case without what users did in a trial', 'finance'],
  },
  'LC-06': {
    weak: [
      'We talk to the teams about dates. Asked why the work matters, their leads gave us the name of the programme.',
      'The reason was in the first paper two years ago. None of us has repeated it since.',
    ],
    middling: [
      'Each report begins with the reason now. We read past it to the dates.',
      'The reason is known in the teams. In {place} they ask us what it is all for.',
    ],
    strong: [
      'A patient’s own words open each report, and we ended one piece of work because nobody could say what it was for any more.',
      'Every member of this board can say for whom each piece of work is done. We were asked, one by one.',
    ],
    lower: 'We say the reason at the start and then steer by the date.',
    higher: 'When I visit the teams they tell me the reason before I ask. That did not happen before.',
    comments: ['For us it is the date that keeps us awake.', 'I could say it for two of the five.'],
    evidence: ['Reports of the past year, each with its reason', 'What visitors from another trust were told'],
    action: ['Open each report with whom the work is for, and what has changed for them', 'nursing'],
  },
  'LC-07': {
    weak: [
      'When the money was cut no member spoke for the teams. We noticed afterwards.',
      'Outside this room the digital lead speaks for digital, and nobody else.',
    ],
    middling: [
      'Two of us speak up for it, in here and in the system. The rest leave it to them.',
      'We praised the teams in the annual report. They would rather have had the two posts.',
    ],
    strong: [
      'Members without digital in their title argued for the teams when it cost something, and kept the posts.',
      'Our partners know the teams by name, because members of this board took them along.',
    ],
    lower: 'It is two people. If they left we would be silent again.',
    higher: 'I heard the finance director argue for user research. I did not expect to see that in my time.',
    comments: ['I speak for it when I am asked.', 'Not enough outside.'],
    evidence: ['Minutes in which members spoke for the teams', 'What the system’s lead heard from our members'],
    action: ['Take a team along to each meeting with our partners', 'chief'],
  },
  'LC-08': {
    weak: [
      'We ask for openness and print our own papers the night before.',
      'The teams share what failed. This board has not shared one failure of its own.',
    ],
    middling: [
      'Most of us use what we ask others to use. Three of us have it done for us.',
      'We have begun to say *I was wrong* in here. It stays in here.',
    ],
    strong: [
      'We tried the new way of working on ourselves first, and told staff what we found hard.',
      'The chair said in public what this board had got wrong about the record, and what it does otherwise now.',
    ],
    lower: 'We ask of others what we do not do on a busy day.',
    higher: 'We changed how we work more than any board I have sat on.',
    comments: ['I still have my diary printed. I know.', 'Better than it was.'],
    evidence: ['What the board changed in its own way of working', 'Staff survey, the questions on leaders'],
    action: ['Do one thing ourselves each quarter that we ask of our teams, and say how it went', 'people'],
  },
  'LC-09': {
    weak: [
      'We do not disagree in the room. We disagree in the corridor afterwards.',
      'Bad news on the record reached us in the newspaper. Somebody here had known for a month.',
    ],
    middling: [
      'We say what we think about digital when the digital lead asks. On money we are still careful.',
      'One of us said *I do not understand this* in March. It was easier for everybody after that.',
    ],
    strong: [
      'Two of us brought their own mistakes to the table this year and were helped.',
      'We hear bad news early. Twice it came from the person who had caused it.',
    ],
    lower: 'We are polite. I would not mistake that for trust.',
    higher: 'I have said things in this room that I would not have said anywhere two years ago.',
    comments: ['I hold back. I would guess that I am not the only one.', 'It depends on who is in the room.'],
    evidence: ['Notes of two board seminars on how we work together', 'The outside review of the board'],
    action: ['Begin each seminar with what one of us got wrong', 'people'],
  },
};
