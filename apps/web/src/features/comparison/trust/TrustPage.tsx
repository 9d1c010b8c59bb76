import { useSuspenseQuery } from '@tanstack/react-query';
import { month } from '../../../platform/in-london.js';
import { paths } from '../../../platform/paths.js';
import { useRouteParam } from '../../../platform/route.js';
import { useSearchParam } from '../../../platform/use-search-param.js';
import { Details } from '../../../ui/Details.js';
import { Empty } from '../../../ui/Empty.js';
import { Folds } from '../../../ui/Folds.js';
import { Select } from '../../../ui/Select.js';
import { type TrustShown, trustQuery } from '../comparison.js';
import { ComparisonPage } from '../layout/ComparisonPage.js';
import { Notes } from '../layout/Notes.js';
import { Sentences } from '../layout/Sentences.js';
import { ViewBoundary } from '../layout/ViewBoundary.js';
import { lowerFirst } from '../lower-first.js';
import { FactsOfTrust } from './FactsOfTrust.js';
import { levelsInWords } from './levels-in-words.js';
import { OutsideOfTrust } from './OutsideOfTrust.js';
import { OverTheYears } from './OverTheYears.js';
import { WaveOfTrust } from './WaveOfTrust.js';

/** One trust, as far as it lets this reader see it: its history, what it says beside its figures, and what it does not show. */
export const TrustPage = () => (
  <ViewBoundary>
    <OneTrust />
  </ViewBoundary>
);

function OneTrust() {
  const id = useRouteParam('organisationId');
  const [instrument] = useSearchParam('instrument');
  const { data } = useSuspenseQuery(trustQuery(id, instrument));
  const { trust, words, run, waves } = data;
  const [newest, ...earlier] = waves;
  return (
    <ComparisonPage title={trust.name} caption={data.instrument.title} view={paths.system()}>
      {newest ? (
        <Sentences of={[`The newest result, ${month(newest.waveDate)}: ${lowerFirst(levelsInWords(newest.sections))}`]} />
      ) : null}
      {words === null ? null : <Empty heading={words} />}
      <InstrumentOfTrust shown={data} />
      <Folds>
        <FactsOfTrust trust={trust} />
        {newest ? (
          <>
            <OverTheYears run={run} />
            <h2>The newest result</h2>
            <WaveOfTrust wave={newest} />
          </>
        ) : null}
        {earlier.length > 0 ? <h2>Earlier results</h2> : null}
        {earlier.map((wave) => (
          <Details key={wave.publicationId} summary={wave.of === null ? wave.about : `${wave.of.name}: ${wave.about}`}>
            <WaveOfTrust wave={wave} folded />
          </Details>
        ))}
        <OutsideOfTrust organisationId={id} instrument={data.instrument.code} ours={trust.self} />
      </Folds>
      <Notes of={data.notes} />
    </ComparisonPage>
  );
}

/** Where a trust shares results of several instruments. */
function InstrumentOfTrust({ shown: { instruments, instrument } }: { shown: TrustShown }) {
  const [, choose] = useSearchParam('instrument');
  if (instruments.length < 2) return null;
  return (
    <div className="c-filters">
      <Select
        name="instrument"
        label="Instrument"
        options={instruments.map(({ code, title }) => ({ value: code, words: title }))}
        value={instrument.code}
        onChange={choose}
      />
    </div>
  );
}
