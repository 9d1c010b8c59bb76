import { useSuspenseQuery } from '@tanstack/react-query';
import { day, dayInLondon } from '../../platform/in-london.js';
import { Select } from '../../ui/Select.js';
import { instrumentsQuery } from './comparison.js';
import { halfYearsBefore } from './half-years.js';
import { useFilterForm } from './use-filters.js';

/** Which publications are looked at: since when, and of which instrument. The choice stands in the address. */
export function Filters() {
  const [{ waveFrom, instrument }, choose] = useFilterForm();
  const instruments = useSuspenseQuery(instrumentsQuery).data.rows;
  const scored = instruments.filter(({ versions }) => versions.some((one) => one.scored > 0));
  const titles = new Map(scored.map(({ code, title }) => [code, title]));
  const days = halfYearsBefore(dayInLondon(new Date()), 6);
  const since = days.includes(waveFrom) || waveFrom === '' ? days : [waveFrom, ...days];
  return (
    <form className="c-filters" aria-label="What is compared" onSubmit={(event) => event.preventDefault()}>
      <Select
        name="waveFrom"
        label="Waves"
        empty="Of any date"
        options={since.map((from) => ({ value: from, words: `From ${day(from)}` }))}
        value={waveFrom}
        onChange={(value) => choose('waveFrom', value)}
      />
      {titles.size > 1 ? (
        <Select
          name="instrument"
          label="Instrument"
          empty="The newest that is published"
          options={[...titles].map(([value, words]) => ({ value, words }))}
          value={instrument}
          onChange={(value) => choose('instrument', value)}
        />
      ) : null}
    </form>
  );
}
