import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { assessmentQuery, instrumentQuery, scoredSections } from '../../platform/assessment.js';
import { month } from '../../platform/in-london.js';
import { paths } from '../../platform/paths.js';
import { useRouteParam } from '../../platform/route.js';
import { Empty } from '../../ui/Empty.js';
import { Page } from '../../ui/Page.js';
import './evidence.scss';
import { ItemEvidence, type Writing } from './ItemEvidence.js';
import { evidenceQuery } from './queries.js';

/** The evidence of an assessment, each piece beside the item and the level that it supports. */
export function Evidence() {
  const assessmentId = useRouteParam('id');
  const { data: assessment } = useSuspenseQuery(assessmentQuery(assessmentId));
  const { data: instrument } = useSuspenseQuery(instrumentQuery(assessment.instrumentCode, assessment.instrumentVersion));
  const { data: evidence } = useSuspenseQuery(evidenceQuery(assessmentId));
  // One form at a time: what is being written stands in one place, and nothing else on the page has its fields.
  const [writing, setWriting] = useState<Writing | null>(null);
  const mayEdit = assessment.allowed.includes('add-evidence');
  const waiting = evidence.rows.filter(({ grade, canConfirm }) => mayEdit && grade === null && canConfirm).length;
  return (
    <Page
      title="Evidence"
      caption={`${assessment.organisationName}, ${month(assessment.waveDate)}`}
      back={{ to: paths.assessment(assessmentId), words: 'The assessment' }}
    >
      <p>
        Each piece names the level it supports. Its grade counts once somebody else has confirmed it: neither its owner nor who
        added it.
      </p>
      {waiting > 0 ? (
        <p>
          <strong>
            {waiting === 1 ? 'One piece waits' : `${waiting} pieces wait`} for somebody like you to confirm the grade.
          </strong>
        </p>
      ) : null}
      {evidence.rows.length === 0 ? (
        <Empty heading="No evidence yet">
          <p>
            {mayEdit
              ? 'Go to an item below and add a document or a link that shows its level.'
              : 'Nothing was added to this assessment.'}
          </p>
        </Empty>
      ) : null}
      {scoredSections(instrument).map((section) => (
        <section key={section.code} aria-labelledby={`section-${section.code}`}>
          <h2 id={`section-${section.code}`}>{section.title}</h2>
          {section.items.map((item) => (
            <ItemEvidence
              key={item.code}
              assessment={assessment}
              item={item}
              pieces={evidence.rows.filter(({ itemCode }) => itemCode === item.code)}
              mayEdit={mayEdit}
              writing={writing}
              onWrite={setWriting}
            />
          ))}
        </section>
      ))}
    </Page>
  );
}
