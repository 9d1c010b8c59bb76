import { api, read } from '../../platform/api.js';
import { weekday } from '../../platform/in-london.js';
import { useAction } from '../../platform/use-action.js';
import { Button, ButtonGroup } from '../../ui/Button.js';
import { Details } from '../../ui/Details.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { myReflectionsQuery, type SkillsChoice } from './queries.js';

/** The board asks for a skills picture: what for, what becomes of one's levels, and the choice, seen by its owner alone. */
export function SkillsChoiceBox({ choice }: { choice: SkillsChoice }) {
  const { pictureId, takesPart, whyNot } = choice;
  const path = { pictureId };
  const choose = useAction<boolean, SkillsChoice>({
    send: (yes) =>
      read(
        yes
          ? api.PUT('/api/skills-pictures/{pictureId}/my-choice', { params: { path } })
          : api.DELETE('/api/skills-pictures/{pictureId}/my-choice', { params: { path } }),
      ),
    refresh: [myReflectionsQuery.queryKey],
    said: (after) => (after.takesPart ? 'Your levels will be counted' : 'Your levels will not be counted'),
  });
  return (
    <section className="c-choice" aria-labelledby="choice-title">
      <h2 id="choice-title">Your board asks for a skills picture</h2>
      <p>
        What it will be used for: <q>{choice.purpose}</q>
      </p>
      <p>
        You choose whether your levels are counted. Nobody is told how you chose, or how many took part, while it is open. You can
        change your mind until the end of {weekday(choice.closesOn)}.
      </p>
      <ErrorSummary problem={choose.problem} />
      <p role="status">
        <strong>{takesPart ? 'Your levels will be counted.' : 'Your levels are not counted.'}</strong>
      </p>
      {whyNot !== null && !takesPart ? <p>{whyNot}</p> : null}
      <ButtonGroup>
        {takesPart ? (
          <Button rank="secondary" onPress={() => choose.start(false)} waiting={choose.waiting}>
            Take my levels back
          </Button>
        ) : whyNot === null ? (
          <Button onPress={() => choose.start(true)} waiting={choose.waiting}>
            Let my levels be counted
          </Button>
        ) : null}
      </ButtonGroup>
      <Details summary="What becomes of them">
        <p>
          Your levels are copied as they stand in your last finished reflection, without your notes. After the closing date they
          are added up once, and all copies are deleted at the same moment. If fewer than eight took part there is no picture, and
          no number is shown, ever. An item that fewer than eight gave a level shows nothing of it.
        </p>
        <p>
          If all of the board, or all but one, answer an item alike, each can work out what the others said.{' '}
          {seatsWords(choice.seats)} If your seat ends before the closing date, your levels are not counted. Delete the
          reflection, and its copy goes as well, until the picture is made.
        </p>
      </Details>
    </section>
  );
}

const seatsWords = (seats: number) =>
  seats <= 9
    ? `Your board has ${seats} seats, so a picture would tell that all of it, or all but one, took part.`
    : `Your board has ${seats} seats; a picture tells how many took part, not who.`;
