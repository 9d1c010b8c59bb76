import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { type Assessment, assessmentQuery, instrumentQuery } from '../../platform/assessment.js';
import { month } from '../../platform/in-london.js';
import { useHat } from '../../platform/me.js';
import { paths } from '../../platform/paths.js';
import { useRouteParam } from '../../platform/route.js';
import { ButtonGroup, ButtonLink } from '../../ui/Button.js';
import { Details } from '../../ui/Details.js';
import { Link } from '../../ui/Link.js';
import { Page } from '../../ui/Page.js';
import { CallOff } from './CallOff.js';
import { CloseScoring } from './CloseScoring.js';
import { DecisionForm } from './DecisionForm.js';
import { InTheWay } from './InTheWay.js';
import { type NextStep, nextSteps, otherPlaces } from './next-steps.js';
import { OnBehalf } from './OnBehalf.js';
import { OpenScoring } from './OpenScoring.js';
import { Particulars } from './Particulars.js';
import { PollFirst } from './PollFirst.js';
import { phaseOf } from './phase.js';
import { ScoringProgress } from './ScoringProgress.js';
import { Seal } from './Seal.js';
import { Seats } from './Seats.js';
import { StateOf } from './StateOf.js';

/** One assessment: where it is, what this person can do next, and what it was set up as. */
export function Overview() {
  const hat = useHat();
  const { data: assessment } = useSuspenseQuery(assessmentQuery(useRouteParam('id')));
  const instrument = useQuery(instrumentQuery(assessment.instrumentCode, assessment.instrumentVersion)).data;
  const asksTeams = instrument?.answeredBy.includes('teams') ?? false;
  const [first, ...others] = nextSteps(assessment, hat);
  return (
    <Page
      title={assessment.instrumentTitle}
      caption={`${assessment.organisationName}, ${month(assessment.waveDate)}`}
      back={{ to: paths.assessments(), words: 'Assessments' }}
    >
      <p>
        <StateOf state={assessment.state} />
      </p>
      <p className="nhsuk-lede-text">{phaseOf(assessment, new Date())}</p>
      {assessment.cancelReason ? <p>Reason: {assessment.cancelReason}</p> : null}
      <InTheWay assessment={assessment} />
      {first ? <Step step={first} assessment={assessment} rank="primary" /> : null}
      {others.map((step) => (
        <Step key={step.kind === 'go' ? step.to : step.kind} step={step} assessment={assessment} rank="secondary" />
      ))}
      <OnBehalf assessment={assessment} />
      <ScoringProgress assessment={assessment} />
      {instrument ? <PollFirst assessment={assessment} instrument={instrument} /> : null}
      <OtherPlaces places={otherPlaces(assessment, hat, asksTeams)} />
      <Particulars assessment={assessment} />
      <Seats assessment={assessment} />
      <Details summary="The pledge that members read">
        {assessment.pledge.paragraphs.map(({ heading, words }) => (
          <section key={heading}>
            <h3>{heading}</h3>
            <p>{words}</p>
          </section>
        ))}
      </Details>
      <CallOff assessment={assessment} />
    </Page>
  );
}

function Step({ step, assessment, rank }: { step: NextStep; assessment: Assessment; rank: 'primary' | 'secondary' }) {
  switch (step.kind) {
    case 'go':
      return (
        <ButtonGroup>
          <ButtonLink to={step.to} rank={rank}>
            {step.words}
          </ButtonLink>
        </ButtonGroup>
      );
    case 'open-scoring':
      return <OpenScoring assessment={assessment} />;
    case 'close-scoring':
      return <CloseScoring assessment={assessment} rank={rank} />;
    case 'seal':
      return <Seal assessment={assessment} />;
    case 'record-decision':
      return <DecisionForm assessment={assessment} />;
  }
}

function OtherPlaces({ places }: { places: readonly { words: string; to: string }[] }) {
  if (places.length === 0) return null;
  return (
    <nav aria-label="Of this assessment">
      <ul className="nhsuk-list">
        {places.map(({ words, to }) => (
          <li key={to}>
            <Link to={to}>{words}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
