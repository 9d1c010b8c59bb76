import { pollChart } from '@candour/charts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { paths } from '../../platform/paths.js';
import { useRouteParam } from '../../platform/route.js';
import { useSearchParam } from '../../platform/use-search-param.js';
import { Details } from '../../ui/Details.js';
import { Figure } from '../../ui/Figure.js';
import { InsetText } from '../../ui/InsetText.js';
import { Link } from '../../ui/Link.js';
import { Page } from '../../ui/Page.js';
import { ChoiceForm } from './ChoiceForm.js';
import { Options } from './Options.js';
import { PresenterLink } from './PresenterLink.js';
import './poll.scss';
import { type Poll, pollQuery } from './polls.js';
import { RunPoll } from './RunPoll.js';
import { usePollsLive } from './use-polls-live.js';
import { findingOf, pollSentence } from './words.js';

/** One poll: to choose in on a phone, to run from a desk, and to read once it is revealed. */
export function PollPage() {
  const pollId = useRouteParam('pollId');
  const live = usePollsLive();
  const [meetingId] = useSearchParam('meeting');
  const back = /^[0-9a-f-]{36}$/.test(meetingId)
    ? { to: paths.meeting(meetingId), words: 'Back to the meeting' }
    : { to: paths.polls(), words: 'All polls' };
  // What the stream missed, and two who chose at the same moment, come out right by reading again now and then.
  const { data: poll } = useSuspenseQuery({
    ...pollQuery(pollId),
    refetchInterval: ({ state }) => (state.data?.state === 'revealed' ? false : 15_000),
  });
  return (
    <Page title={poll.question.title} caption="Poll" back={back}>
      {poll.otherPollId ? (
        <InsetText>
          <p>
            The board is at another poll now. <Link to={paths.poll(poll.otherPollId)}>Go to it</Link>
          </p>
        </InsetText>
      ) : null}
      {poll.state === 'revealed' ? <Revealed poll={poll} /> : <p className="p-sentence">{pollSentence(poll)}</p>}
      {poll.allowed.length > 0 ? <RunPoll poll={poll} /> : null}
      {poll.youMayChoose ? <ChoiceForm key={poll.id} poll={poll} /> : null}
      {poll.state === 'revealed' || poll.youMayChoose ? null : <Options question={poll.question} />}
      {meetingId && poll.mine ? (
        <p>
          <Link to={back.to}>{back.words}</Link>
        </p>
      ) : null}
      {poll.state === 'locked' && poll.mine ? <p>Your choice is in it.</p> : null}
      {live === 'lost' && poll.state !== 'revealed' ? <p className="nhsuk-hint">Connecting again…</p> : null}
      <Details summary="Why this is asked">
        <p>{poll.question.whyItMatters}</p>
        <p>From {poll.question.instrumentTitle}. There is no right answer, and nothing here is scored.</p>
      </Details>
      <Details summary="Who sees what you choose">
        <p>
          Only you. Before the reveal everybody sees how many have chosen, never who. At the reveal counts are shown only if at
          least {poll.threshold} chose; with fewer, nothing is. What each person chose is deleted thirty days after the reveal.
        </p>
      </Details>
    </Page>
  );
}

/** What everybody is shown, from the reveal on: the finding, its picture and its numbers, then what to talk about. */
function Revealed({ poll }: { poll: Poll }) {
  const { question, tally } = poll;
  if (!tally) return null;
  return (
    <>
      <p className="nhsuk-lede-text">{question.question}</p>
      {tally.shown === 'counts' ? (
        <Figure chart={pollChart({ question: question.question, options: question.options, tally })} />
      ) : (
        <p className="p-sentence">{findingOf(poll)}</p>
      )}
      {tally.shown === 'counts' ? null : <Options question={question} />}
      {question.followUpQuestions.length > 0 ? (
        <section aria-labelledby="talk-title">
          <h2 id="talk-title">To talk about</h2>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {question.followUpQuestions.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </section>
      ) : null}
      <PresenterLink pollId={poll.id} />
    </>
  );
}
