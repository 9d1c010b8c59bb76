import type { paths as Api } from '@candour/api-client';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { api, read } from '../../platform/api.js';
import { month } from '../../platform/in-london.js';
import { mayAs, useHat } from '../../platform/me.js';
import { paths } from '../../platform/paths.js';
import { Button, ButtonLink } from '../../ui/Button.js';
import { Empty } from '../../ui/Empty.js';
import { Link } from '../../ui/Link.js';
import { Page } from '../../ui/Page.js';
import { Table } from '../../ui/Table.js';
import { methodWords } from './methods.js';
import { StateOf } from './StateOf.js';

type Summary = Api['/api/assessments']['get']['responses'][200]['content']['application/json']['rows'][number];

/** The assessments of one's own board, newest wave first. */
export function Assessments() {
  const mayBegin = mayAs(useHat(), 'secretary');
  const list = useSuspenseInfiniteQuery({
    queryKey: ['assessments'],
    queryFn: ({ pageParam }) => read(api.GET('/api/assessments', { params: { query: pageParam ? { cursor: pageParam } : {} } })),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  });
  const rows = list.data.pages.flatMap((page) => page.rows);
  const begin = mayBegin ? <ButtonLink to={paths.newAssessment()}>Set up an assessment</ButtonLink> : null;
  return (
    <Page title="Assessments" width="wide">
      {rows.length === 0 ? (
        <Empty heading="Your board has no assessment yet" step={begin}>
          <p>
            {mayBegin
              ? 'Set one up: what to ask, when, and who facilitates. Nobody is asked anything until you open it.'
              : 'The company secretary sets one up. You will find it here, and on your start page when it needs you.'}
          </p>
        </Empty>
      ) : (
        <>
          {begin}
          <Rows rows={rows} />
          {list.hasNextPage ? (
            <Button rank="secondary" onPress={() => void list.fetchNextPage()} waiting={list.isFetchingNextPage}>
              Show earlier ones
            </Button>
          ) : null}
        </>
      )}
    </Page>
  );
}

function Rows({ rows }: { rows: readonly Summary[] }) {
  return (
    <Table
      caption="Assessments, newest wave first"
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'wave',
          heading: 'Wave',
          cell: (row) => (
            <Link to={paths.assessment(row.id)}>
              {month(row.waveDate)}
              <span className="nhsuk-u-visually-hidden">, {row.instrumentTitle}</span>
            </Link>
          ),
        },
        { key: 'what', heading: 'What is asked', cell: (row) => `${row.instrumentTitle} ${row.instrumentVersion}` },
        { key: 'how', heading: 'How', cell: (row) => methodWords(row.method) },
        { key: 'state', heading: 'State', cell: (row) => <StateOf state={row.state} waitsForYou={waitsForYou(row)} /> },
        ...(rows.some(({ yourPart }) => yourPart) ? [yourPartColumn] : []),
      ]}
    />
  );
}

const yourPartColumn = {
  key: 'part',
  heading: 'Your part',
  cell: ({ yourPart }: Summary) => (yourPart ? `${yourPart.answered} of ${yourPart.of} answered` : 'Nothing to do'),
};

const waitsForYou = ({ state, yourPart }: Summary) => state === 'scoring' && yourPart !== null && yourPart.answered < yourPart.of;
