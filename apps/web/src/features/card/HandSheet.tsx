import { useSuspenseQuery } from '@tanstack/react-query';
import { day } from '../../platform/in-london.js';
import { useHat } from '../../platform/me.js';
import { paths } from '../../platform/paths.js';
import { useRouteParam } from '../../platform/route.js';
import { Button } from '../../ui/Button.js';
import { Page } from '../../ui/Page.js';
import './card.scss';
import { handQuery } from './cards.js';

/** The cards of a hand as a sheet for the board pack: the questions alone, with room to write. Nobody's marks are on it. */
export function HandSheet() {
  const handId = useRouteParam('handId');
  const { organisationName } = useHat();
  const { data: hand } = useSuspenseQuery(handQuery(handId));
  return (
    <Page
      title={hand.title}
      caption={`${organisationName}, meeting of ${day(hand.meetingOn)}`}
      back={{ to: paths.hand(handId), words: 'The cards' }}
    >
      <p>Questions that the board may want to ask.</p>
      <Button rank="secondary" onPress={() => window.print()}>
        Print
      </Button>
      <ol className="q-sheet">
        {hand.cards.map(({ id, card }) => (
          <li key={id}>
            <p className="q-question">{card.question}</p>
            <p>{card.whyItMatters}</p>
            {card.followUpQuestions.length > 0 ? <p>And next: {card.followUpQuestions.join(' ')}</p> : null}
            <div className="q-sheet__room" aria-hidden="true" />
          </li>
        ))}
      </ol>
    </Page>
  );
}
