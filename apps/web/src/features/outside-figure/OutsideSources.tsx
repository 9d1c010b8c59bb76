import { useSuspenseQuery } from '@tanstack/react-query';
import { day } from '../../platform/in-london.js';
import { paths } from '../../platform/paths.js';
import { ButtonLink } from '../../ui/Button.js';
import { Empty } from '../../ui/Empty.js';
import { Link } from '../../ui/Link.js';
import { Page } from '../../ui/Page.js';
import { Table } from '../../ui/Table.js';
import { Tag } from '../../ui/Tag.js';
import { sourcesQuery } from './queries.js';

/** The published tables that an operator has brought in. */
export function OutsideSources() {
  const { data } = useSuspenseQuery(sourcesQuery);
  const first = <ButtonLink to={paths.importOutside()}>Import a published table</ButtonLink>;
  return (
    <Page title="Outside sources" width="wide">
      <p>
        Tables that others publish of organisations, such as scores of digital maturity. Trusts see them beside what their boards
        agreed.
      </p>
      {data.rows.length === 0 ? (
        <Empty heading="No table has been imported yet" step={first}>
          <p>Take a CSV file with one row for each organisation and its code. You say which column is what.</p>
        </Empty>
      ) : (
        <>
          {first}
          <Table
            caption="Imported tables"
            rows={data.rows}
            rowKey={({ id }) => id}
            columns={[
              { key: 'title', heading: 'Table', cell: ({ id, title }) => <Link to={paths.outsideSource(id)}>{title}</Link> },
              { key: 'publisher', heading: 'Publisher', cell: ({ publisher }) => publisher },
              { key: 'on', heading: 'Published', cell: ({ publishedOn }) => day(publishedOn) },
              { key: 'of', heading: 'Organisations', cell: ({ organisations }) => organisations, numeric: true },
              { key: 'figures', heading: 'Figures', cell: ({ figures }) => figures, numeric: true },
              {
                key: 'state',
                heading: 'Shown',
                cell: ({ undone }) => (undone ? <Tag>undone</Tag> : <Tag tone="done">shown</Tag>),
              },
            ]}
          />
        </>
      )}
    </Page>
  );
}
