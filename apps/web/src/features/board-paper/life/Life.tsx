import type { PaperStep } from '@candour/assessment';
import { useRef, useState } from 'react';
import { Button } from '../../../ui/Button.js';
import type { Paper } from '../paper.js';
import { nextStep, places, stepWords, waitsFor } from './life-words.js';
import { StepDialog } from './StepDialog.js';

/** The next step as one large button for whoever may take it, in sight without scrolling; below it where the paper stands. */
export function Life({ assessmentId, paper }: { assessmentId: string; paper: Paper }) {
  const { state, number, may, since, returned } = paper.life;
  const [asked, setAsked] = useState<{ readonly step: PaperStep; readonly time: number; readonly open: boolean } | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const ask = (step: PaperStep) => setAsked({ step, time: (asked?.time ?? 0) + 1, open: true });
  const close = () => setAsked((before) => before && { ...before, open: false });
  const next = nextStep[state];
  const others = besides.filter((step) => step !== next && may.includes(step));
  return (
    <section aria-labelledby="life-title" className="c-life">
      <h2 id="life-title" ref={heading} tabIndex={-1}>
        {`Version ${number}: ${places.find((place) => place.state === state)?.name.toLowerCase() ?? ''}`}
      </h2>
      {may.includes(next) ? (
        <div className="c-life__next">
          <Button onPress={() => ask(next)}>{stepWords(next, number).step}</Button>
        </div>
      ) : (
        <p className="c-life__waits">{whyNot(paper)}</p>
      )}
      {others.map((step) => (
        <Button key={step} rank="secondary" onPress={() => ask(step)}>
          {stepWords(step, number).step}
        </Button>
      ))}
      {returned && state === 'draft' ? (
        <div className="c-life__returned">
          <p>
            <strong>Returned by the chief executive</strong>
          </p>
          <p>{returned}</p>
        </div>
      ) : null}
      {since.length > 0 ? (
        <div className="c-life__since">
          <p>
            <strong>Since it was approved</strong>
          </p>
          <ul>
            {since.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <Places state={state} />
      {asked ? (
        <StepDialog
          key={asked.time}
          open={asked.open}
          assessmentId={assessmentId}
          paper={paper}
          step={asked.step}
          onClose={close}
          onTaken={() => {
            close();
            // The button that was pressed is gone with the step.
            requestAnimationFrame(() => heading.current?.focus());
          }}
        />
      ) : null}
    </section>
  );
}

/** What else can be done, the weightier first. */
const besides: readonly PaperStep[] = ['return', 'take-back', 'start-next', 'issue', 'approve', 'send-for-review'];

/** All four places in their order, with the one where it stands and what holds there. */
function Places({ state }: { state: Paper['life']['state'] }) {
  const here = places.findIndex((place) => place.state === state);
  return (
    <ol className="c-life__places">
      {places.map(({ state: place, name, means }, at) => (
        <li key={place} className={at < here ? 'c-life__past' : undefined} aria-current={at === here ? 'step' : undefined}>
          <span className="c-life__name">{name}</span>
          {at < here ? <span className="nhsuk-u-visually-hidden"> (past)</span> : null}
          {at === here ? <p>{means}</p> : null}
        </li>
      ))}
    </ol>
  );
}

const sealed: readonly Paper['state'][] = ['sealed', 'published', 'withdrawn'];

/** For whom it waits, or what stands in this person's way. */
function whyNot({ life: { state, may }, state: assessment }: Paper): string {
  const reviews = state === 'in-review' && may.includes('return');
  if (reviews && !sealed.includes(assessment)) return 'It can be approved once the chair has sealed the result.';
  return reviews
    ? 'It cannot be approved: what is stored no longer has the checksum of its seal. Tell your company secretary.'
    : waitsFor[state];
}
