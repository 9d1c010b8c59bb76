import { useSuspenseQuery } from '@tanstack/react-query';
import { day } from '../../platform/in-london.js';
import { paths } from '../../platform/paths.js';
import { ButtonLink } from '../../ui/Button.js';
import { Card, Cards } from '../../ui/Card.js';
import { Empty } from '../../ui/Empty.js';
import { Link } from '../../ui/Link.js';
import { Page } from '../../ui/Page.js';
import { Tag } from '../../ui/Tag.js';
import './card.scss';
import { type FollowUp, handsQuery } from './cards.js';
import { ageWords, followUpWords, handWords } from './words.js';

/** The hands of cards of a board, what it has still to look at again, and the way to draw another. */
export function Hands() {
  const { data: hands } = useSuspenseQuery(handsQuery);
  const mayMake = hands.allowed.includes('make');
  return (
    <Page title="Question cards">
      <p className="nhsuk-lede-text">
        Good questions for any agenda item. Draw a few for a paper before the meeting, and keep what the board was answered.
      </p>
      <p>
        {mayMake ? <ButtonLink to={paths.newHand()}>Draw cards for an agenda item</ButtonLink> : null}{' '}
        <Link to={paths.cards()}>Look through all the cards</Link>
      </p>
      {hands.followUps.length > 0 ? <FollowUps rows={hands.followUps} /> : null}
      <section aria-labelledby="hands-title">
        <h2 id="hands-title">Drawn for our meetings</h2>
        {hands.rows.length === 0 ? (
          <Empty heading="Nothing drawn yet">
            <p>
              {mayMake
                ? 'Choose three or four cards for the next paper on a digital matter.'
                : 'Your secretary or any member can draw cards for an agenda item.'}
            </p>
          </Empty>
        ) : (
          <Cards>
            {hands.rows.map(({ id, title, meetingOn, ...held }) => (
              <Card key={id} heading={title} to={paths.hand(id)} level={3} above={`Meeting of ${day(meetingOn)}`}>
                <p>{handWords(held)}.</p>
              </Card>
            ))}
          </Cards>
        )}
      </section>
    </Page>
  );
}

function FollowUps({ rows }: { rows: readonly FollowUp[] }) {
  return (
    <section className="q-follow-ups" aria-labelledby="follow-ups-title">
      <h2 id="follow-ups-title">To look at again</h2>
      <ul>
        {rows.map((one) => (
          <li key={one.cardId}>
            <p className="q-question">
              <Link to={paths.hand(one.handId)}>{one.question}</Link>
            </p>
            <p>We were told: {one.answer}</p>
            <p className="nhsuk-hint">
              {ageWords(one)}, in {one.handTitle}. {followUpWords(one)}. {one.overdue ? <Tag tone="you">overdue</Tag> : null}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
