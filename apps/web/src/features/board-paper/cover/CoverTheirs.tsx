import { day } from '../../../platform/in-london.js';
import { isoOf } from '../../../ui/date-parts.js';
import type { CoverField } from '../paper.js';
import type { CoverDraft } from './cover-draft.js';
import { actionsOutsideWords, howToFillIn, purposes } from './fields.js';
import { TheirsOfForm } from './TheirsOfForm.js';
import type { Meanwhile } from './use-merged.js';

interface CoverTheirsProps {
  readonly meanwhile: Meanwhile<CoverDraft> | null;
  readonly theirs: CoverDraft;
  readonly fields: readonly CoverField[];
  readonly onSeen: () => void;
}

/** What somebody else saved on the cover sheet, in the names that this trust gives its fields. */
export function CoverTheirs({ meanwhile, theirs, fields, onSeen }: CoverTheirsProps) {
  const labelOf = (name: keyof CoverDraft) =>
    fields.find(({ key }) => howToFillIn[key]?.name === name)?.label ??
    (name === 'actionsOutside' ? actionsOutsideWords : 'A field that is not shown');
  return (
    <TheirsOfForm
      what="the cover sheet"
      meanwhile={meanwhile}
      labelOf={labelOf}
      saysNow={(name) => saysNow(theirs, name)}
      onSeen={onSeen}
    />
  );
}

function saysNow(theirs: CoverDraft, name: keyof CoverDraft): string {
  if (name === 'meetingDate') {
    const date = isoOf(theirs.meetingDate);
    return date === null || date === 'wrong' ? 'no date' : day(date);
  }
  if (name === 'risks')
    return theirs.risks.map(({ reference, title }) => [reference, title].filter(Boolean).join(' ')).join('; ') || 'none';
  if (name === 'purpose') return purposes.find(({ value }) => value === theirs.purpose)?.words ?? theirs.purpose;
  if (name === 'actionsOutside') return theirs.actionsOutside ? 'yes' : 'no';
  return theirs[name] || 'nothing';
}
