import { useNavigate } from '@tanstack/react-router';
import { api, read } from '../../platform/api.js';
import { paths } from '../../platform/paths.js';
import { useAction } from '../../platform/use-action.js';
import { Page } from '../../ui/Page.js';
import './card.scss';
import { type Hand, type HandRequest, handsKey } from './cards.js';
import { HandForm } from './HandForm.js';

/** Drawing a new hand of cards for an agenda item. */
export function NewHand() {
  const navigate = useNavigate();
  const save = useAction<HandRequest, Hand>({
    send: (body, headers) => read(api.POST('/api/hands', { body, headers })),
    refresh: [handsKey],
    said: 'The cards are drawn',
    done: ({ id }) => void navigate({ to: paths.hand(id) }),
  });
  return (
    <Page title="Draw cards for an agenda item" back={{ to: paths.hands(), words: 'Question cards' }}>
      <HandForm hand={null} save={save} theirs={null} />
    </Page>
  );
}
