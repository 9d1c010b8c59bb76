import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useSearchParam } from '../../platform/use-search-param.js';
import { Select } from '../../ui/Select.js';
import { type Found, foundQuery, type ItemKind, kindWords, type Looking } from './library.js';
import { Results } from './Results.js';

/** After the last key: long enough not to ask at every letter. */
const PAUSE = 250;

/** The search over every item, and what it found. What is looked for stands in the address, so a result can be sent. */
export function Search({ looking, onClear }: { looking: Looking; onClear: () => void }) {
  const [, choose] = useSearchParam('q');
  const [, chooseKind] = useSearchParam('kind');
  const [, chooseFramework] = useSearchParam('framework');
  const [typed, setTyped] = useState(looking.q);
  const box = useRef<HTMLDivElement>(null);
  const asked = looking.q !== '' || looking.kind !== '' || looking.framework !== '';
  const { data } = useQuery(foundQuery(looking));
  const latest = useRef(choose);
  latest.current = choose;

  // The address may change without this box: by the back button, or by a link.
  useEffect(() => setTyped((now) => (now.trim() === looking.q ? now : looking.q)), [looking.q]);
  useEffect(() => {
    const wanted = typed.trim();
    if (wanted === looking.q) return undefined;
    const later = setTimeout(() => latest.current(wanted), PAUSE);
    return () => clearTimeout(later);
  }, [typed, looking.q]);

  useEffect(() => {
    const around = box.current;
    const walk = (event: KeyboardEvent) => moveFocus(event, around);
    around?.addEventListener('keydown', walk);
    return () => around?.removeEventListener('keydown', walk);
  }, []);

  const clear = () => {
    setTyped('');
    onClear();
  };
  return (
    <div ref={box}>
      <search className="c-search">
        <form onSubmit={(event) => event.preventDefault()}>
          <div className="nhsuk-form-group c-search__words">
            <label className="nhsuk-label" htmlFor="search-words">
              Search every item
            </label>
            <input
              id="search-words"
              className="nhsuk-input"
              type="search"
              autoComplete="off"
              maxLength={200}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              aria-describedby="search-hint"
            />
            <div className="nhsuk-hint c-search__hint" id="search-hint">
              Try cyber, patients or trust.
            </div>
          </div>
          <Filters looking={looking} data={data} onKind={chooseKind} onFramework={chooseFramework} />
        </form>
      </search>
      {asked ? <Results data={data} looking={looking} onClear={clear} /> : null}
    </div>
  );
}

interface FiltersProps {
  readonly looking: Looking;
  readonly data: Found | undefined;
  readonly onKind: (kind: string) => void;
  readonly onFramework: (framework: string) => void;
}

function Filters({ looking, data, onKind, onFramework }: FiltersProps) {
  const kinds = Object.entries(kindWords).map(([value, [, many]]) => ({ value: value as ItemKind, words: capital(many) }));
  const frameworks = (data?.frameworks ?? []).map(({ code, title }) => ({ value: code, words: title }));
  const kind = kinds.find(({ value }) => value === looking.kind)?.value ?? '';
  return (
    <div className="c-search__filters">
      <Select name="kind" label="Kind" empty="Any kind" options={kinds} value={kind} onChange={onKind} />
      <Select
        name="framework"
        label="Related to"
        empty="Any framework, or none"
        options={frameworks}
        value={looking.framework}
        onChange={onFramework}
      />
    </div>
  );
}

/** Down and up walk from the box through what was found and back; Tab still does what it does everywhere. */
function moveFocus(event: KeyboardEvent, box: HTMLElement | null) {
  // In a list to choose from, arrows choose.
  if (!box || event.target instanceof HTMLSelectElement || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
  const stops = [...box.querySelectorAll<HTMLElement>('#search-words, .c-found__link')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const next = at < 0 ? undefined : stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
