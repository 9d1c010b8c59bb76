import { pollChart } from '@candour/charts';
import { useQuery } from '@tanstack/react-query';
import { api, read } from '../../platform/api.js';
import { day } from '../../platform/in-london.js';
import { paths } from '../../platform/paths.js';
import { Figure } from '../../ui/Figure.js';
import { Link } from '../../ui/Link.js';

/** What came of the polls that belong to the assessment, such as the choice of lenses: what the board means by the words it scored. */
export function PollsOfAssessment({ assessmentId }: { assessmentId: string }) {
  const { data } = useQuery({
    queryKey: ['polls', 'of assessment', assessmentId],
    queryFn: ({ signal }) =>
      read(api.GET('/api/assessments/{assessmentId}/polls', { params: { path: { assessmentId } }, signal })),
  });
  const revealed = data?.rows.filter(({ state }) => state === 'revealed') ?? [];
  if (revealed.length === 0) return null;
  return (
    <section aria-labelledby="polls-title">
      <h2 id="polls-title">What the board chose in polls</h2>
      {revealed.map(({ id, question, tally, revealedOn, openedOn }) => (
        <section key={id} aria-labelledby={`poll-${id}`}>
          <h3 id={`poll-${id}`}>
            <Link to={paths.poll(id)}>{question.title}</Link>
          </h3>
          <p>
            {question.question} Revealed on {day(revealedOn ?? openedOn)}.
          </p>
          {tally ? <Figure chart={pollChart({ question: question.question, options: question.options, tally })} /> : null}
        </section>
      ))}
    </section>
  );
}
