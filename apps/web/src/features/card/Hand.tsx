import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, ifMatch } from '../../platform/api.js';
import { day } from '../../platform/in-london.js';
import { paths } from '../../platform/paths.js';
import { useRouteParam } from '../../platform/route.js';
import { useAction } from '../../platform/use-action.js';
import { Button, ButtonGroup, ButtonLink } from '../../ui/Button.js';
import { Confirm } from '../../ui/Confirm.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { Page } from '../../ui/Page.js';
import { BoardAnswer } from './BoardAnswer.js';
import './card.scss';
import { CardFace } from './CardFace.js';
import { type CardInHand, type Hand as HandOfCards, handQuery, handsKey } from './cards.js';
import { Mark } from './Mark.js';

/** One hand: each card with one's own mark on it, and the answer that the board got. */
export function Hand() {
  const handId = useRouteParam('handId');
  const { data: hand } = useSuspenseQuery(handQuery(handId));
  const mayChange = hand.allowed.includes('change');
  return (
    <Page title={hand.title} caption={`Meeting of ${day(hand.meetingOn)}`} back={{ to: paths.hands(), words: 'Question cards' }}>
      <ButtonGroup>
        <ButtonLink to={paths.handSheet(handId)} rank="secondary">
          A sheet to print
        </ButtonLink>
        {mayChange ? (
          <ButtonLink to={paths.changeHand(handId)} rank="secondary">
            Change the cards
          </ButtonLink>
        ) : null}
      </ButtonGroup>
      {hand.allowed.includes('mark') ? (
        <p>Mark each for yourself before the meeting. Nobody else sees your marks and notes, or how many there are.</p>
      ) : null}
      <ol className="q-hand">
        {hand.cards.map((held) => (
          <Held key={held.id} hand={hand} held={held} />
        ))}
      </ol>
      {mayChange ? <Remove hand={hand} /> : null}
    </Page>
  );
}

function Held({ hand, held }: { hand: HandOfCards; held: CardInHand }) {
  return (
    <li className="q-card">
      <CardFace card={held.card} level={2} />
      {held.mine ? <Mark key={held.mine.closed ? 'closed' : 'mine'} handId={hand.id} held={held} mine={held.mine} /> : null}
      <BoardAnswer hand={hand} held={held} />
    </li>
  );
}

function Remove({ hand }: { hand: HandOfCards }) {
  const navigate = useNavigate();
  /** The version that was on the screen as the question was asked. */
  const [asking, setAsking] = useState<number | null>(null);
  const remove = useAction<{ version: number }, void>({
    send: async ({ version }) => {
      await api.DELETE('/api/hands/{handId}', { params: { path: { handId: hand.id } }, headers: ifMatch(version) });
    },
    // Not this hand again, which is gone: the list is read where it is shown.
    refresh: [[...handsKey, 'all']],
    said: 'The hand is taken away',
    done: () => void navigate({ to: paths.hands() }),
  });
  return (
    <>
      <Button rank="secondary" onPress={() => setAsking(hand.version)}>
        Take these cards away
      </Button>
      <Confirm
        open={asking !== null}
        title="Take the whole hand away?"
        step="Take away"
        waiting={remove.waiting}
        onConfirm={() => asking !== null && remove.start({ version: asking })}
        onCancel={() => {
          setAsking(null);
          remove.clear();
        }}
      >
        <ErrorSummary problem={remove.problem} />
        <p>
          “{hand.title}” goes for the whole board, with the answers on it and with what each member noted alone. It cannot be
          brought back.
        </p>
      </Confirm>
    </>
  );
}
