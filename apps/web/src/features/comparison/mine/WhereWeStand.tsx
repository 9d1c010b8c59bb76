import { useSuspenseQuery } from '@tanstack/react-query';
import { month } from '../../../platform/in-london.js';
import { paths } from '../../../platform/paths.js';
import { Details } from '../../../ui/Details.js';
import { Empty } from '../../../ui/Empty.js';
import { Filters } from '../Filters.js';
import { type FilterName, onlyOf } from '../filters.js';
import { type MyPlace, mineQuery } from '../findings/findings.js';
import { ComparisonPage } from '../layout/ComparisonPage.js';
import { Notes } from '../layout/Notes.js';
import { ViewBoundary } from '../layout/ViewBoundary.js';
import { useFilters } from '../use-filters.js';
import { Distribution } from './Distribution.js';

const kinds: readonly { readonly kind: MyPlace['itemKind']; readonly words: string }[] = [
  { kind: 'question', words: 'Question by question' },
  { kind: 'check', words: 'Check by check' },
  { kind: 'pitfall', words: 'Pitfall by pitfall' },
];

/** Its like are of its type: whose results these are is no choice here. */
const HONOURED: readonly FilterName[] = ['instrument', 'waveFrom', 'waveTo'];

/** Where a board stands among boards of its type: how many are at each level, and *you are here*. */
export const WhereWeStand = () => (
  <ViewBoundary>
    <Where />
  </ViewBoundary>
);

function Where() {
  const { data } = useSuspenseQuery(mineQuery(onlyOf(useFilters(), HONOURED)));
  const { reader, instrument, trustType, waveDate, about, sections, items } = data;
  return (
    <ComparisonPage
      title="Where we stand"
      caption={`${reader.name} · ${instrument.title}${waveDate === null ? '' : `, ${month(waveDate)}`}`}
      view={paths.whereWeStand()}
    >
      <p>
        You among boards of the same type ({trustType}) that share with you what they agreed. A middle is said from six boards on,
        and nobody is named.
      </p>
      {about === null ? null : <p className="c-quiet">Your own result: {about}</p>}
      <Filters only={HONOURED} />
      {waveDate === null ? (
        <Empty heading="Your trust has published no result of this kind yet">
          <p>
            As soon as your chief executive publishes a sealed result, you see here where you stand among boards like yours. Until
            then you see how they stand.
          </p>
        </Empty>
      ) : null}
      {waveDate === null && sections.every(({ counts }) => counts === null) ? null : (
        <>
          <h2>Section by section</h2>
          <Distribution title="Where we stand, section by section" places={sections} />
          {kinds.map(({ kind, words }) => {
            const ofKind = items.filter(({ itemKind }) => itemKind === kind);
            return ofKind.length === 0 ? null : (
              <Details key={kind} summary={words}>
                <Distribution title={`Where we stand, ${words.toLowerCase()}`} places={ofKind} />
              </Details>
            );
          })}
        </>
      )}
      <Notes of={data.notes} />
    </ComparisonPage>
  );
}
