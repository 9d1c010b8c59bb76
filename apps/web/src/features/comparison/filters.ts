/** What of the published is looked at, as it stands in the address of every view: an address that is sent shows the same choice. */
export const FILTERS = ['scope', 'instrument', 'waveFrom', 'waveTo', 'type', 'setting'] as const;
export type FilterName = (typeof FILTERS)[number];

/** Whose publications: of my system, my region, England, or of the boards of my type. */
export const SCOPES = ['system', 'region', 'england', 'peers'] as const;
export type Scope = (typeof SCOPES)[number];

/** An empty text is no choice. */
export interface Filters extends Readonly<Record<Exclude<FilterName, 'scope'>, string>> {
  readonly scope: Scope | '';
}

/** Only what is chosen. */
export type Chosen = { scope?: Scope } & Partial<Record<Exclude<FilterName, 'scope'>, string>>;

const aDay = /^\d{4}-\d{2}-\d{2}$/;

/** The choices of an address. What cannot be a choice is none, so that a mistyped address still shows something. */
export function filtersOf(search: Readonly<Record<string, unknown>>): Filters {
  const at = (name: FilterName): string => {
    const found = search[name];
    return typeof found === 'string' || typeof found === 'number' ? String(found) : '';
  };
  const dayAt = (name: FilterName): string => (aDay.test(at(name)) ? at(name) : '');
  return {
    scope: SCOPES.find((scope) => scope === at('scope')) ?? '',
    instrument: at('instrument'),
    waveFrom: dayAt('waveFrom'),
    waveTo: dayAt('waveTo'),
    type: at('type'),
    setting: at('setting'),
  };
}

/** Of some of them alone: a page that cannot honour a choice neither shows it nor sends it. */
export const onlyOf = (filters: Filters, names: readonly FilterName[]): Filters =>
  filtersOf(Object.fromEntries(names.map((name) => [name, filters[name]])));

/** Only what is chosen: for the API, and for the next address. */
export function chosenOf(filters: Filters): Chosen {
  return Object.fromEntries(FILTERS.filter((name) => filters[name] !== '').map((name) => [name, filters[name]]));
}
