import { month } from '../../../platform/in-london.js';
import { paths } from '../../../platform/paths.js';
import { type Column, Table } from '../../../ui/Table.js';
import { FilterLink } from '../FilterLink.js';
import type { ChangedTrust } from '../findings/findings.js';
import { ChangeOf } from './ChangeOf.js';

/** A row a trust, a column a section: what it was, what it is, and what that is called. */
export function ChangeTable({ trusts }: { trusts: readonly ChangedTrust[] }) {
  const sections = trusts.find((trust) => trust.sections.length > 0)?.sections ?? [];
  const columns: readonly Column<ChangedTrust>[] = [
    { key: 'trust', heading: 'Trust', cell: (trust) => <TrustOf trust={trust} /> },
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

function TrustOf({ trust: { organisationId, name, trustType, from, to, words } }: { trust: ChangedTrust }) {
  return (
    <>
      <FilterLink to={paths.systemTrust(organisationId)}>{name}</FilterLink>
      <span className="c-about">
        {trustType}
        {from !== null && to !== null ? `, ${month(from)} to ${month(to)}` : ''}. {words}
      </span>
    </>
  );
}
