import { useQuery } from '@tanstack/react-query';
import { day, dayInLondon } from '../../platform/in-london.js';
import { Details } from '../../ui/Details.js';
import { type Option, Select } from '../../ui/Select.js';
import { choicesInWords, scopeWords, settingWords } from './choices-in-words.js';
import { type Comparison, comparisonQuery } from './comparison.js';
import { type Filters as Chosen, FILTERS, type FilterName, onlyOf, type Scope } from './filters.js';
import { endOfHalfYear, halfYearsBefore } from './half-years.js';
import { useFilterForm, useFilters } from './use-filters.js';

/** How many half years back can be chosen. */
const HALVES = 8;

interface FiltersProps {
  /** What this page honours; all, where it is not told. What else stands in the address is neither shown nor asked for here. */
  readonly only?: readonly FilterName[];
}

/** Which publications are looked at, in a line; the choices lie folded behind it, and stand in the address. */
export function Filters({ only = FILTERS }: FiltersProps) {
  const { data } = useQuery(comparisonQuery(onlyOf(useFilters(), only)));
  const [address] = useFilterForm();
  if (!data) return null;
  const { filters, reader } = data;
  const { scope } = onlyOf(address, only);
  return (
    <FiltersFrom only={only} whose={scopeWords[scope === '' ? reader.scope : scope]} offered={filters} scope={reader.scope} />
  );
}

interface FiltersFromProps {
  readonly only: readonly FilterName[];
  /** Whose publications these are, as the line begins. */
  readonly whose: string;
  readonly offered: Partial<Comparison['filters']>;
  readonly scope: Scope;
}

/** The same where what can be chosen came with the page. */
export function FiltersFrom({ only, whose, offered, scope }: FiltersFromProps) {
  const [address, choose] = useFilterForm();
  const chosen = onlyOf(address, only);
  const filters = { scopes: [], types: [], settings: [], instruments: [], ...offered };
  return (
    <Details summary={`What is compared: ${choicesInWords(chosen, whose, filters)}`}>
      <Choices {...{ only, chosen, choose, filters, scope }} />
    </Details>
  );
}

interface ChoicesProps extends Pick<FiltersFromProps, 'only' | 'scope'> {
  readonly chosen: Chosen;
  readonly choose: (name: FilterName, value: string) => void;
  readonly filters: Pick<Comparison['filters'], 'scopes' | 'types' | 'settings' | 'instruments'>;
}

function Choices({ only, chosen, choose, filters, scope }: ChoicesProps) {
  const offers = (name: FilterName) => only.includes(name);
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
      {offers('scope') && scopes.length > 1 ? (
        <Select
          name="scope"
          label="Whose results"
          options={scopes.map((value) => ({ value, words: scopeWords[value] }))}
          value={chosen.scope === '' ? scope : chosen.scope}
          onChange={(value) => choose('scope', value)}
        />
      ) : null}
      {offers('type') ? one('type', 'Type of trust', 'All types', filters.types.map(asOption)) : null}
      {offers('setting') && filters.settings.length > 0
        ? one(
            'setting',
            'Care setting',
            'All settings',
            filters.settings.map((value) => ({ value, words: settingWords(value) })),
          )
        : null}
      {offers('instrument') && filters.instruments.length > 1
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
