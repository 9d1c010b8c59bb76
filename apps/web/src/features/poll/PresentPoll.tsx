import { optionParts } from '@candour/charts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useRouteParam } from '../../platform/route.js';
import { scrollable } from '../../ui/scrollable.js';
import { ChosenDots } from './ChosenDots.js';
import './poll.scss';
import './present-poll.scss';
import { type Poll, pollQuery } from './polls.js';
import { usePollsLive } from './use-polls-live.js';
import { findingOf, howMany } from './words.js';

/** The poll for a projector: the question, how many have chosen, and then what is shown. No names, nothing to press. */
export function PresentPoll() {
  const pollId = useRouteParam('pollId');
  const live = usePollsLive();
  const { data: poll } = useSuspenseQuery({
    ...pollQuery(pollId),
    refetchInterval: ({ state }) => (state.data?.state === 'revealed' ? false : 15_000),
  });
  const { question, tally } = poll;
  return (
    <div className={`p-present${tally ? ' p-present--revealed' : ''}`}>
      <title>Big screen – Candour</title>
      <h1 className="p-present__question">{question.question}</h1>
      {tally ? <Revealed poll={poll} tally={tally} /> : <BeforeTheReveal poll={poll} />}
      <p className="p-present__state" role="status">
        {live === 'lost' ? 'Connecting again' : poll.state === 'locked' ? 'Locked' : ''}
      </p>
    </div>
  );
}

function BeforeTheReveal({ poll }: { poll: Poll }) {
  const { question, state } = poll;
  return (
    <>
      <ul className={`p-present__options${question.options.length > 6 ? ' p-present__options--many' : ''}`}>
        {question.options.map((option) => (
          <li key={option}>{optionParts(option)[0]}</li>
        ))}
      </ul>
      <div>
        <ChosenDots {...poll} />
        <p className="p-present__hint">
          {state === 'open'
            ? `${howMany(question)} On your phone: Polls.`
            : 'No choice is taken any more. The reveal comes next.'}
        </p>
      </div>
    </>
  );
}

/** The finding as a sentence, and its numbers as a table whose rows carry the bars: they rise together. */
function Revealed({ poll, tally }: { poll: Poll; tally: NonNullable<Poll['tally']> }) {
  const { options } = poll.question;
  const { counts } = tally;
  if (!counts) return <p className="p-present__words">{findingOf(poll)}</p>;
  const most = Math.max(1, ...counts);
  return (
    <>
      <p className={options.length > 6 ? 'nhsuk-u-visually-hidden' : 'p-present__finding'}>{findingOf(poll)}</p>
      <div className="p-present__bars" {...scrollable('What the board chose')}>
        <table className="p-bars">
          <caption className="nhsuk-u-visually-hidden">How many chose each option</caption>
          <thead className="nhsuk-u-visually-hidden">
            <tr>
              <th scope="col">Option</th>
              <th scope="col">How many chose it</th>
            </tr>
          </thead>
          <tbody>
            {options.map((option, index) => {
              const count = counts[index] ?? 0;
              return (
                <tr key={option}>
                  <th scope="row">{optionParts(option)[0]}</th>
                  <td>
                    <span className="p-bars__line">
                      <span className="p-bars__bar" style={{ width: `${(88 * count) / most}%` }} aria-hidden="true" />
                      <span className="p-bars__count">{count}</span>
                    </span>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className="p-present__answered">
        {tally.chosen} of {tally.eligible} chose
      </p>
    </>
  );
}
