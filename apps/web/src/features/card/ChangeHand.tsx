import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, ifMatch, read } from '../../platform/api.js';
import { paths } from '../../platform/paths.js';
import { useRouteParam } from '../../platform/route.js';
import { useAction } from '../../platform/use-action.js';
import { Confirm } from '../../ui/Confirm.js';
import { Page } from '../../ui/Page.js';
import './card.scss';
import { cardKey, type Hand, type HandRequest, handQuery, handsKey } from './cards.js';
import { HandForm } from './HandForm.js';

/** Changing what a hand is for, its cards and their order. Saves upon the version that was opened. */
export function ChangeHand() {
  const handId = useRouteParam('handId');
  const navigate = useNavigate();
  const { data: hand } = useSuspenseQuery(handQuery(handId));
  const [opened, setOpened] = useState(hand);
  const save = useAction<{ body: HandRequest; version: number }, Hand>({
    send: ({ body, version }) =>
      read(api.PUT('/api/hands/{handId}', { params: { path: { handId } }, body, headers: ifMatch(version) })),
    refresh: [handsKey],
    said: 'The hand is changed',
    done: () => void navigate({ to: paths.hand(handId) }),
  });
  const theirs = save.problem?.code === 'changed-meanwhile' ? hand : null;
  /** What is to be saved once it was asked whether cards may go. */
  const [asking, setAsking] = useState<HandRequest | null>(null);
  const send = (body: HandRequest) => {
    const upon = theirs ?? opened;
    setOpened(upon);
    setAsking(null);
    save.start({ body, version: upon.version });
  };
  const start = (body: HandRequest) => (takenOut(hand, body) > 0 ? setAsking(body) : send(body));
  return (
    <Page title="Change the cards" caption={hand.title} back={{ to: paths.hand(handId), words: 'The cards' }}>
      <HandForm hand={opened} save={{ ...save, start }} theirs={theirs} />
      <Confirm
        open={asking !== null}
        title={asking && takenOut(hand, asking) > 1 ? 'Take these cards out?' : 'Take this card out?'}
        step="Save without"
        onConfirm={() => asking && send(asking)}
        onCancel={() => setAsking(null)}
      >
        <p>
          What you take out goes for the whole board, with the answer on it and with what each member noted alone. It cannot be
          brought back.
        </p>
      </Confirm>
    </Page>
  );
}

/** How many of the cards in the hand are not in what is to be saved. */
function takenOut({ cards }: Hand, body: HandRequest): number {
  const kept = new Set(body.cards.map(cardKey));
  return cards.filter(({ card }) => !kept.has(cardKey(card))).length;
}
