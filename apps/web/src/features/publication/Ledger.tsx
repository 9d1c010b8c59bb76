import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { day, month, time } from '../../platform/in-london.js';
import { paths } from '../../platform/paths.js';
import { useSearchParam } from '../../platform/use-search-param.js';
import { Button, ButtonGroup, ButtonLink } from '../../ui/Button.js';
import { Empty } from '../../ui/Empty.js';
import { Page } from '../../ui/Page.js';
import { Select } from '../../ui/Select.js';
import { Table } from '../../ui/Table.js';
import { type Entry, type Ledger as LedgerOfTrust, ledgerQuery } from './ledger.js';
import './publication.scss';

/** Who outside looked at what the trust publishes, and when. */
export function Ledger() {
  const [chosen, choose] = useSearchParam('publication');
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(ledgerQuery(chosen));
  const [first] = data.pages;
  const publications = first?.publications ?? [];
  const entries = data.pages.flatMap((page) => page.entries);
  return (
    <Page title="Who looked" width="wide">
      <p>
        Everybody of another organisation who opened what you publish, one line for a person and a day. Candour writes it as it
        shows a figure: on screen, in a file, to another program, and in a paper that a system issued, even after you withdrew. It
        cannot know who was handed a page or a file by somebody else. A line is deleted two years after its day.
      </p>
      <p className="c-summary">{first?.summary}</p>
      {publications.length > 1 ? (
        <div className="c-ledger-filter">
          <Select
            name="publication"
            label="Publication"
            options={publications.map((one) => ({ value: one.id, words: nameOf(one) }))}
            empty="All publications"
            value={chosen}
            onChange={choose}
          />
        </div>
      ) : null}
      {entries.length === 0 ? (
        <Nobody published={publications.length > 0} filtered={chosen !== ''} />
      ) : (
        <Table
          caption="Who looked, newest day first"
          captionHidden
          rows={entries}
          rowKey={(entry) => JSON.stringify(entry)}
          columns={[
            { key: 'day', heading: 'Day', cell: (entry) => day(entry.day) },
            { key: 'who', heading: 'Who', cell: ({ personName, organisationName }) => `${personName}, ${organisationName}` },
            { key: 'what', heading: 'At what', cell: (entry) => <Looks entry={entry} publications={publications} /> },
            {
              key: 'of',
              heading: 'Of which publications',
              cell: ({ publicationIds }) => <Names of={publicationIds} publications={publications} />,
            },
          ]}
        />
      )}
      <div className="c-not-printed">
        <ButtonGroup>
          {hasNextPage ? (
            <Button rank="secondary" waiting={isFetchingNextPage} onPress={() => void fetchNextPage()}>
              Show earlier days
            </Button>
          ) : null}
          {entries.length > 0 ? (
            <Button rank="secondary" onPress={() => window.print()}>
              Print
            </Button>
          ) : null}
        </ButtonGroup>
      </div>
    </Page>
  );
}

interface LooksProps {
  readonly entry: Entry;
  readonly publications: LedgerOfTrust['publications'];
}

/** What was opened and when first; of which publications, where it were not all that stand beside it. */
function Looks({ entry: { looks, publicationIds }, publications }: LooksProps) {
  return (
    <ul className="c-looks">
      {looks.map((look) => (
        <li key={`${look.what} ${look.way}`}>
          {look.words} <span className="c-looks__time">from {time(look.firstAt)}</span>
          {look.publicationIds.length < publicationIds.length ? (
            <span> (of {look.publicationIds.map((id) => nameIn(publications, id)).join('; ')})</span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Names({ of, publications }: { of: Entry['publicationIds']; publications: LedgerOfTrust['publications'] }) {
  return (
    <ul className="c-looks">
      {of.map((id) => (
        <li key={id}>{nameIn(publications, id)}</li>
      ))}
    </ul>
  );
}

function Nobody({ published, filtered }: { published: boolean; filtered: boolean }) {
  if (!published) {
    return (
      <Empty heading="Nothing is published yet" step={<ButtonLink to={paths.assessments()}>Go to the assessments</ButtonLink>}>
        <p>When your chief executive publishes a result, everybody outside who opens it is listed here.</p>
      </Empty>
    );
  }
  return (
    <Empty heading={filtered ? 'Nobody has looked at this publication' : 'Nobody has looked yet'}>
      <p>As soon as somebody outside opens what you publish, it stands here.</p>
    </Empty>
  );
}

type OfLedger = LedgerOfTrust['publications'][number];

const nameOf = (one: OfLedger): string => `${one.title}, ${month(one.waveDate)}${one.withdrawnOn ? ' (withdrawn)' : ''}`;

function nameIn(publications: readonly OfLedger[], id: string): string {
  const found = publications.find((one) => one.id === id);
  return found ? nameOf(found) : 'An earlier publication';
}
