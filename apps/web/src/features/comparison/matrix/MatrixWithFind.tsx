import { useDeferredValue, useMemo, useState } from 'react';
import { useSearchParam } from '../../../platform/use-search-param.js';
import { Empty } from '../../../ui/Empty.js';
import { FindTrust } from './FindTrust.js';
import { Matrix, type MatrixColumn } from './Matrix.js';
import { onlyFound } from './only-found.js';
import type { MatrixGroup } from './place.js';

interface MatrixWithFindProps {
  readonly caption: string;
  readonly groups: readonly MatrixGroup[];
  readonly columns: readonly MatrixColumn[];
}

/** From as many trusts on, a name is looked for faster than read for. */
const MANY = 20;
const countOf = (groups: readonly MatrixGroup[]): number => groups.reduce((sum, { rows }) => sum + rows.length, 0);

/** The matrix, and above a long one a way to a trust by its name, which stands in the address so that it can be sent. */
export function MatrixWithFind({ caption, groups, columns }: MatrixWithFindProps) {
  const [inAddress, putInAddress] = useSearchParam('find');
  const [typed, setTyped] = useState(inAddress);
  // A short matrix has no field to clear it by.
  const letters = countOf(groups) >= MANY ? typed : '';
  const sought = useDeferredValue(letters);
  const found = useMemo(() => onlyFound(groups, sought), [groups, sought]);
  const type = (value: string) => {
    setTyped(value);
    putInAddress(value);
  };
  return (
    <>
      {countOf(groups) >= MANY ? <FindTrust value={letters} onChange={type} found={countOf(found)} /> : null}
      {found.length === 0 && sought !== '' ? (
        <Empty heading="No trust of that name is among these" />
      ) : (
        <Matrix caption={caption} groups={found} columns={columns} />
      )}
    </>
  );
}
