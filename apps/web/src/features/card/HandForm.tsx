import { useSuspenseQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Action } from '../../platform/use-action.js';
import { Button } from '../../ui/Button.js';
import { Checkbox } from '../../ui/Checkboxes.js';
import { DateField } from '../../ui/DateField.js';
import { Details } from '../../ui/Details.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { Meanwhile } from '../../ui/Meanwhile.js';
import { TextField } from '../../ui/TextField.js';
import { cardKey, type Hand, type HandRequest, packsQuery } from './cards.js';
import { asRequest, type Draft, draftOf, mistakesIn, withCard } from './draft.js';
import { HeldCards } from './HeldCards.js';

interface HandFormProps {
  /** The hand that is changed, as it is now; null for a new one. */
  readonly hand: Hand | null;
  readonly save: Action<HandRequest>;
  /** What somebody else has saved meanwhile, or null. */
  readonly theirs: Hand | null;
}

/** Drawing a hand: what it is for, the cards in it in their order, and the packs below to choose from. */
export function HandForm({ hand, save, theirs }: HandFormProps) {
  const { data: packs } = useSuspenseQuery(packsQuery);
  const [draft, setDraft] = useState<Draft>(() => draftOf(hand));
  const [errors, setErrors] = useState<Record<string, string | undefined>>({});
  const held = new Set(draft.cards.map(cardKey));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = mistakesIn(draft);
    setErrors(wrong);
    if (!theirs) save.clear();
    if (Object.values(wrong).every((words) => words === undefined)) save.start(asRequest(draft));
  };
  return (
    <form onSubmit={submit} noValidate>
      {theirs ? (
        <Meanwhile
          onTake={() => {
            setDraft(draftOf(theirs));
            save.clear();
          }}
        >
          <p>
            It is now called {theirs.title} and holds {theirs.cards.length} cards.
          </p>
        </Meanwhile>
      ) : (
        <ErrorSummary errors={errors} problem={save.problem} />
      )}
      <TextField
        name="title"
        label="Which agenda item is it for?"
        value={draft.title}
        maxLength={200}
        onChange={(title) => setDraft({ ...draft, title })}
        error={errors.title}
      />
      <DateField
        name="meetingOn"
        label="When is the meeting?"
        value={draft.meetingOn}
        onChange={(meetingOn) => setDraft({ ...draft, meetingOn })}
        error={errors.meetingOn}
      />
      <HeldCards cards={draft.cards} onChange={(cards) => setDraft({ ...draft, cards })} error={errors.cards} />
      <h2>The packs</h2>
      {packs.map((pack) => (
        <Details
          key={`${pack.instrumentTitle} ${pack.code}`}
          summary={`${pack.title} (${pack.cards.filter((card) => held.has(cardKey(card))).length} of ${pack.cards.length})`}
        >
          <p>{pack.introduction}</p>
          <div className="nhsuk-checkboxes q-choose">
            {pack.cards.map((card) => (
              <Checkbox
                key={cardKey(card)}
                name={`card-${card.instrumentCode}-${card.itemCode}`}
                words={card.question}
                hint={card.title}
                checked={held.has(cardKey(card))}
                onChange={(on) => setDraft({ ...draft, cards: withCard(draft.cards, card, on) })}
              />
            ))}
          </div>
        </Details>
      ))}
      <Button waiting={save.waiting}>{hand ? 'Save the change' : 'Draw these cards'}</Button>
    </form>
  );
}
