import { Checkboxes } from '../../ui/Checkboxes.js';
import { choosable, fitting } from './parts.js';
import type { Part } from './publication.js';

/** Which parts are shown. The levels of sections are always among them; what stands beside items appears with items. */
export function PartsForm({ chosen, onChange }: { chosen: readonly Part[]; onChange: (parts: Part[]) => void }) {
  return (
    <Checkboxes<Part>
      name="parts"
      label="What they see"
      size="m"
      hint="The level of each section is always shown, with the words beside it. Choose what else."
      options={choosable(chosen)}
      value={chosen}
      onChange={(parts) => onChange(fitting(parts))}
    />
  );
}
