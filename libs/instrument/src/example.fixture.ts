/**
 * A small instrument with every kind of item, for tests. Each line that a test spoils is there once.
 * Not part of the library: nothing but tests imports it.
 */
export const EXAMPLE = `code: example
version: "1.1"
language: en-GB
title: An example
purpose: To test the reader.
minutesToScore: 5
scales:
  - code: maturity
    title: How far
    kinds: [question]
    better: higher
    levels:
      - { value: 1, name: Low }
      - { value: 2, name: High }
  - code: holds
    title: Does it hold
    kinds: [check]
    better: higher
    levels: [{ value: 1, name: "No" }, { value: 2, name: Partly }, { value: 3, name: "Yes" }]
  - code: warning
    title: Is it us
    kinds: [pitfall]
    better: lower
    levels: [{ value: 1, name: Not us }, { value: 2, name: Us }]
  - code: frequency
    title: How often
    kinds: [reflection, card]
    better: neither
    levels: [{ value: 1, name: Never }, { value: 2, name: Always }]
    offScale: [No chance to show]
sections:
  - code: first
    title: First
    intro: The first section.
    items:
      - code: EX-01
        kind: question
        gate: true
        title: A question
        question: How far are we?
        whyItMatters: Because.
        statements: [Not far., Far.]
        evidenceThatWouldShow: [A map]
        followUpQuestions: [Where to?, Who says so?]
        whatGoodLooksLike: Being there.
        sources: [S3.Q1]
        crosswalk:
          - { framework: lenses, part: vision, relation: overlaps, says: Candour }
      - code: EX-02
        kind: check
        title: A check
        question: Does it hold?
        whyItMatters: Because.
        statements: [It does not., It does in part., It does.]
        evidenceThatWouldShow: [A list]
        followUpQuestions: [Since when?, Says who?]
        whatGoodLooksLike: It holds.
        sources: [S3.C1]
        links: [EX-01]
      - code: EX-03
        kind: pitfall
        title: A pitfall
        question: Is it us?
        whyItMatters: Because.
        statements: [We do not., We do.]
        evidenceThatWouldShow: [A sign]
        followUpQuestions: [How often now?, What then?]
        whatGoodLooksLike: It is not us.
        sources: [S3.P1]
        links: [EX-01]
  - code: second
    title: Second
    intro: The second section.
    items:
      - { code: EX-04, kind: reflection, title: Mine, question: How often do I?, whyItMatters: Because., sources: [S3.C2] }
      - { code: EX-05, kind: card, title: Prompt, question: Could we say?, whyItMatters: Because., sources: [S3.C3] }
      - code: EX-06
        kind: poll
        title: A poll
        question: Which of these?
        whyItMatters: Because.
        sources: [S3.C4]
        poll: { options: [This, That, The other], chooseAtLeast: 1, chooseAtMost: 2 }
sources:
  - { code: S3, title: A page, publisher: Somebody, date: "2020", licence: Open, use: Facts only. }
frameworks:
  - code: lenses
    title: Lenses
    publisher: Somebody
    date: "2020"
    parts: [{ code: vision, title: Vision }]
release:
  published: "2026-01-31"
  follows: "1.0"
  summary: Clearer words.
  changes:
    - { items: [EX-01], label: wording, levelsStillCompare: true, note: Shorter. }
`;
