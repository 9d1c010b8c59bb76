import { useSuspenseQuery } from '@tanstack/react-query';
import { paths } from '../../../platform/paths.js';
import { FilterLink } from '../FilterLink.js';
import { Filters } from '../Filters.js';
import { ComparisonPage } from '../layout/ComparisonPage.js';
import { Notes } from '../layout/Notes.js';
import { Sentences } from '../layout/Sentences.js';
import { ViewBoundary } from '../layout/ViewBoundary.js';
import { useFilters } from '../use-filters.js';
import { BeliefAndProof } from './BeliefAndProof.js';
import { findingsQuery } from './findings.js';
import { PlannedMovement } from './PlannedMovement.js';
import { SharedList } from './SharedList.js';

/** What several boards have in common, in sentences: gaps, strengths, pitfalls that they call theirs, belief and proof, what is planned. */
export const FindingsPage = () => (
  <ViewBoundary>
    <Findings />
  </ViewBoundary>
);

function Findings() {
  const { data } = useSuspenseQuery(findingsQuery(useFilters()));
  const { reader, instrument, belief, planned, passed, change } = data;
  return (
    <ComparisonPage
      title="What boards have in common"
      caption={`${reader.name} · ${instrument.title}`}
      view={paths.systemFindings()}
    >
      <Sentences of={data.sentences} />
      <Filters />
      <p className="c-hint">
        Everything here follows from what trusts publish and you may read. Boards that share a chair or a chief executive count
        once, and nothing is said of fewer than three.
      </p>
      <SharedList id="gaps" title="Shared gaps" found={data.gaps} none={data.none.gaps} />
      <SharedList id="strengths" title="Shared strengths" found={data.strengths} none={data.none.strengths} />
      <SharedList
        id="pitfalls"
        title="Pitfalls that several boards call their own"
        found={data.pitfallsOfUs}
        none={data.none.pitfallsOfUs}
      />
      <BeliefAndProof belief={belief} />
      <PlannedMovement planned={planned} passed={passed} />
      <SharedList
        id="nobody-plans"
        title="Shared gaps that nobody plans to close"
        found={data.gapsNobodyPlans}
        none={data.none.gapsNobodyPlans}
      />
      <section aria-labelledby="since">
        <h2 id="since">Change since the last wave</h2>
        <ul>
          {change.sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <p>
          <FilterLink to={paths.systemChange()}>Change, trust by trust</FilterLink>
        </p>
      </section>
      <Notes of={data.notes} />
    </ComparisonPage>
  );
}
