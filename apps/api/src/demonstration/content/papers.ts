/** What made-up board papers say on their covers and in their own words. Nothing of it is any real trust's. */
export const papers = {
  meetingName: 'Board of directors',
  previouslyConsideredBy: 'Executive committee, and the board in private when it agreed the levels',
  objectives: [
    'Work that is easier for staff and kinder to those we serve',
    'Money spent once, and on what people use',
    'A place where people come to learn, and stay',
  ],
  risks: [
    {
      reference: 'BAF 3',
      title: 'Digital change is carried by too few people and stops when they leave',
      before: { consequence: 4, likelihood: 4 },
      after: { consequence: 4, likelihood: 3 },
    },
    {
      reference: 'BAF 5',
      title: 'A system that care depends on fails for longer than we can work on paper',
      before: { consequence: 5, likelihood: 3 },
      after: { consequence: 5, likelihood: 2 },
    },
    {
      reference: 'BAF 8',
      title: 'People who cannot or do not want to go online are left behind',
      before: { consequence: 3, likelihood: 4 },
      after: { consequence: 3, likelihood: 3 },
    },
  ],
  sessionReason: 'The paper shows how members’ private views lay, which they gave in confidence.',
  careQuality: 'Well-led',
  constitution: 'A voice for patients and staff',
  legal: 'None beyond duties that the trust already has.',
  equality: 'The actions were looked at for people who cannot or do not want to go online. One action was changed.',
  resources: 'The actions are met from the budgets of this year.',
  involvement: 'Two governors and the patient forum read the actions and asked for the first one to be sooner.',
  returned: 'Say more of what our neighbours depend on before the board sees it.',
  background:
    'The board first talked about this in the spring. Since then members have spent a morning each with a team, and the executive has stopped two projects.',
  closing:
    'The board agreed {items agreed} of {items}. It will look at every action at each meeting, and at all of the levels again next year.',
  toEverybody:
    'We publish this so that the people we serve can see where we think we stand, and hold us to what we said we would do about it.',
} as const;
