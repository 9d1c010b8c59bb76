import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { instrumentQuery } from '../../platform/assessment.js';
import { paths } from '../../platform/paths.js';
import { Button, ButtonGroup } from '../../ui/Button.js';
import { Empty } from '../../ui/Empty.js';
import { Page } from '../../ui/Page.js';
import { myReflectionsQuery, planQuery, type Step } from './queries.js';
import './reflection.scss';
import { StepForm } from './StepForm.js';
import { StepShown } from './StepShown.js';

/** One's own development plan: what one will do differently, what came of it. */
export function DevelopmentPlan() {
  const [{ data: plan }, { data: mine }] = useSuspenseQueries({ queries: [planQuery, myReflectionsQuery] });
  /** The step that is being written, with the list it stands in until that is over: it does not move under somebody's hands. */
  const [writing, setWriting] = useState<{ readonly id: string; readonly done: boolean } | null>(null);
  const instrument = mine.instruments[0];
  if (!instrument) return <Page title="Your development plan">Nothing to reflect on has been published.</Page>;
  const isDone = ({ id, doneOn }: Step) => (id === writing?.id ? writing.done : doneOn !== null);
  const [open, done] = [plan.rows.filter((step) => !isDone(step)), plan.rows.filter(isDone)];
  const list = (rows: typeof plan.rows) =>
    rows.map((step) =>
      writing?.id === step.id ? (
        <Writing key={step.id} instrument={instrument} step={step} onClose={() => setWriting(null)} />
      ) : (
        <Shown
          key={step.id}
          instrument={instrument}
          step={step}
          onChange={() => setWriting({ id: step.id, done: step.doneOn !== null })}
        />
      ),
    );
  return (
    <Page title="Your development plan" back={{ to: paths.reflections(), words: 'Your own reflection' }}>
      <p className="c-quiet">Only you can see this. Nobody is told what you plan, or whether you did it.</p>
      {writing?.id === 'new' ? (
        <Writing instrument={instrument} step={null} onClose={() => setWriting(null)} />
      ) : (
        <ButtonGroup>
          <Button onPress={() => setWriting({ id: 'new', done: false })}>Add a step</Button>
          {plan.rows.length > 0 ? (
            <Button rank="secondary" onPress={() => window.print()}>
              Print
            </Button>
          ) : null}
        </ButtonGroup>
      )}
      {plan.rows.length === 0 && writing === null ? (
        <Empty heading="No steps yet">
          <p>
            Write down one small thing that you will do, and by when. One step that is done is worth more than ten that are
            planned.
          </p>
        </Empty>
      ) : null}
      {open.length > 0 ? <h2>What I will do</h2> : null}
      {list(open)}
      {done.length > 0 ? <h2>What I have done</h2> : null}
      {list(done)}
    </Page>
  );
}

type OfPlan = { readonly instrument: { readonly code: string; readonly version: string } };

function Writing({ instrument, ...rest }: OfPlan & Omit<Parameters<typeof StepForm>[0], 'instrument'>) {
  const { data } = useSuspenseQuery(instrumentQuery(instrument.code, instrument.version));
  return <StepForm instrument={data} {...rest} />;
}

function Shown({ instrument, ...rest }: OfPlan & Omit<Parameters<typeof StepShown>[0], 'instrument'>) {
  const { data } = useSuspenseQuery(instrumentQuery(instrument.code, instrument.version));
  return <StepShown instrument={data} {...rest} />;
}
