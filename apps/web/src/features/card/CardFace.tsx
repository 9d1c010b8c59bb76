import { Details } from '../../ui/Details.js';
import type { QuestionCard } from './cards.js';

/** What stands on a card: its question in large type, why it is worth asking, and what to ask next. */
export function CardFace({ card, level }: { card: QuestionCard; level: 2 | 3 }) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <>
      <Heading className="q-card__title">{card.title}</Heading>
      <p className="q-question">{card.question}</p>
      <Details
        summary={
          <>
            Why ask, and what next <span className="nhsuk-u-visually-hidden">: {card.title}</span>
          </>
        }
      >
        <p>{card.whyItMatters}</p>
        {card.followUpQuestions.length > 0 ? (
          <ul>
            {card.followUpQuestions.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        ) : null}
        {card.whatGoodLooksLike ? <p>{card.whatGoodLooksLike}</p> : null}
      </Details>
    </>
  );
}
