import type { ItemPage } from './library.js';

/** The levels of an item, lowest first, or the options of a poll. */
export function Levels({ item: { levels, offScale, poll, better, kind } }: { item: ItemPage['item'] }) {
  if (poll) {
    const { chooseAtLeast: least, chooseAtMost: most, options } = poll;
    return (
      <>
        <h2>Options</h2>
        <p>{least === most ? `Choose ${most}.` : `Choose ${least} to ${most}.`} None is better than another.</p>
        <ul>
          {options.map((option) => (
            <li key={option}>{option}</li>
          ))}
        </ul>
      </>
    );
  }
  if (levels.length === 0) return null;
  return (
    <>
      <h2>{kind === 'card' ? 'Answers' : 'Levels'}</h2>
      {better === 'lower' ? <p>The first is where a board would rather be.</p> : null}
      <LevelList levels={levels} />
      {offScale.length > 0 ? <p className="c-quiet">Beside them: {offScale.join(', ')}.</p> : null}
    </>
  );
}

/** Levels in their own words, lowest first. */
export function LevelList({ levels }: { levels: ItemPage['item']['levels'] }) {
  return (
    <ol className="c-asked__levels">
      {levels.map(({ level, name, statement }) => (
        <li key={level}>
          <strong>
            {name}
            {statement === '' ? '' : '.'}
          </strong>{' '}
          {statement}
        </li>
      ))}
    </ol>
  );
}
