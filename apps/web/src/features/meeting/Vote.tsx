import { useEffect, useState } from 'react';
import { say } from '../../platform/status.js';
import { Button } from '../../ui/Button.js';
import { Details } from '../../ui/Details.js';
import { type RadioOption, Radios } from '../../ui/Radios.js';
import { TextArea } from '../../ui/TextArea.js';
import type { Given, MyAnswer } from './room-answer.js';
import { savedWords } from './saved-words.js';
import type { CurrentItem } from './snapshot.js';
import type { MyRoomAnswer } from './use-room-answer.js';

const typingPause = 800;

/** The vote on one item: its statements, *I don't know* and *does not apply here*, all of one rank, saved as they are chosen. */
export function Vote({ item, mine }: { item: CurrentItem; mine: MyRoomAnswer }) {
  const { row, onItsWay } = mine;
  const here = onItsWay?.draft.itemCode === item.itemCode && onItsWay.draft.roundNumber === item.roundNumber ? onItsWay : null;
  const [shown, setShown] = useState(false);
  const hidden = !here && row !== null && (row.standing || row.kind === null) && !shown;
  const given = here && here.standing !== 'elsewhere' ? here.draft.given : row && !hidden ? givenOf(row) : null;
  const words = savedWords(here, row);
  useSaid(words, here?.standing ?? null);

  const reason = given?.kind === 'not-applicable' ? given.reason : '';
  return (
    <section className="m-vote" aria-label="Your answer">
      <h2>{item.title}</h2>
      {hidden ? <Standing row={row} onShow={() => setShown(true)} /> : null}
      <Radios
        name="answer"
        label={item.question}
        size="m"
        look="rows"
        hint={row?.comment ? 'What you wrote beside your earlier answer stays with it.' : undefined}
        value={given ? optionOf(given) : null}
        onChange={(value) => mine.choose(givenFrom(value, reason))}
        options={optionsOf(item, reason, (typed) =>
          mine.choose({ kind: 'not-applicable', level: null, reason: typed }, typingPause),
        )}
      />
      <Details summary="Why this matters">
        <p>{item.whyItMatters}</p>
      </Details>
      <p className={`m-saved m-saved--${here?.standing ?? 'still'}`}>{words}</p>
      {here?.standing === 'not-counted' || here?.standing === 'refused' ? (
        <Button rank="secondary" small onPress={mine.forget}>
          I have read this
        </Button>
      ) : null}
    </section>
  );
}

/** An earlier answer is seen by its owner only after a tap: somebody may sit beside them. */
function Standing({ row, onShow }: { row: MyAnswer; onShow: () => void }) {
  return (
    <div className="nhsuk-inset-text">
      <p>
        <strong>Your earlier answer stands.</strong> It counts as it is. You can change it below, or leave it.
      </p>
      {row.kind === null ? (
        <p>You gave it before your link was issued anew, so it stays closed.</p>
      ) : (
        <Button rank="secondary" small onPress={onShow}>
          Show it
        </Button>
      )}
    </div>
  );
}

/** Says what has become of the answer in the one status line, once for each change that matters. */
function useSaid(words: string, standing: string | null): void {
  useEffect(() => {
    if (standing && standing !== 'saving' && standing !== 'unfinished') say(words);
  }, [words, standing]);
}

type Value = `level-${number}` | 'dont-know' | 'not-applicable';

const optionOf = ({ kind, level }: Given): Value => (kind === 'level' ? `level-${level ?? 0}` : kind);

const givenOf = ({ kind, level, reason }: MyAnswer): Given | null =>
  kind === null ? null : { kind, level, reason: reason ?? '' };

function givenFrom(value: Value, reason: string): Given {
  if (value === 'dont-know') return { kind: value, level: null, reason: '' };
  if (value === 'not-applicable') return { kind: value, level: null, reason };
  return { kind: 'level', level: Number(value.slice('level-'.length)), reason: '' };
}

function optionsOf(item: CurrentItem, reason: string, onReason: (typed: string) => void): RadioOption<Value>[] {
  return [
    ...item.levels.map(
      ({ level, name, statement }): RadioOption<Value> => ({
        value: `level-${level}`,
        words: (
          <>
            <strong>{name}.</strong> {statement}
          </>
        ),
      }),
    ),
    { value: 'dont-know', words: <strong>I don’t know</strong>, hint: 'A full answer: it tells the board what it cannot see.' },
    {
      value: 'not-applicable',
      words: <strong>Does not apply here</strong>,
      hint: 'Say why in a few words.',
      more: (
        <TextArea
          name="reason"
          label="Why does it not apply?"
          hint="Only you can see this, unless you chose to share it."
          rows={2}
          limit={1000}
          value={reason}
          onChange={onReason}
        />
      ),
    },
  ];
}
