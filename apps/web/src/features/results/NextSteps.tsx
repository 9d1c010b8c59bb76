import type { Assessment } from '../../platform/assessment.js';
import { type Hat, mayAs, useHat } from '../../platform/me.js';
import { paths } from '../../platform/paths.js';
import { ButtonGroup, ButtonLink } from '../../ui/Button.js';
import { Link } from '../../ui/Link.js';

interface Step {
  readonly words: string;
  readonly to: string;
}

/** What this person can do next: their one next step as a button, everything else they may open as links. */
export function NextSteps({ assessment }: { assessment: Assessment }) {
  const hat = useHat();
  const next = nextStep(assessment, hat);
  const others = alsoOpen(assessment, hat).filter(({ to }) => to !== next?.to);
  return (
    <nav className="c-next" aria-label="What you can do next">
      {next ? (
        <ButtonGroup>
          <ButtonLink to={next.to}>{next.words}</ButtonLink>
        </ButtonGroup>
      ) : null}
      <ul className="c-next__links">
        {others.map(({ to, words }) => (
          <li key={to}>
            <Link to={to}>{words}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function nextStep({ id, allowed, state, decision }: Assessment, hat: Hat): Step | null {
  const may = (command: string) => allowed.includes(command);
  if (may('seal')) return { words: 'Read what the seal does, and seal', to: paths.assessment(id) };
  if (may('record-decision') && !decision) return { words: 'Record the board’s decision', to: paths.assessment(id) };
  if (state === 'meeting' || state === 'paused') return { words: 'Go to the meeting', to: paths.meeting(id) };
  if (state === 'sealed' && mayAs(hat, 'chief-executive'))
    return { words: 'Choose what your system sees', to: paths.publication(id) };
  if (isSealed(state) && mayAs(hat, 'secretary')) return { words: 'Prepare the board paper', to: paths.paper(id) };
  return null;
}

function alsoOpen({ id, state }: Assessment, hat: Hat): readonly Step[] {
  const paper = (isSealed(state) || state === 'agreed') && mayAs(hat, 'secretary', 'member', 'chair', 'chief-executive');
  return [
    ...(paper ? [{ words: 'Board paper', to: paths.paper(id) }] : []),
    ...(isSealed(state) || state === 'agreed' ? [{ words: 'Decision record', to: paths.decisionRecord(id) }] : []),
    ...(isSealed(state) && mayAs(hat, 'chief-executive') ? [{ words: 'Publication', to: paths.publication(id) }] : []),
    ...(state === 'published' && mayAs(hat, 'secretary') ? [{ words: 'Explanations', to: paths.explanations(id) }] : []),
    { words: 'Evidence', to: paths.evidence(id) },
    { words: 'Actions', to: paths.actions(id) },
    { words: 'Where our answers also count', to: paths.readAcross() },
  ];
}

const isSealed = (state: string) => ['sealed', 'published', 'withdrawn'].includes(state);
