import { useSuspenseQuery } from '@tanstack/react-query';
import { assessmentQuery } from '../../platform/assessment.js';
import { month } from '../../platform/in-london.js';
import { useHat } from '../../platform/me.js';
import { paths } from '../../platform/paths.js';
import { useRouteParam } from '../../platform/route.js';
import { type Scribes, scribesQuery } from '../../platform/scribes.js';
import { ButtonLink } from '../../ui/Button.js';
import { Empty } from '../../ui/Empty.js';
import { Page } from '../../ui/Page.js';
import { AskForMyself } from './AskForMyself.js';
import { SayForSomebody } from './SayForSomebody.js';
import { StopWriting } from './StopWriting.js';
import { askedWords, consentWords, endedWords } from './words.js';

/** Answers on behalf: for a member on the telephone, on paper or without a device; who writes for whom, and by whose word. */
export function ScribesPage() {
  const assessmentId = useRouteParam('id');
  const { data: assessment } = useSuspenseQuery(assessmentQuery(assessmentId));
  const { data: scribes } = useSuspenseQuery(scribesQuery(assessmentId));
  const hat = useHat();
  const sits = assessment.seats.some(({ seatId }) => seatId === hat.seatId);
  const inMeeting = assessment.state !== 'scoring';
  return (
    <Page
      title="Answers on behalf"
      caption={`${assessment.instrumentTitle}, ${month(assessment.waveDate)}`}
      back={{ to: paths.assessment(assessmentId), words: 'The assessment' }}
    >
      <p>
        A member on the telephone, on paper or without a device can ask somebody to write down their answers: a scribe. The scribe
        reads each answer back, and it counts once the member has said yes. The scribe is neither the chair nor the facilitator,
        and knows what they are told; nobody else does.
      </p>
      <YouWriteFor assessmentId={assessmentId} scribes={scribes} inMeeting={inMeeting} />
      {sits ? <ForMe assessmentId={assessmentId} scribes={scribes} /> : null}
      {scribes.open && scribes.seats.length > 0 ? <SayForSomebody assessmentId={assessmentId} scribes={scribes} /> : null}
      <AllOfThem assessmentId={assessmentId} scribes={scribes} />
    </Page>
  );
}

interface PartProps {
  readonly assessmentId: string;
  readonly scribes: Scribes;
}

function YouWriteFor({ assessmentId, scribes, inMeeting }: PartProps & { inMeeting: boolean }) {
  return scribes.scribes
    .filter(({ youWrite }) => youWrite)
    .map((one) => (
      <section key={one.seatId} className="c-write-for">
        <h2>You write for {one.seatName}</h2>
        <p>They asked {consentWords(one)}.</p>
        <ButtonLink to={inMeeting ? paths.meeting(assessmentId) : paths.writeFor(assessmentId, one.seatId)}>
          {inMeeting ? 'Write for them in the meeting' : 'Write down their answers'}
        </ButtonLink>
        <StopWriting assessmentId={assessmentId} one={one} />
      </section>
    ));
}

function ForMe({ assessmentId, scribes }: PartProps) {
  const mine = scribes.scribes.find(({ yours }) => yours);
  const ended = endedWords(scribes);
  return (
    <section aria-labelledby="for-me">
      <h2 id="for-me">For you</h2>
      {mine ? (
        <>
          <p>
            <strong>{mine.scribeName} writes down your answers.</strong> {askedWords(mine)} They cannot open what you answered
            before, nor what counts once it is read back. You can still answer yourself.
          </p>
          <StopWriting assessmentId={assessmentId} one={mine} />
        </>
      ) : (
        <>
          {ended ? <p className="nhsuk-inset-text">{ended}</p> : null}
          {scribes.open ? <AskForMyself assessmentId={assessmentId} scribes={scribes} /> : <p>Nobody writes for you.</p>}
        </>
      )}
    </section>
  );
}

/** The whole board sees the names: whoever runs the meeting waits for a reading back, and what nobody asked for is noticed. */
function AllOfThem({ assessmentId, scribes }: PartProps) {
  const others = scribes.scribes.filter(({ yours, youWrite }) => !yours && !youWrite);
  if (scribes.scribes.length === 0)
    return (
      <Empty heading="Nobody writes for anybody.">
        {scribes.open ? null : <p>A scribe can be chosen from the opening of scoring until the meeting is closed.</p>}
      </Empty>
    );
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="who-for-whom">
      <h2 id="who-for-whom">Who writes for whom</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {others.map((one) => (
          <li key={one.seatId}>
            <strong>{one.scribeName}</strong> writes for <strong>{one.seatName}</strong>
            {consentWords(one) ? `, who asked ${consentWords(one)}` : ''}.
            {one.youMayEnd ? <StopWriting assessmentId={assessmentId} one={one} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
