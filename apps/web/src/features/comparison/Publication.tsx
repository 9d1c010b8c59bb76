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
import './comparison.scss';

/** What a trust shows its system: chosen, looked at exactly as it will be read, published; and withdrawn, with a reason. */
export function Publication() {
  const id = useRouteParam('id');
  const [assessment, publication] = useSuspenseQueries({ queries: [assessmentQuery(id), publicationQuery(id)] });
  const { current, preview, notReady, readers } = publication.data;
  const { instrumentTitle, waveDate, organisationName } = assessment.data;
  return (
    <Page
      title="Publication to your system"
      caption={`${organisationName} · ${instrumentTitle}, ${month(waveDate)}`}
      back={{ to: paths.results(id), words: 'Back to the results' }}
      width="wide"
    >
      {current ? (
        <PublishedNow assessmentId={id} publication={current} version={publication.data.version} preview={preview} />
      ) : null}
      {current === null && notReady ? (
        <Empty heading="Not ready to be published" step={<ButtonLink to={paths.assessment(id)}>Go to the assessment</ButtonLink>}>
          <p>{notReady.message}</p>
        </Empty>
      ) : null}
      {preview && current === null ? (
        <Publish
          assessmentId={id}
          preview={preview}
          readers={readers}
          leftOut={publication.data.leftOut}
          version={publication.data.version}
          ready={publication.data.ready}
        />
      ) : null}
    </Page>
  );
}
