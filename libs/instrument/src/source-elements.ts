/** One thing that the source documents say a board or a leader should ask, avoid, check, be or do; in our words. */
export interface SourceElement {
  readonly code: string;
  readonly element: string;
}

const listed = (lines: string): readonly SourceElement[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [code = '', ...words] = line.trim().split(' ');
      return { code, element: words.join(' ') };
    });

/**
 * Every element of the five source documents. Each is covered by a published item that names its code, and a test says so.
 * S3: Digital boards guidance · S2: skills of a senior digital health leader · S0: qualities of a digital leader ·
 * S1: building for a smarter state · S4: the most important role of a leader.
 */
export const SOURCE_ELEMENTS: readonly SourceElement[] = listed(`
  S3.Q1 question: one understanding of digital, wider than IT
  S3.Q2a question: how the whole board answers for digital together
  S3.Q2b question: senior leaders own digital as they own quality and finance
  S3.Q3 question: how the board learns what patients and staff struggle with in today's services
  S3.Q4 question: digital in every subject, not a subject of its own
  S3.Q5a question: one vision in the system, and everybody behind it
  S3.Q5b question: what the trust does for that vision
  S3.Q5c question: where money for digital could be joined up across the system
  S3.P1 pitfall: a digital director is hired and the others step back
  S3.P2 pitfall: digital waits because money and staff are short, although it could help with both
  S3.P3 pitfall: so many strategies and requests that people stop trying
  S3.P4 pitfall: nobody remembers what the change is for
  S3.C1 check: the board speaks up for digital and drives its use, at home and in the system
  S3.C2 check: digital means culture, process, business model and technology at once
  S3.C3 check: each member can talk about it with confidence and curiosity
  S3.C4 check: each member contributes; no one person or team carries it alone
  S3.C5 check: what patients and staff need and do leads decisions about services
  S3.C6 check: the trust shares its work and learns from others
  S3.C7 check: the board can stop things, early or late
  S3.C8 check: mixed teams are built and trusted, across organisations too
  S3.C9 check: the board can name the benefits it wants
  S3.C10 check: the board knows where staff work around poor systems
  S2.A1 skill: strategic vision
  S2.A2 skill: spreading what was learned
  S2.A3 skill: innovation and leading change
  S2.A4 skill: working towards outcomes
  S2.A5 skill: communication and influence
  S2.B1 skill: building a culture
  S2.B2 skill: building teams
  S2.B3 skill: a mind that expects to grow
  S2.B4 skill: integrity
  S2.B5 skill: insight into oneself and others
  S0.1 quality: enthusiasm
  S0.2 quality: tenacity
  S0.3 quality: curiosity
  S0.4 quality: reflection
  S0.5 quality: credibility
  S0.6 quality: collaboration
  S0.7 quality: courage
  S0.8 quality: pragmatism
  S0.N networked leadership: connecting, learning and working through networks online
  S0.P poll: one question to a room, whether digital leadership is a thing of its own
  S1.D one definition of digital as change of the whole system, social as well as technical
  S1.W the waves of technology that the organisation has to answer are known
  S1.K the skills that will be needed are known, and staff see their own place in the change
  S1.P1 people first: design with users is a practised craft
  S1.P2 people first: designed from the person outwards, so that it can adapt
  S1.P3 people first: people make services with us, and gain power over their own affairs
  S1.I identity, privacy and control of personal data are a matter for citizens
  S1.S1 delivery that goes on: systems that never close change how risk is seen
  S1.S2 delivery that goes on: systems and data within reach wherever and whenever that is reasonable
  S1.S3 delivery that goes on: being able to adapt is how work is done, and nothing is ever finished
  S1.T digital and IT: IT takes part and does not block, and two views of risk are settled at the top
  S1.E the way of organising is itself an experiment, and is looked at again
  S4.1 leader: sets free what people in the team are good at
  S4.2 leader: helps the team aim its energy
  S4.3 leader: reminds it why the work matters
  S4.4 leader: stands up for it
  S4.5 leader: lives the values
  S4.C cover: room for good teams to do bold work
  S4.T trust in the top team: open, listening, supportive, human
  S4.B crossing silos, open and led by users, with a case built on evidence
`);
