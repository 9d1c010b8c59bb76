import { useState } from 'react';
import type { ReadBackNow, ToldToScribe } from '../platform/read-back.js';
import { AnswerRows } from './AnswerRows.js';
import { Button } from './Button.js';
import { Checkbox } from './Checkboxes.js';
import { TextArea } from './TextArea.js';

interface ItemAsked {
  readonly kind: string;
  readonly title: string;
  readonly question: string;
  readonly levels: readonly { readonly level: number; readonly name: string; readonly statement: string }[];
}

interface ReadBackFormProps {
  readonly item: ItemAsked;
  /** Of the member whose answer it is. */
  readonly name: string;
  /** Unique on the page. */
  readonly id: string;
  readonly now: ReadBackNow;
  readonly onTell: (told: ToldToScribe) => void;
  readonly onPut: () => void;
}

/** What a member says, written down by their scribe, read back, and only then put. Nothing is sent before. */
export function ReadBackForm({ item, name, id, now, onTell, onPut }: ReadBackFormProps) {
  const { told } = now;
  const reason = told?.kind === 'not-applicable' ? told.reason : '';
  return (
    <>
      <p className="nhsuk-body-l">{item.question}</p>
      <AnswerRows
        item={item}
        name={`answer-of-${id}`}
        value={told ? optionOf(told) : null}
        onChange={(value) => onTell(toldFrom(value, reason))}
        moreWhereNotApplicable={
          <TextArea
            name={`reason-of-${id}`}
            label="Why does it not apply, in their words?"
            hint="It stays with them: it is not shared."
            rows={2}
            limit={1000}
            value={reason}
            onChange={(typed) => onTell({ kind: 'not-applicable', level: null, reason: typed })}
          />
        }
      />
      {told ? (
        <ToReadBack key={JSON.stringify(told)} item={item} name={name} id={id} told={told} onPut={onPut} now={now} />
      ) : null}
    </>
  );
}

/** Read out as it will count. The tick goes with every change: what was read back is what is put. */
function ToReadBack({ item, name, id, told, now, onPut }: Omit<ReadBackFormProps, 'onTell'> & { told: ToldToScribe }) {
  const [yes, setYes] = useState(false);
  const [asked, setAsked] = useState(false);
  const waiting = now.standing === 'saving' || now.standing === 'retrying';
  const unfinished = told.kind === 'not-applicable' && told.reason.trim() === '';
  const wrong = unfinished ? 'Write down why it does not apply first.' : yes ? null : 'Read it back first, then tick the box.';
  return (
    <div className="c-read-back">
      <p>
        <strong>Read it back to them:</strong> “{item.title}. {inWords(item, told)}”
      </p>
      {asked && wrong && !waiting ? (
        <p className="nhsuk-error-message" role="alert">
          {wrong}
        </p>
      ) : null}
      <Checkbox
        name={`read-back-${id}`}
        words={`I have read it back, and ${name} said yes`}
        hint="It counts only then, and only before the round is locked."
        checked={yes}
        onChange={setYes}
      />
      <Button
        waiting={waiting}
        onPress={() => {
          setAsked(true);
          if (wrong === null) onPut();
        }}
      >
        Put it as their answer
      </Button>
    </div>
  );
}

const optionOf = ({ kind, level }: ToldToScribe): string => (kind === 'level' ? `level-${level ?? 0}` : kind);

function toldFrom(value: string, reason: string): ToldToScribe {
  if (value === 'dont-know') return { kind: value, level: null, reason: '' };
  if (value === 'not-applicable') return { kind: value, level: null, reason };
  return { kind: 'level', level: Number(value.slice('level-'.length)), reason: '' };
}

function inWords({ levels }: ItemAsked, { kind, level, reason }: ToldToScribe): string {
  if (kind === 'dont-know') return 'You do not know.';
  if (kind === 'not-applicable') return `It does not apply here: ${reason.trim() || '…'}`;
  const chosen = levels.find((one) => one.level === level);
  return chosen ? `${chosen.name}. ${chosen.statement}` : '';
}
