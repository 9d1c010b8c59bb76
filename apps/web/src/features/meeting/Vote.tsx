import { useState } from 'react';
import { Button } from '../../ui/Button.js';
import { Details } from '../../ui/Details.js';
import { type RadioOption, Radios } from '../../ui/Radios.js';
import { TextArea } from '../../ui/TextArea.js';
import type { AnswerOnItsWay, Given, MyAnswer } from './room-answer.js';
import { SignInAgain } from './SignInAgain.js';
import { savedWords } from './saved-words.js';
import type { CurrentItem } from './snapshot.js';
import type { MyRoomAnswer } from './use-room-answer.js';

const typingPause = 800;

/** The vote on one item: its statements, *I don't know* and *does not apply here*, all of one rank, saved as they are chosen. */
export function Vote({ item, mine }: { item: CurrentItem; mine: MyRoomAnswer }) {
  const { row, here, waiting } = mine;
  const [shown, setShown] = useState(false);
  const hidden = !here && row !== null && (row.standing || row.kind === null) && !shown;
  const given = hidden ? null : givenNow(here, row);
  const reason = given?.kind === 'not-applicable' ? given.reason : '';
  return (
    <section className="m-vote" aria-label="Your answer">
      <h2 id="vote-title" tabIndex={-1}>
        {item.title}
      </h2>
      {waiting && !here && item.roundNumber > 1 ? <LookingUp /> : null}
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
      <SavedLine here={here} row={row} quiet={hidden || (!here && !row)} onRead={() => mine.forget(item)} />
    </section>
  );
}

/** What this screen shows as chosen: what is on its way, unless the server has something newer of mine. */
function givenNow(here: AnswerOnItsWay | null, row: MyAnswer | null): Given | null {
  const newer = here?.standing === 'saved' && row !== null && row.version > (here.draft.expectedVersion ?? 0);
  if (here && here.standing !== 'elsewhere' && !newer) return here.draft.given;
  const held = newer ? row : (here?.held ?? row);
  return held && givenOf(held);
}

interface SavedLineProps {
  readonly here: AnswerOnItsWay | null;
  readonly row: MyAnswer | null;
  /** Nothing was chosen here yet. */
  readonly quiet: boolean;
  readonly onRead: () => void;
}

/**
 * Always in sight while there is room for it: nobody has to look for whether their answer was saved. Until there is an answer to
 * speak of it covers nothing.
 */
function SavedLine({ here, row, quiet, onRead }: SavedLineProps) {
  const standing = quiet ? 'quiet' : (here?.standing ?? 'still');
  return (
    <div className={`m-saved m-saved--${standing}`}>
      <p>{savedWords(here, row)}</p>
      {here?.problem?.status === 401 ? <SignInAgain /> : null}
      {standing === 'not-counted' || (standing === 'refused' && here?.problem?.status !== 401) ? (
        <Button rank="secondary" small onPress={onRead}>
          I have read this
        </Button>
      ) : null}
    </div>
  );
}

/** In the place of what may come, so that nothing moves under a finger. */
function LookingUp() {
  return (
    <div className="nhsuk-inset-text">
      <p>If you answered before, that answer stands. Looking it up…</p>
    </div>
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
