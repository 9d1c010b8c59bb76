import { day } from '../../platform/in-london.js';
import { InsetText } from '../../ui/InsetText.js';
import { useFilters } from './use-filters.js';

/** While older waves are left out, *not yet* does not mean *never*. */
export function FilteredNote() {
  const { waveFrom } = useFilters();
  if (waveFrom === '') return null;
  return (
    <InsetText>
      <p>
        Only waves from {day(waveFrom)} on are looked at. <em>Not yet</em> means that nothing of those waves is published; there
        may be something older.
      </p>
    </InsetText>
  );
}
