import { chosenInWords } from '@candour/charts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { day } from '../../platform/in-london.js';
import { mayAs, useHat } from '../../platform/me.js';
import { paths } from '../../platform/paths.js';
import { useSearchParam } from '../../platform/use-search-param.js';
import { Button, ButtonLink } from '../../ui/Button.js';
import { Card, Cards } from '../../ui/Card.js';
import { Empty } from '../../ui/Empty.js';
import { Page } from '../../ui/Page.js';
import { OpenPollForm } from './OpenPollForm.js';
import './poll.scss';
import { type PollSummary, pollsQuery } from './polls.js';
import { usePollsLive } from './use-polls-live.js';
import { findingOf } from './words.js';

/** The polls of a board: the one it is at, the way to put another question, and what came of those before. */
export function Polls() {
  usePollsLive();
  const { data: polls } = useSuspenseQuery(pollsQuery);
  const mayRun = mayAs(useHat(), 'secretary', 'facilitator');
  const [question] = useSearchParam('ask');
  const [assessmentId] = useSearchParam('assessment');
  const [asking, setAsking] = useState(question !== '');
  const atHand = polls.find(({ state }) => state !== 'revealed');
  const before = polls.filter(({ state }) => state === 'revealed');
  return (
    <Page title="Polls">
      <p className="nhsuk-lede-text">
        One question to the whole board, at any time. Each chooses alone, and everybody sees what came of it at the same moment.
      </p>
      {atHand ? <AtHand poll={atHand} /> : null}
      {mayRun && !atHand && !asking ? <Button onPress={() => setAsking(true)}>Put a question to the board</Button> : null}
      {mayRun && !atHand && asking ? <OpenPollForm asked={{ question, assessmentId }} onClose={() => setAsking(false)} /> : null}
      {polls.length === 0 && !asking ? (
        <Empty heading="No polls yet">
          <p>
            {mayRun
              ? 'Open a meeting with one question, or ask what members mean by digital before you score.'
              : 'When your secretary or facilitator puts a question to the board, it is here.'}
          </p>
        </Empty>
      ) : null}
      {before.length > 0 ? (
        <section aria-labelledby="before-title">
          <h2 id="before-title">What came of the others</h2>
          <Cards>
            {before.map((poll) => (
              <Card
                key={poll.id}
                heading={poll.question.title}
                to={paths.poll(poll.id)}
                level={3}
                above={day(poll.revealedOn ?? poll.openedOn)}
              >
                <p>{findingOf(poll)}</p>
              </Card>
            ))}
          </Cards>
        </section>
      ) : null}
    </Page>
  );
}

function AtHand({ poll }: { poll: PollSummary }) {
  return (
    <section className="p-hand" aria-labelledby="hand-title">
      <h2 id="hand-title">{poll.question.title}</h2>
      <p>{poll.question.question}</p>
      <p>
        {poll.state === 'open' ? 'The poll is open.' : 'The poll is locked and will be revealed.'} {chosenInWords(poll)}.
      </p>
      <ButtonLink to={paths.poll(poll.id)}>Go to the poll</ButtonLink>
    </section>
  );
}
