import { Button } from '../../ui/Button.js';
import { Details } from '../../ui/Details.js';
import type { AnswerOnItsWay } from './room-answer.js';
import { keyOfVote } from './room-answers.js';
import { SignInAgain } from './SignInAgain.js';
import { chosenWords, lateWords } from './saved-words.js';
import type { Meeting } from './snapshot.js';
import type { MyRoomAnswer } from './use-room-answer.js';
import { itemCalled } from './words.js';

/** What became of answers whose vote is over, or which are still on their way: said until their author has read it. */
export function LateAnswers({ mine, agenda }: { mine: MyRoomAnswer; agenda: Meeting['agenda'] }) {
  return mine.earlier
    .filter((one) => one.late || one.standing !== 'saved')
    .map((one) => (
      <LateAnswer
        key={keyOfVote(one.draft)}
        late={one}
        called={itemCalled(agenda, one.draft.itemCode)}
        onRead={() => mine.forget(one.draft)}
      />
    ));
}

function LateAnswer({ late, called, onRead }: { late: AnswerOnItsWay; called: string; onRead: () => void }) {
  const { standing, draft, problem } = late;
  const isKnown = standing !== 'retrying' && standing !== 'saving' && standing !== 'unfinished';
  return (
    <div className={`m-late m-late--${standing}`}>
      <p>
        <strong>{lateWords(late, called)}.</strong>
      </p>
      {standing === 'saved' ? null : (
        <Details summary="What you had chosen">
          <p className="m-late__words">{chosenWords(draft)}</p>
        </Details>
      )}
      {problem?.status === 401 ? <SignInAgain /> : null}
      {isKnown && problem?.status !== 401 ? (
        <Button small rank="secondary" onPress={onRead} about={`about ${called}`}>
          I have read this
        </Button>
      ) : null}
    </div>
  );
}
