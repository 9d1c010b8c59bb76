import { useSuspenseQueries } from '@tanstack/react-query';
import { assessmentQuery } from '../../platform/assessment.js';
import { month } from '../../platform/in-london.js';
import { paths } from '../../platform/paths.js';
import { useRouteParam } from '../../platform/route.js';
import { Page } from '../../ui/Page.js';
import { Corrections } from './Corrections.js';
import { MeetingQuality } from './MeetingQuality.js';
import { NextSteps } from './NextSteps.js';
import { PollsOfAssessment } from './PollsOfAssessment.js';
import { Profile } from './Profile.js';
import { evidenceQuery, resultsQuery } from './results.js';
import { Seal } from './Seal.js';
import './results.scss';

/** What the board found: a paragraph to read aloud, what each may do next, then the profile, in which everything opens in place. */
export function Results() {
  const id = useRouteParam('id');
  const [results, assessment, evidence] = useSuspenseQueries({
    queries: [resultsQuery(id), assessmentQuery(id), evidenceQuery(id)],
  });
  const { instrumentTitle, waveDate, organisationName, allowed } = assessment.data;
  return (
    <Page
      title="Results"
      caption={`${organisationName} · ${instrumentTitle}, ${month(waveDate)}`}
      back={{ to: paths.assessment(id), words: 'Back to the assessment' }}
      width="wide"
    >
      <Seal results={results.data} assessment={assessment.data} />
      <p className="c-aloud">{results.data.paragraph}</p>
      <NextSteps assessment={assessment.data} />
      <Profile
        results={results.data}
        evidence={evidence.data.rows}
        addEvidence={allowed.includes('add-evidence') ? paths.evidence(id) : null}
        mayCorrect={allowed.includes('correct')}
      />
      <MeetingQuality results={results.data} />
      <Corrections results={results.data} mayCorrect={allowed.includes('correct')} />
      <PollsOfAssessment assessmentId={id} />
    </Page>
  );
}
