import { daysBeforeSharingEnds, daysBetween } from '@candour/assessment';
import { useState } from 'react';
import { api, ifMatch, read } from '../../platform/api.js';
import { dayInLondon } from '../../platform/in-london.js';
import { useAction } from '../../platform/use-action.js';
import { Button, ButtonGroup } from '../../ui/Button.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { Meanwhile } from '../../ui/Meanwhile.js';
import { AudienceForm } from './AudienceForm.js';
import { type AudienceMistakes, draftOf, sharingFrom } from './audience.js';
import { afterwards, type Possible, type Published, type Sharing } from './publication.js';

interface ChangeSharingProps {
  readonly assessmentId: string;
  readonly sharing: Published['sharing'];
  readonly possible: Possible;
}

/**
 * Who reads it and until when, changed without a new copy. Opened by its button; what was typed goes when it is closed, and not
 * because a colleague has changed it meanwhile.
 */
export function ChangeSharing({ assessmentId, sharing, possible }: ChangeSharingProps) {
  const [open, setOpen] = useState(false);
  const [begun, setBegun] = useState(sharing);
  const [draft, setDraft] = useState(() => draftOf(sharing));
  const [mistakes, setMistakes] = useState<AudienceMistakes>({});
  const change = useAction<{ sharing: Sharing; version: number }, unknown>({
    send: (input) =>
      read(
        api.PUT('/api/assessments/{assessmentId}/publication/sharing', {
          params: { path: { assessmentId }, header: ifMatch(input.version) },
          body: input.sharing,
        }),
      ),
    refresh: afterwards(assessmentId),
    said: 'Saved: who reads it and until when',
    done: () => setOpen(false),
  });
  const meanwhile = change.problem?.code === 'changed-meanwhile';
  const save = () => {
    const checked = sharingFrom(draft, dayInLondon(new Date()), possible);
    setMistakes('mistakes' in checked ? checked.mistakes : {});
    // Upon what was there when it was opened; upon what is there now only after that was shown.
    if ('sharing' in checked) change.start({ sharing: checked.sharing, version: (meanwhile ? sharing : begun).version });
  };
  const begin = () => {
    setBegun(sharing);
    setDraft(draftOf(sharing));
    setMistakes({});
    change.clear();
  };
  const toggle = () => {
    begin();
    setOpen(!open);
  };
  return (
    <section className="c-change-sharing" aria-label="Who reads it and until when">
      <Button rank="secondary" expanded={open} onPress={toggle}>
        {sharing.ended ? 'Share it again' : 'Change who reads it and until when'}
      </Button>
      {open ? (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          {meanwhile ? (
            <Meanwhile onTake={begin}>
              <p>It is now shared like this: {sharing.words}</p>
            </Meanwhile>
          ) : (
            <ErrorSummary errors={{ ...mistakes }} problem={change.problem} />
          )}
          <AudienceForm possible={possible} known={sharing.systems} draft={draft} mistakes={mistakes} onChange={setDraft} />
          <p>Those whom you take away see nothing of it from now on. What they read or printed before cannot be taken back.</p>
          {endsSoon(sharing) ? (
            <p>To let it end on its day, save it as it is. Your home page then reminds you of it no more.</p>
          ) : null}
          <ButtonGroup>
            <Button waiting={change.waiting}>Save</Button>
            <Button rank="secondary" onPress={toggle}>
              Keep it as it was
            </Button>
          </ButtonGroup>
        </form>
      ) : null}
    </section>
  );
}

/** While the home page may ask what is to become of it. */
const endsSoon = ({ until, ended }: Published['sharing']): boolean =>
  until !== null && !ended && daysBetween(dayInLondon(new Date()), until) <= daysBeforeSharingEnds;
