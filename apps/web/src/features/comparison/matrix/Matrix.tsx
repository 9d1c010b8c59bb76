import { shadeOf } from '@candour/charts';
import { type CSSProperties, Fragment, type ReactNode, type UIEvent, useDeferredValue, useMemo } from 'react';
import { useNarrow } from '../../../platform/narrow.js';
import { scrollable } from '../../../ui/scrollable.js';
import { firstRows } from './first-rows.js';
import { MatrixRowView, NarrowMatrixRowView } from './MatrixRowView.js';
import type { MatrixGroup } from './place.js';
import './matrix.scss';

export interface MatrixColumn {
  readonly code: string;
  /** Its title, as a link to what lies behind it. */
  readonly heading: ReactNode;
  /** Levels of the scale; null where the figure is a number and has a shade. */
  readonly names: readonly string[] | null;
}

interface MatrixProps {
  readonly caption: string;
  readonly groups: readonly MatrixGroup[];
  readonly columns: readonly MatrixColumn[];
}

/** As many rows as any screen shows at once: drawn first, so that the page can be read while the rest comes. */
const AT_ONCE = 24;

/** From here on the table scrolls in a box of its own, so that the headings stay in sight. */
const LONG = 16;

/**
 * Trusts down the side, grouped by type, in the order of the alphabet as the server gives them: never by a level. A real table and
 * all of it, so that it reads cell by cell, can be searched and printed; it scrolls beneath its headings, which stay.
 */
export function Matrix({ caption, groups, columns }: MatrixProps) {
  const narrow = useNarrow();
  const rows = groups.reduce((sum, group) => sum + group.rows.length, 0);
  const shown = useDeferredValue(rows, Math.min(rows, AT_ONCE));
  // The same list as long as the columns are: rows that are there already are not drawn again for it.
  const names = useMemo(() => columns.map((column) => column.names), [columns]);
  const Body = narrow ? NarrowBody : WideBody;
  return (
    <div
      className={`c-scroll c-matrix-box${rows > LONG ? ' c-matrix-box--long' : ''}`}
      onScroll={noteAside}
      {...scrollable(caption)}
    >
      <table className={`c-matrix${narrow ? ' c-matrix--narrow' : ''}`} style={lookOf(columns.length)}>
        <caption className="nhsuk-u-visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {narrow ? null : <th scope="col">Trust</th>}
            {columns.map(({ code, heading }) => (
              <th key={code} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        {firstRows(groups, shown).map((group) => (
          <Body key={group.trustType} group={group} names={names} />
        ))}
      </table>
    </div>
  );
}

/**
 * Names stick only while the table is scrolled sideways: each that sticks is a layer of its own, and two hundred of them make a phone
 * drop frames while it scrolls down. Written past React, because nothing is to be drawn anew for it.
 */
function noteAside({ currentTarget: box }: UIEvent<HTMLElement>): void {
  const aside = box.scrollLeft > 0;
  if (aside !== 'aside' in box.dataset) box.toggleAttribute('data-aside', aside);
}

interface BodyProps {
  readonly group: MatrixGroup;
  readonly names: readonly (readonly string[] | null)[];
}

function WideBody({ group: { trustType, rows }, names }: BodyProps) {
  return (
    <tbody>
      <GroupHead words={trustType} columns={names.length + 1} />
      {rows.map((row) => (
        <MatrixRowView key={row.organisationId} row={row} names={names} />
      ))}
    </tbody>
  );
}

function NarrowBody({ group: { trustType, rows }, names }: BodyProps) {
  return (
    <Fragment>
      <tbody>
        <GroupHead words={trustType} columns={names.length} />
      </tbody>
      {rows.map((row) => (
        <NarrowMatrixRowView key={row.organisationId} row={row} names={names} />
      ))}
    </Fragment>
  );
}

const GroupHead = ({ words, columns }: { words: string; columns: number }) => (
  <tr>
    <th scope="rowgroup" colSpan={columns} className="c-matrix__group">
      <span className="c-matrix__stays">{words}</span>
    </th>
  </tr>
);

const SCALE = 5;

/** The ramp of the charts, once for the whole table; and how wide it is. */
function lookOf(columns: number): CSSProperties {
  const shades = Array.from({ length: SCALE }, (_, index) => shadeOf(index + 1, SCALE));
  const ramp = shades.flatMap(({ fill, ink, step }) => [
    [`--fill-${step}`, fill],
    [`--ink-${step}`, ink],
  ]);
  return { '--columns': columns, ...Object.fromEntries(ramp) } as CSSProperties;
}
