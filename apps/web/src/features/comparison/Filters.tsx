import { useQuery } from '@tanstack/react-query';
import { day, dayInLondon } from '../../platform/in-london.js';
import { Details } from '../../ui/Details.js';
import { type Option, Select } from '../../ui/Select.js';
import { choicesInWords, scopeWords, settingWords } from './choices-in-words.js';
import { type Comparison, comparisonQuery } from './comparison.js';
import type { Filters as Chosen, FilterName } from './filters.js';
import { endOfHalfYear, halfYearsBefore } from './half-years.js';
import { useFilterForm, useFilters } from './use-filters.js';

/** How many half years back can be chosen. */
const HALVES = 8;

/** Which publications are looked at, in a line; the choices lie folded behind it, and stand in the address. */
export function Filters() {
  const { data } = useQuery(comparisonQuery(useFilters()));
  const [chosen, choose] = useFilterForm();
  if (!data) return null;
  return (
    <Details summary={`What is compared: ${choicesInWords(chosen, data.reader.scope, data.filters)}`}>
      <Choices chosen={chosen} choose={choose} comparison={data} />
    </Details>
  );
}

interface ChoicesProps {
  readonly chosen: Chosen;
  readonly choose: (name: FilterName, value: string) => void;
  readonly comparison: Comparison;
}

function Choices({ chosen, choose, comparison: { filters, reader } }: ChoicesProps) {
  const scopes = [...new Set([...filters.scopes, ...(chosen.scope === '' ? [] : [chosen.scope])])];
  const halves = halfYearsBefore(dayInLondon(new Date()), HALVES);
  const one = (name: FilterName, label: string, empty: string | undefined, options: readonly Option[]) => (
    <Select
      name={name}
      label={label}
      empty={empty}
      options={withChosen(options, chosen[name])}
      value={chosen[name]}
      onChange={(value) => choose(name, value)}
    />
  );
  return (
    <form className="c-filters" aria-label="What is compared" onSubmit={(event) => event.preventDefault()}>
      {scopes.length > 1 ? (
        <Select
          name="scope"
          label="Whose results"
          options={scopes.map((value) => ({ value, words: scopeWords[value] }))}
          value={chosen.scope === '' ? reader.scope : chosen.scope}
          onChange={(value) => choose('scope', value)}
        />
      ) : null}
      {one('type', 'Type of trust', 'All types', filters.types.map(asOption))}
      {filters.settings.length > 0
        ? one(
            'setting',
            'Care setting',
            'All settings',
            filters.settings.map((value) => ({ value, words: settingWords(value) })),
          )
        : null}
      {filters.instruments.length > 1
        ? one(
            'instrument',
            'Instrument',
            'The newest that is published',
            filters.instruments.map(({ code, title }) => ({ value: code, words: title })),
          )
        : null}
      {one(
        'waveFrom',
        'Waves from',
        'Any date',
        halves.map((value) => ({ value, words: day(value) })),
      )}
      {one(
        'waveTo',
        'Waves to',
        'Today',
        halves.map(endOfHalfYear).map((value) => ({ value, words: day(value) })),
      )}
    </form>
  );
}

const asOption = (value: string): Option => ({ value, words: value });

/** What an address holds is shown, also where it is not among what is offered: the form never says otherwise than the page. */
const withChosen = (options: readonly Option[], value: string): readonly Option[] =>
  value === '' || options.some((option) => option.value === value)
    ? options
    : [{ value, words: /^\d{4}-/.test(value) ? day(value) : value }, ...options];
