/** What made-up boards say that belongs to no item. Words of our own. */
export const words = {
  aboveThePrivateView: [
    'The visit last week came after most of us had answered. What we saw there settles it.',
    'Members who answered lower had not been shown the outside review. Having read it, the board agrees on the higher level.',
    'In the room each of us could give an example, which alone we had not thought of.',
  ],
  decisions: [
    'The board accepted the assessment and its actions, and asked for a report on each action at its next meeting.',
    'The board received the result, noted where its members differ, and approved the actions.',
    'The board accepted the levels as a fair picture, and asked the chair to come back to what was not agreed.',
  ],
  withdrawn: 'One of the levels rests on a document that turned out to be out of date. We will publish again when the board has looked at it.',
  cancelled: 'The board was changing: four members left within a month, and an assessment by the old board would have told the new one little.',
  notSealed: 'The chair retired before sealing it, and the new board preferred to begin again.',
  stops: [
    'Stop asking for the monthly highlight report that nobody reads',
    'Stop approving digital projects between meetings',
    'Stop the second copy of the referral form',
    'Stop counting log-ins as a measure of use',
  ],
  outcomes: [
    'Done in the summer. The two teams that tried it have kept it.',
    'Done, later than agreed. It made less difference than we had hoped.',
    'Done. The next step belongs to the committee.',
  ],
  dropped: 'Dropped in the autumn: the new service made it needless.',
  observers: ['The lead governor', 'A member of the staff council'],
  deputies: ['The deputy director'],
  checkedBy: ['Internal audit', 'A peer trust', 'The regional digital team'],
} as const;
