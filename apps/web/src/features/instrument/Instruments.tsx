import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { api, read } from '../../platform/api.js';
import { paths } from '../../platform/paths.js';
import { Card, Cards } from '../../ui/Card.js';
import { Page } from '../../ui/Page.js';

const instrumentsQuery = queryOptions({
  queryKey: ['instruments'],
  queryFn: ({ signal }) => read(api.GET('/api/instruments', { signal })),
});

/** What can be asked: every version of every instrument. A version never changes once it is published. */
export function Instruments() {
  const { rows } = useSuspenseQuery(instrumentsQuery).data;
  return (
    <Page title="Instruments" width="wide">
      <p>What boards are asked, word for word. A version never changes; a change is a new version that says what changed.</p>
      <Cards>
        {rows.map(({ code, version, title, purpose, minutesToScore, items }) => (
          <Card key={`${code} ${version}`} heading={title} to={paths.instrument(code, version)} above={`Version ${version}`}>
            <p>{purpose}</p>
            <p>
              {items} items, about {minutesToScore} minutes to score.
            </p>
          </Card>
        ))}
      </Cards>
    </Page>
  );
}
