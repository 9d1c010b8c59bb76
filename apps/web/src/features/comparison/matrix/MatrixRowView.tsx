import { memo } from 'react';
import { paths } from '../../../platform/paths.js';
import { FilterLink } from '../FilterLink.js';
import { MatrixCell } from './MatrixCell.js';
import type { MatrixRow } from './place.js';

interface MatrixRowViewProps {
  readonly row: MatrixRow;
  /** Of each column. */
  readonly names: readonly (readonly string[] | null)[];
}

/** One trust at a desk: its name with what every figure of it carries, and beside it its places. */
export const MatrixRowView = memo(function MatrixRowView({ row, names }: MatrixRowViewProps) {
  return (
    <tr className={row.you ? 'c-matrix__you' : undefined}>
      <th scope="row" className="c-matrix__name">
        <NameOf row={row} />
      </th>
      <Places row={row} names={names} />
    </tr>
  );
});

/** The same on a phone, in two rows that belong together: beside a name there is no room for what every figure carries. */
export const NarrowMatrixRowView = memo(function NarrowMatrixRowView({ row, names }: MatrixRowViewProps) {
  return (
    <tbody className={row.you ? 'c-matrix__you' : undefined}>
      <tr>
        <th scope="rowgroup" colSpan={names.length} className="c-matrix__above">
          <span className="c-matrix__stays">
            <NameOf row={row} />
          </span>
        </th>
      </tr>
      <tr>
        <Places row={row} names={names} />
      </tr>
    </tbody>
  );
});

function NameOf({ row: { organisationId, name, you, about } }: { row: MatrixRow }) {
  return (
    <>
      <FilterLink to={paths.systemTrust(organisationId)}>{name}</FilterLink>
      {you ? <span className="c-matrix__mark"> (you)</span> : null}
      {about === '' ? null : <span className="c-about">{about}</span>}
    </>
  );
}

/** Its places; or one wide place that says why there are none. */
function Places({ row: { nothing, places }, names }: MatrixRowViewProps) {
  if (nothing === null) {
    return names.map((ofColumn, index) => <MatrixCell key={String(index)} place={places[index]} names={ofColumn} />);
  }
  return (
    <td className="c-cell c-cell--none c-cell--row" colSpan={names.length}>
      <span className="c-matrix__stays">{nothing}</span>
    </td>
  );
}
