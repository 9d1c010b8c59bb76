import type { Instrument } from '../../platform/assessment.js';
import { Button, ButtonGroup } from '../../ui/Button.js';
import { InsetText } from '../../ui/InsetText.js';
import { type Given, givenOf } from './given.js';
import type { Entry, Outbox } from './outbox.js';
import type { ItemToScore } from './use-scoring.js';

type Item = Instrument['sections'][number]['items'][number];

/** What stands between an answer and being saved: another device was first, or it came too late. Shows both and asks. */
export function Conflict({ of: { item, row, entry }, outbox }: { of: ItemToScore; outbox: Outbox }) {
  if (entry?.standing === 'not-counted') return <NotCounted of={{ item, row, entry }} outbox={outbox} />;
  if (entry?.standing !== 'conflict') return null;
  return (
    <InsetText>
      <h2 className="c-conflict__title" id="conflict">
        You changed this answer on another device
      </h2>
      <dl className="c-conflict__both">
        <dt>Saved, from the other device</dt>
        <dd>{row ? (row.kind === null ? 'An answer that stays closed' : answerWords(item, givenOf(row))) : 'No answer'}</dd>
        <dt>Here, not saved</dt>
        <dd>{answerWords(item, entry.draft.given)}</dd>
      </dl>
      <ButtonGroup>
        <Button small onPress={() => outbox.keepMine(item.code, row?.version ?? null)}>
          Save the one here
        </Button>
        <Button small rank="secondary" onPress={() => outbox.drop(item.code)}>
          Keep the saved one
        </Button>
      </ButtonGroup>
    </InsetText>
  );
}

function NotCounted({
  of: { item, row, entry },
  outbox,
}: {
  of: { item: Item; row: ItemToScore['row']; entry: Entry };
  outbox: Outbox;
}) {
  return (
    <InsetText>
      <h2 className="c-conflict__title" id="conflict">
        Not counted
      </h2>
      <p>Scoring had closed before this answer reached Candour: {answerWords(item, entry.draft.given)}</p>
      <p>
        {row
          ? 'What you had saved before counts as it was.'
          : 'No answer of yours to this item was saved before, so it counts as not answered. In the meeting you can still say what you think.'}
      </p>
      <Button small rank="secondary" onPress={() => outbox.drop(item.code)}>
        I have seen this
      </Button>
    </InsetText>
  );
}

/** An answer as its owner reads it: the name of the level and its statement. */
export function answerWords(item: Item, { kind, level, reason, comment }: Given): string {
  const more = comment.trim() === '' ? '' : ` Comment: ${comment.trim()}`;
  if (kind === 'dont-know') return `I don’t know.${more}`;
  if (kind === 'not-applicable') return `Does not apply here: ${reason.trim()}${more}`;
  const chosen = item.levels.find((one) => one.level === level);
  return chosen ? `${chosen.name}. ${chosen.statement}${more}` : `No answer chosen.${more}`;
}
