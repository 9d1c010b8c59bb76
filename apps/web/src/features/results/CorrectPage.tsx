import { useSuspenseQueries } from '@tanstack/react-query';
import { assessmentQuery } from '../../platform/assessment.js';
import { month } from '../../platform/in-london.js';
import { paths } from '../../platform/paths.js';
import { useRouteParam } from '../../platform/route.js';
import { useSearchParam } from '../../platform/use-search-param.js';
import { InsetText } from '../../ui/InsetText.js';
import { Page } from '../../ui/Page.js';
import { CorrectForm } from './CorrectForm.js';
import { resultsQuery } from './results.js';
import './results.scss';

/** Where the chair corrects something that was sealed. */
export function CorrectPage() {
  const id = useRouteParam('id');
  const [itemCode] = useSearchParam('item');
  const [results, assessment] = useSuspenseQueries({ queries: [resultsQuery(id), assessmentQuery(id)] });
  const { organisationName, instrumentTitle, waveDate, allowed } = assessment.data;
  return (
    <Page
      title="Correct what was sealed"
      caption={`${organisationName} · ${instrumentTitle}, ${month(waveDate)}`}
      back={{ to: paths.results(id), words: 'Back to the results' }}
    >
      {allowed.includes('correct') ? (
        <>
          <p>
            The sealed record stays as it is. A correction stands beside the old figure wherever it is shown: in the results, the
            paper, the decision record, and, as far as it was published, with your system.
          </p>
          <CorrectForm assessment={assessment.data} results={results.data} itemCode={itemCode} />
        </>
      ) : (
        <InsetText>
          <p>Only the chair corrects, and only what is sealed and not withdrawn.</p>
        </InsetText>
      )}
    </Page>
  );
}
