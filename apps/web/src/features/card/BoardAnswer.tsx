import { useState } from 'react';
import { api, ifMatch, read } from '../../platform/api.js';
import { day } from '../../platform/in-london.js';
import { useAction } from '../../platform/use-action.js';
import { Button } from '../../ui/Button.js';
import { Confirm } from '../../ui/Confirm.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { BoardAnswerForm } from './BoardAnswerForm.js';
import { type CardInHand, type Hand, handsKey } from './cards.js';

interface BoardAnswerProps {
  readonly hand: Hand;
  readonly held: CardInHand;
}

/** The answer that the board got, as its secretary wrote it down for everybody, and when it is looked at again. */
export function BoardAnswer({ hand, held }: BoardAnswerProps) {
  const [writing, setWriting] = useState(false);
  const { answer, card } = held;
  const mayAnswer = hand.allowed.includes('answer');
  if (writing) return <BoardAnswerForm hand={hand} held={held} onClose={() => setWriting(false)} />;
  if (!answer && !mayAnswer) return null;
  return (
    <div className="q-answer">
      {answer ? (
        <>
          <h3>What we were told</h3>
          <p className="q-answer__words">{answer.words}</p>
          <p className="nhsuk-hint">
            Written down on {day(answer.answeredOn)}. {followUpOf(answer)}
          </p>
        </>
      ) : null}
      {mayAnswer ? (
        <div className="q-held__steps">
          <Button small rank="secondary" onPress={() => setWriting(true)} about={card.title}>
            {answer ? 'Change' : 'Write down the answer we got'}
          </Button>
          {answer ? <TakeBack hand={hand} held={held} /> : null}
        </div>
      ) : null}
    </div>
  );
}

function followUpOf({ followUpOn, followedUpOn }: NonNullable<CardInHand['answer']>): string {
  if (followedUpOn) return `The board looked at it again on ${day(followedUpOn)}.`;
  return followUpOn ? `The board looks at it again on ${day(followUpOn)}.` : 'Nothing is left to follow up.';
}

function TakeBack({ hand, held }: BoardAnswerProps) {
  const [asking, setAsking] = useState<number | null>(null);
  const path = { handId: hand.id, cardId: held.id };
  const takeBack = useAction<{ version: number }, Hand>({
    send: ({ version }) =>
      read(api.DELETE('/api/hands/{handId}/cards/{cardId}/answer', { params: { path }, headers: ifMatch(version) })),
    refresh: [handsKey],
    said: 'The answer is taken back',
    done: () => setAsking(null),
  });
  return (
    <>
      <Button small rank="secondary" onPress={() => setAsking(held.version)} about={held.card.title}>
        Take back
      </Button>
      <Confirm
        open={asking !== null}
        title="Take this answer back?"
        step="Take back"
        waiting={takeBack.waiting}
        onConfirm={() => asking !== null && takeBack.start({ version: asking })}
        onCancel={() => {
          setAsking(null);
          takeBack.clear();
        }}
      >
        <ErrorSummary problem={takeBack.problem} />
        <p>Its words go, and the question is open again for the whole board.</p>
      </Confirm>
    </>
  );
}
