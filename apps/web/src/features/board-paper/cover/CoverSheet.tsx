import { type FormEvent, useState } from 'react';
import { isProblem } from '../../../platform/problem.js';
import { Button } from '../../../ui/Button.js';
import { Checkbox } from '../../../ui/Checkboxes.js';
import { ErrorSummary } from '../../../ui/ErrorSummary.js';
import type { Paper } from '../paper.js';
import type { Reader } from '../reader.js';
import { keptKey } from '../words/kept-words.js';
import { CoverFieldInput } from './CoverFieldInput.js';
import { CoverTheirs } from './CoverTheirs.js';
import { type CoverDraft, coverDraftOf, fieldsOf, isCoverDraft } from './cover-draft.js';
import { actionsOutsideWords, howToFillIn } from './fields.js';
import { useMerged } from './use-merged.js';
import { useSaveCover } from './use-save-cover.js';

interface CoverSheetProps {
  readonly assessmentId: string;
  readonly paper: Paper;
  readonly reader: Reader;
}

/** The cover sheet in the trust's own shape: its fields, in its order, under its names. */
export function CoverSheet({ assessmentId, paper, reader }: CoverSheetProps) {
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const save = useSaveCover(assessmentId, (now, sent) => cover.settle(sent, coverDraftOf(now.fields)));
  const saved = coverDraftOf(paper.fields);
  const cover = useMerged(keptKey(reader.id, assessmentId, 'cover'), saved, save.waiting, isCoverDraft);
  const asked = paper.shape.fields.filter(({ key, shown }) => shown && howToFillIn[key]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = fieldsOf(cover.draft);
    setWrong('wrong' in read ? read.wrong : {});
    if ('wrong' in read) save.clear();
    else save.start({ draft: cover.draft, fields: read.fields, before: paper.fields, version: paper.version });
  };
  const errorOf = (name: string) => wrong[name] ?? save.problem?.fields[name];

  return (
    <form onSubmit={submit} noValidate aria-label="Cover sheet">
      <CoverTheirs meanwhile={cover.meanwhile} theirs={saved} fields={asked} onSeen={cover.seen} />
      <ErrorSummary errors={wrong} problem={isProblem(save.problem, 'changed-meanwhile') ? null : save.problem} />
      {asked.map(({ key, label }) => (
        <CoverFieldInput
          key={key}
          field={key}
          label={label}
          draft={cover.draft}
          scale={paper.shape.assuranceScale}
          onChange={(change: Partial<CoverDraft>) => cover.change({ ...cover.draft, ...change })}
          errorOf={errorOf}
        />
      ))}
      <div className="nhsuk-form-group c-cover__outside">
        <Checkbox
          name="fields.actionsOutside"
          words={actionsOutsideWords}
          hint="In the public paper and on the one page, each with the portfolio that owns it and no name."
          checked={cover.draft.actionsOutside}
          onChange={(actionsOutside) => cover.change({ ...cover.draft, actionsOutside })}
        />
      </div>
      <Button waiting={save.waiting}>Save the cover sheet</Button>
      <p className="c-quiet" role="status">
        {cover.dirty ? 'Not saved yet.' : ''}
      </p>
    </form>
  );
}
