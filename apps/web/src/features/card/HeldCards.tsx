import { say } from '../../platform/status.js';
import { Button } from '../../ui/Button.js';
import { cardKey, type QuestionCard } from './cards.js';
import { moved, withCard } from './draft.js';

interface HeldCardsProps {
  readonly cards: readonly QuestionCard[];
  readonly onChange: (cards: QuestionCard[]) => void;
  readonly error?: string;
}

/** The cards that have been chosen, in the order in which they are to be asked; each is moved and taken out by buttons. */
export function HeldCards({ cards, onChange, error }: HeldCardsProps) {
  const move = (place: number, by: -1 | 1) => {
    onChange(moved(cards, place, by));
    say(`Moved to place ${place + by + 1} of ${cards.length}`);
  };
  return (
    <section aria-labelledby="cards">
      <h2 id="cards" tabIndex={-1}>
        In this order ({cards.length})
      </h2>
      {error ? (
        <p className="nhsuk-error-message">
          <span className="nhsuk-u-visually-hidden">Error: </span>
          {error}
        </p>
      ) : null}
      {cards.length === 0 ? <p>Choose from the packs below. Three or four are enough for one item.</p> : null}
      <ol className="q-held">
        {cards.map((card, place) => (
          <li key={cardKey(card)}>
            <p>{card.question}</p>
            <div className="q-held__steps">
              {place > 0 ? (
                <Button small rank="secondary" onPress={() => move(place, -1)} about={card.title}>
                  Earlier
                </Button>
              ) : null}
              {place < cards.length - 1 ? (
                <Button small rank="secondary" onPress={() => move(place, 1)} about={card.title}>
                  Later
                </Button>
              ) : null}
              <Button small rank="secondary" onPress={() => onChange(withCard(cards, card, false))} about={card.title}>
                Take out
              </Button>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
