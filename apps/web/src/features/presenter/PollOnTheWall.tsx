import type { CSSProperties } from 'react';
import { Dots } from './Dots.js';
import type { PresentedPoll } from './presenter.js';
import { optionName, sizeOf } from './words.js';
import './pictures.scss';

/** A poll on the wall: the question with what there is to choose from, how many have chosen, then the counts where they may be shown. */
export function PollOnTheWall({ poll, paused }: { readonly poll: PresentedPoll; readonly paused: boolean }) {
  const { question, options, tally, chosen, eligible } = poll;
  const counts = tally?.counts ?? null;
  const isSmall = counts !== null || options.length > 6;
  return (
    <>
      <p className="w-small">{paused ? 'The meeting is paused. A poll of the board' : 'A poll of the board'}</p>
      <h1 className={`w-question w-question--${sizeOf(question)}${isSmall ? ' w-question--shown' : ''}`}>{question}</h1>
      {counts ? (
        <Bars options={options} counts={counts} />
      ) : (
        <ul className="w-room w-options" style={rowsOf(options)}>
          {options.map((option) => (
            <li key={option}>{optionName(option)}</li>
          ))}
        </ul>
      )}
      {tally ? null : <Dots filled={chosen} of={eligible} small />}
    </>
  );
}

/** A bar an option, in the order in which they were offered; they rise together. The numbers are a table for who cannot see them. */
function Bars({ options, counts }: { readonly options: readonly string[]; readonly counts: readonly number[] }) {
  const most = Math.max(1, ...counts);
  const rows = options.map((option, place) => ({ option, name: optionName(option), count: counts[place] ?? 0 }));
  const shares = { '--rows': options.length > 10 ? Math.ceil(options.length / 2) : options.length } as CSSProperties;
  return (
    <>
      <div className="w-room w-bars" style={shares} aria-hidden="true">
        {rows.map(({ option, name, count }) => (
          <div className="w-bars__row" key={option}>
            <span className="w-bars__name">{name}</span>
            <span className="w-bars__line">
              <span className="w-bars__bar" style={{ width: `${(85 * count) / most}%` }} />
              <span className="w-bars__count">{count}</span>
            </span>
          </div>
        ))}
      </div>
      <table className="nhsuk-u-visually-hidden">
        <caption>How many chose each option</caption>
        <thead>
          <tr>
            <th scope="col">Option</th>
            <th scope="col">How many chose it</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ option, name, count }) => (
            <tr key={option}>
              <th scope="row">{name}</th>
              <td>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Into how many rows the options go: in one, two or three columns. */
function rowsOf({ length }: readonly string[]): CSSProperties {
  const columns = length <= 6 ? 1 : length <= 12 ? 2 : 3;
  return { '--rows': Math.ceil(length / columns) } as CSSProperties;
}
