import type { CSSProperties } from 'react';
import { Dots } from './Dots.js';
import type { PresentedPoll } from './presenter.js';
import { optionName, sizeOf } from './words.js';

/** A poll on the wall: the question with what there is to choose from, how many have chosen, then the counts where they may be shown. */
export function PollOnTheWall({ poll }: { readonly poll: PresentedPoll }) {
  const { title, question, options, tally, chosen, eligible } = poll;
  const counts = tally?.counts ?? null;
  return (
    <>
      <p className="w-small">Poll: {title}</p>
      <h1 className={`w-question w-question--${sizeOf(question)}${counts ? ' w-question--shown' : ''}`}>{question}</h1>
      {counts ? (
        <Bars options={options} counts={counts} />
      ) : (
        <ul className="w-room w-options" style={rowsOf(options)}>
          {options.map((option) => (
            <li key={option}>{optionName(option)}</li>
          ))}
        </ul>
      )}
      {tally ? null : <Dots filled={chosen} of={eligible} />}
    </>
  );
}

/** Its numbers as a table whose rows carry the bars: they rise together, in the order in which the options were offered. */
function Bars({ options, counts }: { readonly options: readonly string[]; readonly counts: readonly number[] }) {
  const most = Math.max(1, ...counts);
  return (
    <table className="w-room w-bars" style={rowsOf(options)}>
      <caption className="nhsuk-u-visually-hidden">How many chose each option</caption>
      <thead className="nhsuk-u-visually-hidden">
        <tr>
          <th scope="col">Option</th>
          <th scope="col">How many chose it</th>
        </tr>
      </thead>
      <tbody>
        {options.map((option, place) => {
          const count = counts[place] ?? 0;
          return (
            <tr key={option}>
              <th scope="row">{optionName(option)}</th>
              <td>
                <span className="w-bars__line">
                  <span className="w-bars__bar" style={{ width: `${(85 * count) / most}%` }} aria-hidden="true" />
                  <span className="w-bars__count">{count}</span>
                </span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** How many rows share the height. */
const rowsOf = (options: readonly string[]): CSSProperties =>
  ({
    '--rows': options.length > 6 ? Math.ceil(options.length / 2) : options.length,
    '--options': options.length,
  }) as CSSProperties;
