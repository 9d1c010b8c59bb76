import { useSuspenseQuery } from '@tanstack/react-query';
import { useNarrow } from '../../../platform/narrow.js';
import { paths } from '../../../platform/paths.js';
import { Empty } from '../../../ui/Empty.js';
import { Folds } from '../../../ui/Folds.js';
import { Filters } from '../Filters.js';
import { changeQuery } from '../findings/findings.js';
import { ComparisonPage } from '../layout/ComparisonPage.js';
import { Notes } from '../layout/Notes.js';
import { Sentences } from '../layout/Sentences.js';
import { ViewBoundary } from '../layout/ViewBoundary.js';
import { useFilters } from '../use-filters.js';
import { ChangeFolded } from './ChangeFolded.js';
import { ChangeTable } from './ChangeTable.js';
import { ItemByItem } from './ItemByItem.js';
import { NothingToSay } from './NothingToSay.js';

/** What became of each trust's figures since its wave before: risen with proof, said to be higher, lower, unchanged, or not comparable. */
export const ChangePage = () => (
  <ViewBoundary>
    <Change />
  </ViewBoundary>
);

function Change() {
  const { data } = useSuspenseQuery(changeQuery(useFilters()));
  const narrow = useNarrow();
  const { reader, instrument, trusts } = data;
  const told = trusts.filter(({ sections }) => sections.length > 0);
  const untold = trusts.filter(({ sections }) => sections.length === 0);
  return (
    <ComparisonPage
      title="Change since the last wave"
      caption={`${reader.name} · ${instrument.title}`}
      view={paths.systemChange()}
    >
      <Sentences of={data.sentences} />
      <Filters />
      {trusts.length === 0 ? (
        <Empty heading="No trust shares anything here yet">
          <p>Change can be said of a trust as soon as it has published two waves that you may read.</p>
        </Empty>
      ) : (
        <>
          <h2>{narrow ? 'Trust by trust' : 'Section by section'}</h2>
          <p className="c-hint">
            A rise counts as proved only where the proof rose as well. The order is the alphabet, within each type of trust; it is
            no rank.
          </p>
          {told.length === 0 ? <p>No trust has published two waves that you may read.</p> : null}
          {narrow ? (
            <Folds>
              <ChangeFolded trusts={told} />
              <NothingToSay of={untold} />
            </Folds>
          ) : (
            <>
              {told.length === 0 ? null : <ChangeTable trusts={told} />}
              <NothingToSay of={untold} />
              <ItemByItem trusts={told} />
            </>
          )}
        </>
      )}
      <Notes of={data.notes} />
    </ComparisonPage>
  );
}
