import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, read } from '../../../platform/api.js';
import { day, dayAndTime } from '../../../platform/in-london.js';
import { useHat } from '../../../platform/me.js';
import { paths } from '../../../platform/paths.js';
import { useAction } from '../../../platform/use-action.js';
import { Button } from '../../../ui/Button.js';
import { Empty } from '../../../ui/Empty.js';
import { ErrorSummary } from '../../../ui/ErrorSummary.js';
import { Link } from '../../../ui/Link.js';
import { Page } from '../../../ui/Page.js';
import { useReader } from '../reader.js';
import { emptySystemPaper, type SystemPaper, type SystemPaperRequest, systemPapersQuery } from './system-paper.js';

/** The papers of a system: those that were issued, those that are being written, and a new one. */
export function SystemPapers() {
  const { data: papers } = useSuspenseQuery(systemPapersQuery);
  const { organisationName } = useHat();
  const { name } = useReader();
  const navigate = useNavigate();
  const begin = useAction<SystemPaperRequest, SystemPaper>({
    send: (body, headers) => read(api.POST('/api/system-papers', { params: {}, body, headers })),
    refresh: [['system-papers']],
    said: 'Paper begun',
    done: ({ id }) => void navigate({ to: paths.systemPaper(id) }),
  });
  const button = (
    <Button onPress={() => begin.start(emptySystemPaper(name))} waiting={begin.waiting}>
      Begin a paper
    </Button>
  );
  return (
    <Page title="Papers of the system" caption={organisationName} back={{ to: paths.system(), words: 'Back to the system' }}>
      <ErrorSummary problem={begin.problem} />
      {papers.length === 0 ? (
        <Empty heading="No paper yet" step={button}>
          <p>
            A paper puts what your trusts have published into words for the board of your system: what they share, what they plan,
            and what you may not see. It is written for you; you add the cover and what only you know.
          </p>
        </Empty>
      ) : (
        <>
          {button}
          <ul className="c-versions">
            {papers.map(({ id, meetingName, meetingDate, madeAt, madeBy, issued }) => (
              <li key={id}>
                <h2>
                  <Link to={paths.systemPaper(id)}>{meetingName || 'A paper without a meeting yet'}</Link>
                </h2>
                <p>
                  {meetingDate ? `For ${day(meetingDate)}. ` : ''}
                  {issued === 0 ? 'Draft, not issued.' : `Issued ${issued === 1 ? 'once' : `${issued} times`}.`} Begun by {madeBy}
                  , {dayAndTime(madeAt)}.
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}
