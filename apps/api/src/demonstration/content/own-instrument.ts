/** What a made-up community trust asks itself beside the built-in instruments: the file as its operator was sent it. */
export const OWN_INSTRUMENT = `code: nurses-on-the-road
version: "1.0"
language: en-GB
title: Nurses on the road, our own questions
purpose: >-
  Helps our board see how well digital tools serve nurses who work in people's homes. It was written by our own staff.
minutesToScore: 4
scales:
  - code: maturity
    title: How far we have come
    kinds: [question]
    better: higher
    levels:
      - { value: 1, name: Not yet }
      - { value: 2, name: Starting }
      - { value: 3, name: Working }
      - { value: 4, name: Embedded }
      - { value: 5, name: Leading }
  - code: holds
    title: Does this hold for us
    kinds: [check]
    better: higher
    levels:
      - { value: 1, name: "No" }
      - { value: 2, name: Partly }
      - { value: 3, name: "Yes" }
sections:
  - code: on-the-road
    title: On the road
    intro: What a nurse meets between the first visit of the day and the last.
    items:
      - code: NR-01
        kind: question
        title: Records at the kitchen table
        question: How far can a nurse read and write the whole record in a person's home?
        whyItMatters: >-
          Notes that are written up in the evening are late and lose detail. A nurse who cannot see the record may have to ask
          again what the person has told us before.
        statements:
          - Most notes are written up after the last visit of the day.
          - Some teams write in the home where there is a signal.
          - Every team writes in the home, with or without a signal.
          - Nurses also see what the GP and the hospital wrote, in the home.
          - People read their own notes with us, and we change how we work by what they say.
        evidenceThatWouldShow:
          - How long after a visit its note is saved, by team
          - A day on the road with a nurse, told to the board
        followUpQuestions:
          - Which team writes most after hours, and why?
          - What would it take to end that?
        whatGoodLooksLike: A nurse closes the car door at the end of the day, and the day is written up.
        sources: [ROAD.1]
      - code: NR-02
        kind: question
        title: Help while it matters
        question: How quickly does a nurse on the road get help when a tool fails?
        whyItMatters: A help desk that opens after the first visits cannot help with them.
        statements:
          - Nurses ring the help desk in its hours and wait.
          - There is help from the first visit to the last on most days.
          - There is help from the first visit to the last on every day.
          - Most faults are mended before the next visit.
          - Faults are seen and mended before a nurse meets them.
        evidenceThatWouldShow:
          - Calls by hour, and how long each took to mend
          - What nurses say of the help desk
        followUpQuestions:
          - What failed most often last month?
          - Who told us, and whom did we tell what became of it?
        whatGoodLooksLike: A tablet that breaks at eight is replaced before the ten o'clock visit.
        sources: [ROAD.2]
      - code: NR-03
        kind: check
        title: A day on the road
        question: Has each of us spent a day on the road with a nurse in the past two years?
        whyItMatters: What a tool is like in the rain is not in a paper.
        statements:
          - Few of us have.
          - About half of us have.
          - All of us have.
        links: [NR-01, NR-02]
        evidenceThatWouldShow:
          - The list of days, with who went
          - What changed after such a day
        followUpQuestions:
          - Who has a day in the diary?
          - What did the last of us see that surprised us?
        whatGoodLooksLike: Each member can tell of one visit, and what they asked for after it.
        sources: [ROAD.3]
sources:
  - code: ROAD
    title: What our nurses told us, notes of six team meetings
    publisher: Withymere Community Care Trust (made up)
    date: Summer 2026
    licence: The trust's own
    use: The whole, in the words of the teams
release:
  published: "2026-10-01"
  follows: null
  summary: The first version, written with three teams of community nurses.
  changes: []
`;
