import { mayAs, useHat } from '../../platform/me.js';
import { paths } from '../../platform/paths.js';
import { ButtonGroup, ButtonLink } from '../../ui/Button.js';
import type { LibraryVersion } from './library.js';

/** The next step with an instrument, for whoever looks at it: only what they can do. */
export function UseIt({ code, version: { version, answeredBy, choosable } }: { code: string; version: LibraryVersion }) {
  const hat = useHat();
  const ofBoard = mayAs(hat, 'secretary', 'facilitator', 'member', 'chair', 'chief-executive');
  const steps = [
    choosable && mayAs(hat, 'secretary') ? (
      <ButtonLink key="board" to={paths.newAssessment()} search={{ instrument: `${code} ${version}` }}>
        Set up an assessment with it
      </ButtonLink>
    ) : null,
    answeredBy.includes('person') && ofBoard ? (
      <ButtonLink key="person" to={paths.reflections()}>
        Begin your reflection
      </ButtonLink>
    ) : null,
    answeredBy.includes('room') && ofBoard ? (
      <ButtonLink key="room" to={paths.polls()}>
        Put a poll
      </ButtonLink>
    ) : null,
    answeredBy.includes('agenda') && ofBoard ? (
      <ButtonLink key="agenda" to={paths.newHand()}>
        Draw cards
      </ButtonLink>
    ) : null,
  ].filter((step) => step !== null);
  return (
    <>
      {answeredBy.includes('teams') ? (
        <p>Your board scores it as an assessment; from that assessment’s page the secretary asks the teams.</p>
      ) : null}
      {steps.length > 0 ? <ButtonGroup>{steps}</ButtonGroup> : null}
    </>
  );
}
