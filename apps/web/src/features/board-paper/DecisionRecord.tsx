import { queryOptions, useSuspenseQueries } from '@tanstack/react-query';
import { api, read } from '../../platform/api.js';
import { assessmentQuery } from '../../platform/assessment.js';
import { copyText } from '../../platform/copy-text.js';
import { month } from '../../platform/in-london.js';
import { paths } from '../../platform/paths.js';
import { useRouteParam } from '../../platform/route.js';
import { Button, ButtonGroup } from '../../ui/Button.js';
import { Page } from '../../ui/Page.js';
import { asText } from './as-text.js';
import { OutlineView } from './OutlineView.js';
import type { Outline } from './paper.js';
import './board-paper.scss';
import './paper-sheet.scss';

const decisionRecordQuery = (assessmentId: string) =>
  queryOptions({
    queryKey: ['decision-record', assessmentId],
    queryFn: ({ signal }) =>
      read(api.GET('/api/assessments/{assessmentId}/decision-record', { params: { path: { assessmentId } }, signal })),
  });

/** What the minutes take over: who was there, what was decided in which words, dissent, the checksum. To print, or to copy. */
export function DecisionRecord() {
  const id = useRouteParam('id');
  const [assessment, record] = useSuspenseQueries({ queries: [assessmentQuery(id), decisionRecordQuery(id)] });
  const { instrumentTitle, waveDate, organisationName } = assessment.data;
  const { outline, sealed, checksumHolds } = record.data;
  return (
    <Page
      title="Decision record"
      caption={`${organisationName} · ${instrumentTitle}, ${month(waveDate)}`}
      back={{ to: paths.results(id), words: 'Back to the results' }}
    >
      <p className="c-on-paper-not">
        {sealed
          ? 'This is the record of the meeting as it was sealed. Print it, or copy it into your minutes.'
          : 'This is a draft: the chair has not sealed it, and it can still change.'}
      </p>
      {checksumHolds === false ? (
        <p role="alert">
          <strong>What is stored no longer has the checksum of its seal.</strong> Do not use it, and tell your company secretary.
        </p>
      ) : null}
      <TakeAlong outline={outline} />
      <div className="c-record">
        <OutlineView outline={outline} />
      </div>
    </Page>
  );
}

function TakeAlong({ outline }: { outline: Outline }) {
  return (
    <ButtonGroup>
      <Button onPress={() => window.print()}>Print</Button>
      <Button
        rank="secondary"
        onPress={() => void copyText(asText(outline), 'The record is', 'select the text below and copy it yourself')}
      >
        Copy as text
      </Button>
    </ButtonGroup>
  );
}
