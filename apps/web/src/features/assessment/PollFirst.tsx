import { pollFinding } from '@candour/charts';
import { useQuery } from '@tanstack/react-query';
import { api, read } from '../../platform/api.js';
import type { Assessment, Instrument } from '../../platform/assessment.js';
import { mayAs, useHat } from '../../platform/me.js';
import { paths } from '../../platform/paths.js';
import { ButtonLink } from '../../ui/Button.js';
import { Link } from '../../ui/Link.js';

const underWay: readonly string[] = ['draft', 'scoring', 'meeting', 'paused', 'agreed'];

/**
 * An instrument may begin with a question to the whole board, such as the choice of lenses: whoever runs the assessment is led to
 * ask it, and everybody is told what came of it.
 */
export function PollFirst({ assessment, instrument }: { assessment: Assessment; instrument: Instrument }) {
  const runs = mayAs(useHat(), 'secretary', 'facilitator');
  const item = instrument.sections.flatMap(({ items }) => items).find(({ kind }) => kind === 'poll');
  const { data } = useQuery({
    queryKey: ['polls', 'of assessment', assessment.id],
    queryFn: ({ signal }) =>
      read(api.GET('/api/assessments/{assessmentId}/polls', { params: { path: { assessmentId: assessment.id } }, signal })),
    enabled: item !== undefined,
  });
  if (!item || !data) return null;
  const poll = data.rows.find(({ question }) => question.instrumentCode === instrument.code && question.itemCode === item.code);
  if (!poll && !(runs && underWay.includes(assessment.state))) return null;
  return (
    <section aria-labelledby="poll-first-title">
      <h2 id="poll-first-title">{item.title}</h2>
      {poll?.tally ? <p>{pollFinding(poll.tally, poll.question.options)}</p> : <p>{item.question}</p>}
      {poll ? (
        <p>
          <Link to={paths.poll(poll.id)}>{poll.tally ? 'See what the board chose' : 'Go to the poll'}</Link>
        </p>
      ) : (
        <>
          <p>This is asked of the whole board in a poll, best before it scores.</p>
          <ButtonLink
            to={paths.polls()}
            rank="secondary"
            search={{ ask: `${instrument.code} ${item.code}`, assessment: assessment.id }}
          >
            Put it to the board
          </ButtonLink>
        </>
      )}
    </section>
  );
}
