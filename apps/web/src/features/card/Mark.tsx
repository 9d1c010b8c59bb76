import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, read } from '../../platform/api.js';
import { useAction } from '../../platform/use-action.js';
import { Button } from '../../ui/Button.js';
import { Details } from '../../ui/Details.js';
import { Radios } from '../../ui/Radios.js';
import { TextArea } from '../../ui/TextArea.js';
import { type CardInHand, type Hand, handKey, type MyMark } from './cards.js';

interface MarkProps {
  readonly handId: string;
  readonly held: CardInHand;
  readonly mine: MyMark;
}

/** One's own mark on a card, saved as it is chosen, and a note that is saved when one leaves it. For nobody else, ever. */
export function Mark({ handId, held, mine }: MarkProps) {
  const queries = useQueryClient();
  const [note, setNote] = useState(mine.note);
  const [level, setLevel] = useState(mine.level);
  const { id: cardId, card } = held;
  const save = useAction<{ level: number | null; note: string; version: number | null }, MyMark>({
    send: ({ version, ...mark }) =>
      read(
        api.PUT('/api/hands/{handId}/cards/{cardId}/my-mark', {
          params: { path: { handId, cardId } },
          body: { ...mark, expectedVersion: version },
        }),
      ),
    said: 'Saved for you alone',
    done: (kept) =>
      queries.setQueryData<Hand>(
        handKey(handId),
        (hand) => hand && { ...hand, cards: hand.cards.map((one) => (one.id === cardId ? { ...one, mine: kept } : one)) },
      ),
  });
  const keep = (newLevel: number | null) => {
    setLevel(newLevel);
    if (newLevel !== mine.level || note.trim() !== mine.note)
      save.start({ level: newLevel, note: note.trim(), version: mine.version });
  };
  const meanwhile = save.problem?.code === 'changed-meanwhile';
  return (
    <div className="q-mark">
      {mine.closed ? (
        <p>Your earlier mark was made before your link was issued anew, so it stays closed. A new one takes its place.</p>
      ) : null}
      <Radios
        name={`mark-${cardId}`}
        label="Could we answer this? For yourself alone"
        options={card.levels.map((words, index) => ({ value: String(index + 1), words })).reverse()}
        value={level === null ? null : String(level)}
        onChange={(value) => keep(Number(value))}
      />
      <Details
        summary={
          <>
            A note for yourself<span className="nhsuk-u-visually-hidden"> on {card.title}</span>
          </>
        }
        open={mine.note !== ''}
      >
        <TextArea
          name={`note-${cardId}`}
          label="Only you can read it"
          rows={2}
          limit={2000}
          value={note}
          onChange={setNote}
          onLeave={() => keep(level)}
        />
      </Details>
      <p className="q-saved">
        {save.waiting
          ? 'Saving…'
          : save.problem
            ? `Not saved: ${meanwhile ? 'you changed it on another device. Open this page anew.' : save.problem.title}`
            : mine.version === null
              ? 'Not marked'
              : 'Saved. Only you see it'}
      </p>
      {save.problem && !meanwhile ? (
        <Button small rank="secondary" onPress={() => keep(level)}>
          Try again
        </Button>
      ) : null}
      {mine.version !== null && !mine.closed ? (
        <Button
          small
          rank="secondary"
          about={card.title}
          onPress={() => {
            setNote('');
            setLevel(null);
            save.start({ level: null, note: '', version: mine.version });
          }}
        >
          Clear my mark
        </Button>
      ) : null}
    </div>
  );
}
