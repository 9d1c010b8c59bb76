import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { isProblem } from '../../../platform/problem.js';
import { say } from '../../../platform/status.js';
import { Button, ButtonGroup } from '../../../ui/Button.js';
import { Confirm } from '../../../ui/Confirm.js';
import { ErrorSummary } from '../../../ui/ErrorSummary.js';
import type { Figure } from '../paper.js';
import { FigureList } from './FigureList.js';
import { withFigure } from './figures.js';
import { isText, writeKept } from './kept-words.js';
import type { Editable } from './own-words.js';
import { Preview } from './Preview.js';
import { type PlaceOfWords, useSaveWords } from './saving-words.js';
import { Theirs } from './Theirs.js';
import { useKept } from './use-kept.js';
import { WordsField } from './WordsField.js';

interface WordsEditorProps {
  readonly of: Editable;
  readonly place: PlaceOfWords;
  readonly keptAs: string;
  readonly version: number;
  readonly figures: readonly Figure[];
  /** Whether it was opened by a press just now: then the cursor is in it. */
  readonly takesFocus: boolean;
  /** Why nothing can be saved any more, in a sentence; null where it can. */
  readonly locked: string | null;
  /** That it is about to close, after a save or without one: what was typed needs no keeping any more. */
  readonly onLeft: () => void;
  readonly onClose: () => void;
}

/** Words of the paper as they are written, with the figures that may stand in them and how it will read. */
export function WordsEditor({ of, place, keptAs, version, figures, takesFocus, locked, onLeft, onClose }: WordsEditorProps) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const kept = useKept(keptAs, of.words, isText);
  const [asks, setAsks] = useState<'cancel' | 'composed' | null>(null);
  // Saved words may stand in another place of the paper, and this form be gone before it hears of it: so both are done at once.
  const saved = () => {
    writeKept(keptAs, null);
    onLeft();
  };
  const save = useSaveWords(place, saved, onClose);
  const theirs = of.words === kept.from ? null : of.words;

  useEffect(() => {
    if (takesFocus) area.current?.focus();
  }, [takesFocus]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    // Whoever saves with theirs on the screen puts it in the place of theirs, knowingly.
    save.start({ words: kept.mine, from: of.words, version });
    if (theirs !== null) kept.begin(theirs, kept.mine);
  };
  const putIn = (name: string) => {
    const { selectionStart: from, selectionEnd: to } = area.current ?? { selectionStart: 0, selectionEnd: 0 };
    const put = withFigure(kept.mine, from, to, name);
    kept.change(put.text);
    say(`Put in: ${name}`);
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(put.cursor, put.cursor);
    });
  };
  const close = () => {
    kept.begin(of.words);
    onLeft();
    onClose();
  };

  return (
    <form className="c-words" onSubmit={submit} noValidate aria-label={`Edit: ${of.label}`}>
      {locked ? <p role="alert">{locked} What you typed is kept here; copy it if you need it elsewhere.</p> : null}
      {theirs === null ? (
        <ErrorSummary problem={isProblem(save.problem, 'changed-meanwhile') ? null : save.problem} />
      ) : (
        <Theirs theirs={theirs} list={of.list} figures={figures} onTake={() => kept.begin(theirs)} />
      )}
      <WordsField ref={area} id={id} of={of} value={kept.mine} onChange={kept.change} waits={save.waiting} />
      <Preview text={kept.mine} list={of.list} figures={figures} />
      <FigureList figures={figures} onChoose={putIn} />
      <ButtonGroup>
        {locked ? null : <Button waiting={save.waiting}>{theirs === null ? 'Save' : 'Save mine in its place'}</Button>}
        <Button rank="secondary" onPress={() => (kept.dirty ? setAsks('cancel') : close())}>
          Cancel
        </Button>
        {of.changed && !locked ? (
          <Button rank="secondary" onPress={() => setAsks('composed')}>
            Use Candour’s words again
          </Button>
        ) : null}
      </ButtonGroup>
      <Confirm
        open={asks === 'cancel'}
        title="Throw away what you typed?"
        step="Throw it away"
        onConfirm={close}
        onCancel={() => setAsks(null)}
      >
        <p>The paper keeps the words that it has now.</p>
      </Confirm>
      <Confirm
        open={asks === 'composed'}
        title="Use Candour’s words again?"
        step="Use Candour’s words"
        waiting={save.waiting}
        onConfirm={() => {
          setAsks(null);
          save.start({ words: null, from: of.words, version });
        }}
        onCancel={() => setAsks(null)}
      >
        <p>The words of your trust go. They stay in the history of the paper, from where they can be copied.</p>
      </Confirm>
    </form>
  );
}
