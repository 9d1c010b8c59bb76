import { type Column, Table } from '../../../ui/Table.js';
import type { ChangedTrust } from '../findings/findings.js';
import { ChangeOf } from './ChangeOf.js';
import { TrustOfChange } from './TrustOfChange.js';

/** A row a trust, a column a section: what it was, what it is, and what that is called. */
export function ChangeTable({ trusts }: { trusts: readonly ChangedTrust[] }) {
  const sections = trusts.find((trust) => trust.sections.length > 0)?.sections ?? [];
  const columns: readonly Column<ChangedTrust>[] = [
    { key: 'trust', heading: 'Trust', cell: (trust) => <TrustOfChange trust={trust} /> },
    ...sections.map(
      ({ code, title }): Column<ChangedTrust> => ({
        key: code,
        heading: title,
        cell: (trust) => <ChangeOf figure={trust.sections.find((one) => one.code === code)} />,
      }),
    ),
  ];
  return (
    <Table
      caption="Change, section by section"
      captionHidden
      columns={columns}
      rows={trusts}
      rowKey={(one) => one.organisationId}
    />
  );
}
