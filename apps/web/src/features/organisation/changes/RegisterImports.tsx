import { useSuspenseQuery } from '@tanstack/react-query';
import { dayAndTime } from '../../../platform/in-london.js';
import { paths } from '../../../platform/paths.js';
import { ButtonLink } from '../../../ui/Button.js';
import { Empty } from '../../../ui/Empty.js';
import { Link } from '../../../ui/Link.js';
import { Page } from '../../../ui/Page.js';
import { Table } from '../../../ui/Table.js';
import { Tag } from '../../../ui/Tag.js';
import { importsQuery } from '../register.js';
import '../organisation.scss';
import { countsInWords } from './sum-of-changes.js';

/** Who imported or changed what, when, and who took it back. */
export function RegisterImports() {
  const { rows } = useSuspenseQuery(importsQuery).data;
  return (
    <Page title="What was changed" caption="Register" back={{ to: paths.register(), words: 'Back to the register' }} width="wide">
      {rows.length === 0 ? (
        <Empty heading="Nothing was changed yet" step={<ButtonLink to={paths.registerImport()}>Import a register</ButtonLink>}>
          <p>Each import and each change by hand will stand here, and can be undone.</p>
        </Empty>
      ) : (
        <Table
          caption="What was changed"
          captionHidden
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'what',
              heading: 'What',
              cell: ({ id, way, words }) => (
                <Link to={paths.registerChange(id)}>{words ?? (way === 'file' ? 'Import of a file' : 'Changed by hand')}</Link>
              ),
            },
            { key: 'when', heading: 'When', cell: ({ at }) => dayAndTime(at) },
            { key: 'who', heading: 'Who', cell: ({ byName }) => byName },
            {
              key: 'counts',
              heading: 'What changed',
              cell: ({ way, counts }) => (way === 'file' ? countsInWords(counts) : 'By hand.'),
            },
            {
              key: 'undone',
              heading: 'Undone',
              cell: ({ undoneByName, undoneAt }) =>
                undoneByName && undoneAt ? (
                  <>
                    <Tag>undone</Tag> by {undoneByName}, {dayAndTime(undoneAt)}
                  </>
                ) : (
                  'no'
                ),
            },
          ]}
        />
      )}
    </Page>
  );
}
