import { Details } from '../../../ui/Details.js';
import { Fold } from '../../../ui/Folds.js';
import type { ChangedTrust } from '../findings/findings.js';
import { DrawnOnceOpen } from '../layout/DrawnOnceOpen.js';
import { ChangedList } from './ChangedList.js';
import { movedInWords } from './moved.js';
import { TrustOfChange } from './TrustOfChange.js';

/** The same as the table and the items below it, for a phone: a folded part for each trust, with how much of it moved. */
export function ChangeFolded({ trusts }: { trusts: readonly ChangedTrust[] }) {
  return trusts.map((trust) => (
    <Fold key={trust.organisationId} level={3} title={trust.name} about={movedInWords(trust.sections, 'section')}>
      <DrawnOnceOpen of={trusts.length}>
        {() => (
          <>
            <p>
              <TrustOfChange trust={trust} />
            </p>
            <ChangedList figures={trust.sections} />
            {trust.items.length > 0 ? (
              <Details summary={`Item by item: ${movedInWords(trust.items, 'item')}`}>
                <ChangedList figures={trust.items} />
              </Details>
            ) : null}
          </>
        )}
      </DrawnOnceOpen>
    </Fold>
  ));
}
