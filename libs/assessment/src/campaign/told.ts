/** What a trust agrees to with its *yes*: said before it accepts, beside its reply ever after, and to its system in the same words. */
export const whatTheTrackerShows: readonly string[] = [
  'Whether the trust takes part, with its reason if it declined.',
  'The stage that its assessment has reached: being set up, private scoring open or closed, the board has met, sealed, published.',
  'Whether a date of the timetable has passed undone.',
  'Once a day, from the second day of private scoring, how far it has come, in four steps of words: all, nine tenths or more, two thirds or more, fewer. Only if the pledge told the members so before their first answer.',
];

export const whatTheTrackerNeverShows: readonly string[] = [
  'Any answer, level, comment or result. Results reach the system only if the chief executive publishes them.',
  'How many have answered, or who.',
  'When anybody answered, and whether a meeting is open.',
];

/** The paragraph of the pledge for members of a board that takes part in a campaign. */
export function toldToTheSystem(systemNames: readonly string[]): string {
  const names =
    systemNames.length < 2 ? (systemNames[0] ?? '') : `${systemNames.slice(0, -1).join(', ')} and ${systemNames.at(-1)}`;
  return (
    `Your trust takes part in a campaign of ${names}. It is told the stage that this assessment has reached and, once a day from the second day of private ` +
    'scoring, how far the board as a whole has come, in words such as ‘two thirds or more’: never a number, never who has answered, never an answer.'
  );
}
