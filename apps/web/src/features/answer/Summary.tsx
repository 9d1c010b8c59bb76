import { month, weekday } from '../../platform/in-london.js';
import { paths } from '../../platform/paths.js';
import { ButtonGroup, ButtonLink } from '../../ui/Button.js';
import { Details } from '../../ui/Details.js';
import { InsetText } from '../../ui/InsetText.js';
import { Page } from '../../ui/Page.js';
import { Progress } from '../../ui/Progress.js';
import { ItemList } from './ItemList.js';
import { PledgeWords } from './Pledge.js';
import { type Scoring, unanswered } from './use-scoring.js';

/** Where a member stands: what is unanswered, what is not saved yet, and the way to every item. */
export function Summary({ scoring }: { scoring: Scoring }) {
  const { assessment, mine, items } = scoring;
  const left = unanswered(items);
  const unsaved = items.filter(({ entry }) => entry && entry.standing !== 'saving').length;
  const done = mine.of - left.length;
  return (
    <Page
      title={mine.open ? 'Your answers' : 'Scoring is closed'}
      caption={`${assessment.instrumentTitle}, ${month(assessment.waveDate)}`}
      back={{ to: paths.assessment(assessment.id), words: 'The assessment' }}
    >
      <Progress done={done} of={mine.of} words={`${done} of ${mine.of} answered`} />
      {unsaved > 0 ? (
        <InsetText>
          <p>
            {unsaved === 1 ? '1 answer is' : `${unsaved} answers are`} not saved yet: look for <em>not saved</em> below.
          </p>
        </InsetText>
      ) : null}
      {mine.open ? <NextStep scoring={scoring} /> : <p>{closedWords(left.length, mine.of)}</p>}
      <ItemList assessmentId={assessment.id} items={items} />
      <Details summary="What you were told before your first answer">
        <PledgeWords assessment={assessment} />
      </Details>
    </Page>
  );
}

function NextStep({ scoring: { assessment, items } }: { scoring: Scoring }) {
  const [next] = unanswered(items);
  const until = assessment.scoringClosesOn ? `on ${weekday(assessment.scoringClosesOn)}` : 'when the facilitator closes it';
  if (!next) {
    return (
      <>
        <p className="nhsuk-lede-text">You have answered everything. Your answers are saved; there is nothing to send.</p>
        <p>Scoring closes {until}. Until then you can change any of them: choose an item below.</p>
      </>
    );
  }
  return (
    <>
      <p>Scoring closes {until}. You can leave and come back, and change any answer until then.</p>
      <ButtonGroup>
        <ButtonLink to={paths.scoringItem(assessment.id, next.item.code)}>
          {next.number === 1 ? 'Begin' : `Go on with item ${next.number}`}
        </ButtonLink>
      </ButtonGroup>
    </>
  );
}

const closedWords = (left: number, of: number) =>
  left === 0
    ? 'You had answered everything. Nobody can change an answer any more; the board talks about them in its meeting.'
    : `You had answered ${of - left} of ${of}. What was not answered counts as missing. The board talks about all of it in its meeting.`;
