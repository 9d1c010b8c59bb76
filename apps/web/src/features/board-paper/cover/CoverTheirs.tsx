import { day } from '../../../platform/in-london.js';
import { Button } from '../../../ui/Button.js';
import { isoOf } from '../../../ui/date-parts.js';
import type { CoverField } from '../paper.js';
import type { CoverDraft } from './cover-draft.js';
import { actionsOutsideWords, howToFillIn, purposes } from './fields.js';
import type { Meanwhile } from './use-cover.js';

interface CoverTheirsProps {
  readonly meanwhile: Meanwhile | null;
  readonly theirs: CoverDraft;
  readonly fields: readonly CoverField[];
  readonly onSeen: () => void;
}

/** What somebody else saved while this was being filled in: what is in the form now, and what stands against what was typed. */
export function CoverTheirs({ meanwhile, theirs, fields, onSeen }: CoverTheirsProps) {
  if (!meanwhile) return null;
  const labelOf = (name: keyof CoverDraft) =>
    fields.find(({ key }) => howToFillIn[key]?.name === name)?.label ??
    (name === 'actionsOutside' ? actionsOutsideWords : 'A field that is not shown');
  return (
    <div className="c-paper__theirs" role="alert">
      <p>
        <strong>Somebody else saved the cover sheet meanwhile.</strong> Nothing that you typed is lost.
      </p>
      {meanwhile.against.length > 0 ? (
        <>
          <p>You both changed these. Yours is below; theirs says:</p>
          <ul>
            {meanwhile.against.map((name) => (
              <li key={name}>
                {labelOf(name)}: {saysNow(theirs, name)}
              </li>
            ))}
          </ul>
          <p>Saving puts yours in the place of theirs.</p>
        </>
      ) : null}
      {meanwhile.taken.length > 0 ? <p>Theirs is in the form now for: {meanwhile.taken.map(labelOf).join(', ')}.</p> : null}
      <Button small rank="secondary" onPress={onSeen}>
        I have read this
      </Button>
    </div>
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
