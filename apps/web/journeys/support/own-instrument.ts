/** A small instrument of an organisation's own, as an operator would be sent it: two questions and a pitfall. */
export const ownInstrument = (code: string): string => `code: ${code}
version: "1.0"
language: en-GB
title: Safe wards, our own questions
purpose: What our board asks itself about digital tools on wards.
minutesToScore: 4
scales:
  - code: far
    title: How far we have come
    kinds: [question]
    better: higher
    levels:
      - { value: 1, name: Not yet }
      - { value: 2, name: Partly }
      - { value: 3, name: Fully }
  - code: warning
    title: Is this us
    kinds: [pitfall]
    better: lower
    levels:
      - { value: 1, name: Not us }
      - { value: 2, name: This is us }
sections:
  - code: wards
    title: Wards
    intro: What happens on our wards.
    items:
      - code: WS-01
        kind: question
        title: What wards need
        question: How well do we know what our wards need from digital tools?
        whyItMatters: Staff work round tools that do not fit.
        statements:
          - We have not asked.
          - We have asked some wards.
          - Each ward tells us every quarter.
        evidenceThatWouldShow:
          - Minutes of a visit to a ward
          - What wards told us this year
        followUpQuestions:
          - Which ward have we not seen this year?
          - What did the last ward ask for?
        whatGoodLooksLike: Each ward can say what became of what it asked for.
        sources: [OWN.1]
      - code: WS-02
        kind: pitfall
        title: Nobody has been there
        question: Do we judge wards by papers alone?
        whyItMatters: A paper does not show what staff do when a tool fails.
        statements:
          - Each of us has been on a ward this year.
          - Most of us have not been on a ward this year.
        links: [WS-01]
        evidenceThatWouldShow:
          - The list of visits
          - Notes that members wrote after a visit
        followUpQuestions:
          - Who has not been yet?
          - What did we see that no paper told us?
        whatGoodLooksLike: Each of us can tell of a shift that we saw.
        sources: [OWN.2]
sources:
  - code: OWN
    title: Our own ward review
    publisher: The trust
    date: "2026"
    licence: Our own
    use: The whole
release:
  published: "2026-11-01"
  follows: null
  summary: What our board asks.
  changes: []
`;
