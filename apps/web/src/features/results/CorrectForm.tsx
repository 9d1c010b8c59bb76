import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { api, ifMatch, read } from '../../platform/api.js';
import type { Assessment } from '../../platform/assessment.js';
import { paths } from '../../platform/paths.js';
import { useAction } from '../../platform/use-action.js';
import { Button } from '../../ui/Button.js';
import { Confirm } from '../../ui/Confirm.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { Radios } from '../../ui/Radios.js';
import { TextArea } from '../../ui/TextArea.js';
import { TextField } from '../../ui/TextField.js';
import { CorrectedOutcome, CorrectedWords, sealedAs } from './CorrectFields.js';
import {
  type CorrectionRequest,
  type CorrectionValues,
  type Mistakes,
  mistakesIn,
  nothingYet,
  outcomesOf,
  requestOf,
  type Wrong,
} from './correction-values.js';
import { type ResultItem, type Results, resultsQuery } from './results.js';

interface CorrectFormProps {
  readonly assessment: Assessment;
  readonly results: Results;
  readonly itemCode: string;
}

const kinds: readonly { value: Wrong; words: string; hint: string }[] = [
  {
    value: 'outcome',
    words: 'The outcome of an item',
    hint: 'Its level, or that it is not agreed or does not apply. Levels of sections follow.',
  },
  {
    value: 'words',
    words: 'Something else, in words',
    hint: 'A name, a date, a reason. It stays with your board and is never published.',
  },
];

/** What is wrong, what it should read, why, and the minute; then it is read back once before it is recorded for good. */
export function CorrectForm({ assessment, results, itemCode }: CorrectFormProps) {
  const items = results.sections.flatMap((section) => section.items);
  const [values, setValues] = useState<CorrectionValues>(
    nothingYet(items.some((one) => one.itemCode === itemCode) ? itemCode : ''),
  );
  const [mistakes, setMistakes] = useState<Mistakes>({});
  const [asking, setAsking] = useState(false);
  const change = (changes: Partial<CorrectionValues>) => setValues((before) => ({ ...before, ...changes }));
  const correct = useCorrecting(assessment, () => setAsking(false));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = mistakesIn(values);
    setMistakes(wrong);
    if (Object.keys(wrong).length === 0) setAsking(true);
  };
  const item = items.find((one) => one.itemCode === values.itemCode);
  const { corrections } = results;
  const about = { values, mistakes, items, item, corrections, change };
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary errors={mistakes} problem={asking ? null : correct.problem} />
      <Radios name="wrong" label="What is wrong?" options={kinds} value={values.wrong} onChange={(wrong) => change({ wrong })} />
      {values.wrong === 'outcome' ? <CorrectedOutcome {...about} /> : <CorrectedWords {...about} />}
      <TextArea
        name="reason"
        label="Why it is corrected"
        hint="Kept and shown to your board beside the correction."
        limit={2000}
        rows={3}
        value={values.reason}
        onChange={(reason) => change({ reason })}
        error={mistakes.reason}
      />
      <TextField
        name="minute"
        label="Minute"
        hint="Where the minutes record the correction, like 27/041."
        width={20}
        autoComplete="off"
        value={values.minute}
        onChange={(minute) => change({ minute })}
        error={mistakes.minute}
      />
      <Button>Record the correction</Button>
      <Confirm
        open={asking}
        title="Record this correction?"
        step="Record it"
        waiting={correct.waiting}
        onConfirm={() => correct.start(requestOf(values))}
        onCancel={() => {
          setAsking(false);
          correct.clear();
        }}
      >
        <ErrorSummary problem={correct.problem} />
        <ReadBack values={values} item={item} corrections={corrections} />
        <p>
          It is numbered and gets a checksum of its own. <strong>This cannot be undone:</strong> a correction that is wrong is put
          right by the next one.
        </p>
      </Confirm>
    </form>
  );
}

/** What will stand beside what was sealed. */
function ReadBack({
  values,
  item,
  corrections,
}: {
  values: CorrectionValues;
  item: ResultItem | undefined;
  corrections: Results['corrections'];
}) {
  const outcome = item && outcomesOf(item).find(({ value }) => value === values.outcome)?.words;
  const [said, shouldRead] =
    values.wrong === 'words'
      ? [`Now: ${values.said}`, values.shouldRead]
      : [item ? sealedAs(item, corrections) : '', outcome ?? ''];
  return (
    <>
      {item ? (
        <p>
          <strong>{item.title}</strong>
        </p>
      ) : null}
      <p>{said}</p>
      <p>
        <strong>Should read: {shouldRead}</strong>
      </p>
    </>
  );
}

function useCorrecting(assessment: Assessment, done: () => void) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { id, version } = assessment;
  return useAction<CorrectionRequest, Results>({
    send: (body, headers) =>
      read(
        api.POST('/api/assessments/{assessmentId}/corrections', {
          params: { path: { assessmentId: id } },
          headers: { ...headers, ...ifMatch(version) },
          body,
        }),
      ),
    refresh: [
      ['assessment', id],
      ['paper', id],
      ['decision-record', id],
      ['publication', id],
    ],
    said: 'The correction is recorded',
    done: (results) => {
      queries.setQueryData(resultsQuery(id).queryKey, results);
      done();
      void navigate({ to: paths.results(id), hash: 'corrections-title' });
    },
  });
}
