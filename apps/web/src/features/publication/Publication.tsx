import { useSuspenseQueries } from '@tanstack/react-query';
import { assessmentQuery } from '../../platform/assessment.js';
import { month } from '../../platform/in-london.js';
import { paths } from '../../platform/paths.js';
import { useRouteParam } from '../../platform/route.js';
import { ButtonLink } from '../../ui/Button.js';
import { Empty } from '../../ui/Empty.js';
import { Page } from '../../ui/Page.js';
import { Publish } from './Publish.js';
import { PublishedNow } from './PublishedNow.js';
import { publicationQuery } from './publication.js';
import './publication.scss';

/** What a trust shows outside: chosen, looked at exactly as it will be read, published; then changed, explained, or withdrawn. */
export function Publication() {
  const id = useRouteParam('id');
  const [assessment, publication] = useSuspenseQueries({ queries: [assessmentQuery(id), publicationQuery(id)] });
  const { current, sealed, notReady } = publication.data;
  const { instrumentTitle, waveDate, organisationName } = assessment.data;
  return (
    <Page
      title="Publication"
      caption={`${organisationName} · ${instrumentTitle}, ${month(waveDate)}`}
      back={{ to: paths.results(id), words: 'Back to the results' }}
      width="wide"
    >
      {current ? <PublishedNow assessmentId={id} current={current} publication={publication.data} /> : null}
      {current === null && notReady ? (
        <Empty heading="Not ready to be published" step={<ButtonLink to={paths.assessment(id)}>Go to the assessment</ButtonLink>}>
          <p>{notReady.message}</p>
        </Empty>
      ) : null}
      {sealed && current === null ? <Publish assessmentId={id} publication={publication.data} /> : null}
    </Page>
  );
}
