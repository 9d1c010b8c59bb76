import { useSuspenseQuery } from '@tanstack/react-query';
import { useHat } from '../../../platform/me.js';
import { paths } from '../../../platform/paths.js';
import { Empty } from '../../../ui/Empty.js';
import { Fold, Folds } from '../../../ui/Folds.js';
import { FiltersFrom } from '../Filters.js';
import { type FilterName, onlyOf } from '../filters.js';
import { type SideBySide, sideBySideQuery } from '../findings/findings.js';
import { ComparisonPage } from '../layout/ComparisonPage.js';
import { Notes } from '../layout/Notes.js';
import { Sentences } from '../layout/Sentences.js';
import { ViewBoundary } from '../layout/ViewBoundary.js';
import { useFilters } from '../use-filters.js';
import { PairOfBoards } from './PairOfBoards.js';

const WAVES: readonly FilterName[] = ['waveFrom', 'waveTo'];

/** The questions are settled. A system chooses among its trusts; of a trust there is one. */
const HONOURED = { ofSystem: ['type', 'setting', ...WAVES], ofTrust: WAVES } satisfies Record<string, readonly FilterName[]>;

/** A trust and the board of its system on the same questions about the system: where the two see it differently. */
export const TrustAndIcs = () => (
  <ViewBoundary>
    <Pairs />
  </ViewBoundary>
);

function Pairs() {
  const ofSystem = useHat().organisationKind === 'board-of-system';
  const only = ofSystem ? HONOURED.ofSystem : HONOURED.ofTrust;
  const { data } = useSuspenseQuery(sideBySideQuery(onlyOf(useFilters(), only)));
  return (
    <ComparisonPage
      title="Trust and ICS side by side"
      caption={`${data.reader.name} · ${data.instrument.title}`}
      view={paths.sideBySide()}
    >
      <FiltersFrom
        only={only}
        whose={ofSystem ? 'Our system and its trusts' : 'Our trust and its system'}
        offered={data.filters}
        scope={data.reader.scope}
      />
      {data.pairs.length === 1 ? null : <Sentences of={data.sentences} />}
      {data.pairs.length === 0 ? (
        <Empty heading="There is no pair to compare yet">
          <p>It takes a trust and the board of its system that have both published their answers to these questions.</p>
        </Empty>
      ) : (
        <Folds>
          {data.pairs.filter(comparable).map((pair) => (
            <PairOfBoards key={keyOf(pair)} pair={pair} title={titleOf(pair, data.reader)} open={data.pairs.length === 1} />
          ))}
          <NotYetPairs of={data.pairs.filter((pair) => !comparable(pair))} />
        </Folds>
      )}
      <Notes of={data.notes} />
    </ComparisonPage>
  );
}

type Pair = SideBySide['pairs'][number];

const comparable = ({ items }: Pair) => items.length > 0;
const keyOf = ({ system, trust }: Pair) => `${system.organisationId}-${trust.organisationId}`;

/** The board of a system knows which of the two is its own. */
const titleOf = ({ system, trust }: Pair, { kind }: SideBySide['reader']) =>
  kind === 'board-of-system' ? trust.name : `${trust.name} and ${system.name}`;

const inNumber = (pairs: number) => (pairs === 1 ? '1 pair' : `${pairs} pairs`);

/** Those of which nothing can stand side by side, one line each and below the others: the sentence says why. */
function NotYetPairs({ of: pairs }: { of: readonly Pair[] }) {
  if (pairs.length === 0) return null;
  return (
    <Fold title="Not side by side yet" about={inNumber(pairs.length)}>
      <ul>
        {pairs.map((pair) => (
          <li key={keyOf(pair)}>{pair.sentence}</li>
        ))}
      </ul>
    </Fold>
  );
}
