import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, ifMatch, read } from '../../platform/api.js';
import { paths } from '../../platform/paths.js';
import { useRouteParam } from '../../platform/route.js';
import { useAction } from '../../platform/use-action.js';
import { Page } from '../../ui/Page.js';
import './card.scss';
import { type Hand, type HandRequest, handQuery, handsKey } from './cards.js';
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
  const start = (body: HandRequest) => {
    const upon = theirs ?? opened;
    setOpened(upon);
    save.start({ body, version: upon.version });
  };
  return (
    <Page title="Change the cards" caption={hand.title} back={{ to: paths.hand(handId), words: 'The cards' }}>
      <p>A card that you take out goes with its answer and with what each member noted on it alone.</p>
      <HandForm hand={opened} save={{ ...save, start }} theirs={theirs} />
    </Page>
  );
}
