interface OwnFile {
  readonly code?: string;
  readonly version?: string;
  readonly follows?: string | null;
  readonly question?: string;
  readonly answeredBy?: string;
  readonly changes?: string;
}

/** The text of a small instrument of an organisation's own: one question and one check that can hold it back. */
export function ownFile(told: OwnFile = {}): string {
  const { code = 'our-ward-safety', version = '1.0', follows = null, answeredBy = 'board', changes = '[]' } = told;
  const { question = 'Do we know what our wards need from digital tools?' } = told;
  return `code: ${code}
version: "${version}"
language: en-GB
title: Safe wards, our own questions
purpose: What our board asks itself about digital tools on wards.
answeredBy: [${answeredBy}]
minutesToScore: 5
scales:
  - code: far
    title: How far we have come
    kinds: [question]
    better: higher
    levels:
      - { value: 1, name: Not yet }
      - { value: 2, name: Partly }
      - { value: 3, name: Mostly }
      - { value: 4, name: Fully }
      - { value: 5, name: And we share it }
  - code: holds
    title: Does this hold
    kinds: [check]
    better: higher
    levels:
      - { value: 1, name: "No" }
      - { value: 2, name: Partly }
      - { value: 3, name: "Yes" }
sections:
  - code: wards
    title: Wards
    intro: What happens on our wards.
    items:
      - code: WS-01
        kind: question
        title: What wards need
        question: ${question}
        whyItMatters: Staff work round tools that do not fit.
        statements:
          - We have not asked.
          - We have asked some wards.
          - Each ward tells us every quarter.
          - Each ward hears what became of what it told us.
          - Other trusts use what our wards told us.
        evidenceThatWouldShow: [Minutes of a visit to a ward., What wards told us.]
        followUpQuestions: [Which ward have we not seen this year?, What did the last ward ask for?]
        whatGoodLooksLike: Each ward can say what became of what it asked for.
        sources: [OWN.1]
      - code: WS-02
        kind: check
        title: Members visit wards
        question: Has each of us been on a ward this year?
        whyItMatters: Papers do not show a workaround.
        statements: [Hardly any of us., Some of us., All of us.]
        links: [WS-01]
        evidenceThatWouldShow: [The list of visits.]
        followUpQuestions: [Who has not been yet?, What did we see that no paper told us?]
        whatGoodLooksLike: Each of us can tell of a shift that we saw.
        sources: [OWN.2]
sources:
  - code: OWN
    title: Our own ward review
    publisher: The trust
    date: "2026"
    licence: Our own
    use: The whole
  - code: NEVER
    title: A paper that nothing draws on
    publisher: Somebody
    date: "2025"
    licence: Open Government Licence v3.0
    use: Nothing
release:
  published: "2026-11-01"
  follows: ${follows === null ? 'null' : `"${follows}"`}
  summary: What our board asks.
  changes: ${changes}
`;
}

/** The version that follows the first, with another question and a note that says so truly. */
export const secondOwnFile = (told: OwnFile = {}): string =>
  ownFile({
    version: '1.1',
    follows: '1.0',
    question: 'Do we know what staff on our wards need from digital tools?',
    changes: '[{ items: [WS-01], label: wording, levelsStillCompare: true, note: Staff are named now. }]',
    ...told,
  });
