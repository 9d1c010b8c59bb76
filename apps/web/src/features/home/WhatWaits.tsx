import type { paths as Api } from '@candour/api-client';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { api, read } from '../../platform/api.js';
import { mayAs, useHat } from '../../platform/me.js';
import { paths } from '../../platform/paths.js';
import { ButtonLink } from '../../ui/Button.js';
import { Card, Cards } from '../../ui/Card.js';
import { Empty } from '../../ui/Empty.js';

type HomeOf = Api['/api/home']['get']['responses'][200]['content']['application/json'];

const homeQuery = queryOptions({ queryKey: ['home'], queryFn: (): Promise<HomeOf> => read(api.GET('/api/home')) });

/** One card for each thing that waits for this person, most pressing first; then what happens next without them. */
export function WhatWaits() {
  const { data } = useSuspenseQuery(homeQuery);
  return (
    <>
      {data.waiting.length === 0 ? (
        <NothingWaits next={data.next} />
      ) : (
        <section aria-labelledby="waiting-title">
          <h2 id="waiting-title">Waiting for you</h2>
          <Cards>
            {data.waiting.map((card) => (
              <Card
                key={`${card.kind} ${card.to} ${card.title}`}
                heading={card.title}
                to={card.to}
                waiting
                level={3}
                above={card.organisationName}
              >
                <p>{card.words}</p>
              </Card>
            ))}
          </Cards>
        </section>
      )}
      {data.next.length > 0 ? (
        <section aria-labelledby="next-title">
          <h2 id="next-title">What happens next</h2>
          <ul>
            {data.next.map(({ words, on }) => (
              <li key={`${words} ${on}`}>{words}</li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

const isAnythingSetUp = queryOptions({
  queryKey: ['assessments', 'any'],
  queryFn: async () => (await read(api.GET('/api/assessments'))).rows.length > 0,
});

/** Nothing to do: says so, and to a secretary at the very beginning, where to begin. */
function NothingWaits({ next }: { next: HomeOf['next'] }) {
  const hat = useHat();
  if (next.length === 0 && mayAs(hat, 'secretary')) return <NothingForASecretary />;
  return <Nothing next={next} />;
}

function NothingForASecretary() {
  const { data: begun } = useSuspenseQuery(isAnythingSetUp);
  if (!begun) {
    return (
      <Empty heading="Nothing has been set up yet" step={<ButtonLink to={paths.board()}>Go to the board</ButtonLink>}>
        <p>
          Begin with the seats of your board, at least five, and a facilitator. Then set up an assessment: nobody is asked
          anything until you open it.
        </p>
      </Empty>
    );
  }
  return (
    <Empty heading="Nothing waits for you" step={<ButtonLink to={paths.assessments()}>Go to the assessments</ButtonLink>}>
      <p>When something needs you, it stands on this page. Results and board papers stand with their assessments.</p>
    </Empty>
  );
}

function Nothing({ next }: { next: HomeOf['next'] }) {
  return (
    <Empty heading="Nothing waits for you">
      <p>
        {next.length > 0
          ? 'What happens next stands below. When something needs you, it stands here.'
          : 'When something needs you, it stands on this page. The company secretary of your organisation can say what comes next.'}
      </p>
    </Empty>
  );
}
