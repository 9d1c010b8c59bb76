import { day } from '../../platform/in-london.js';
import { paths } from '../../platform/paths.js';
import { Link } from '../../ui/Link.js';
import { Table } from '../../ui/Table.js';
import { Tag } from '../../ui/Tag.js';
import { kindOf, type Organisation } from './register.js';

export function OrganisationsTable({ rows }: { rows: readonly Organisation[] }) {
  return (
    <Table
      caption="Organisations"
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          heading: 'Name',
          cell: ({ id, name, closed, demonstration }) => (
            <>
              <Link to={paths.organisation(id)}>{name}</Link> {demonstration ? <Tag>made up</Tag> : null}
              {closed ? <span className="c-register__closed">closed on {day(closed)}</span> : null}
            </>
          ),
        },
        { key: 'code', heading: 'Code', cell: ({ code }) => code ?? 'none' },
        { key: 'kind', heading: 'What it is', cell: kindOf },
        { key: 'region', heading: 'Region', cell: ({ regionName }) => regionName ?? 'not known' },
      ]}
    />
  );
}
