import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, read } from '../../platform/api.js';
import { day } from '../../platform/in-london.js';
import { useMe } from '../../platform/me.js';
import { paths } from '../../platform/paths.js';
import { useAction } from '../../platform/use-action.js';
import { Button } from '../../ui/Button.js';
import { Card, Cards } from '../../ui/Card.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { Page } from '../../ui/Page.js';
import { type MyReflections, myReflectionsQuery, type Reflection } from './queries.js';
import { TakeAway } from './TakeAway.js';
import { WhoSees } from './WhoSees.js';
import './reflection.scss';
import { SkillsChoiceBox } from './SkillsChoiceBox.js';

/** One's own page: what can be reflected on, what there is, the plan, a choice that waits, and the way to take all of it along. */
export function Reflections() {
  const { data } = useSuspenseQuery(myReflectionsQuery);
  const hat = useMe()?.hat ?? null;
  const { instruments, reflections, openSteps, choice } = data;
  if (!hat) return <WithoutHat data={data} />;
  return (
    <Page title="Your own reflection" back={{ to: paths.home(), words: 'Home' }}>
      <WhoSees />
      {choice ? <SkillsChoiceBox choice={choice} /> : null}
      {instruments.map((instrument) => (
        <Begin key={instrument.code} instrument={instrument} reflections={reflections} />
      ))}
      {reflections.length > 0 ? <Earlier reflections={reflections} /> : null}
      <section aria-labelledby="plan-title">
        <h2 id="plan-title">Your development plan</h2>
        <Cards>
          <Card heading="Open your plan" to={paths.developmentPlan()} level={3}>
            <p>{planWords(openSteps)}</p>
          </Card>
        </Cards>
      </section>
      <TakeAway reflections={reflections} steps={openSteps} />
    </Page>
  );
}

/** Whoever has no seat or role any more, or has chosen none yet: what is theirs can still be taken along, and deleted. */
function WithoutHat({ data: { reflections, openSteps } }: { data: MyReflections }) {
  return (
    <Page title="Your own reflection" back={{ to: paths.account(), words: 'Your account' }}>
      <WhoSees />
      <p>
        {reflections.length === 0 && openSteps === 0
          ? 'You have no reflection and no open step.'
          : 'To open a reflection, choose for whom you are here. Where you have no seat or role any more, download it below: it stays yours.'}
      </p>
      <TakeAway reflections={reflections} steps={openSteps} />
    </Page>
  );
}

type Instrument = MyReflections['instruments'][number];

function Begin({ instrument, reflections }: { instrument: Instrument; reflections: MyReflections['reflections'] }) {
  const navigate = useNavigate();
  const open = reflections.find((one) => one.instrumentCode === instrument.code && one.finishedOn === null);
  const begin = useAction<void, Reflection>({
    send: () => read(api.POST('/api/my-reflections', { body: { instrumentCode: instrument.code } })),
    refresh: [myReflectionsQuery.queryKey],
    done: ({ id }) => void navigate({ to: paths.reflection(id) }),
  });
  return (
    <section aria-labelledby={`begin-${instrument.code}`}>
      <h2 id={`begin-${instrument.code}`}>{instrument.title}</h2>
      <p>{instrument.purpose}</p>
      <ErrorSummary problem={begin.problem} />
      <Button onPress={() => begin.start()} waiting={begin.waiting}>
        {open ? `Go on: ${open.answered} of ${open.of} answered` : 'Begin a reflection'}
      </Button>
      <p className="c-quiet">
        {open
          ? `Begun on ${day(open.begunOn)}.`
          : `${instrument.items} items, about ${instrument.minutes} minutes. You can stop and come back.`}
      </p>
    </section>
  );
}

function Earlier({ reflections }: { reflections: MyReflections['reflections'] }) {
  const finished = reflections.filter(({ finishedOn }) => finishedOn !== null);
  if (finished.length === 0) return null;
  return (
    <section aria-labelledby="earlier-title">
      <h2 id="earlier-title">What you have finished</h2>
      <Cards>
        {finished.map(({ id, title, finishedOn, answered, of }) => (
          <Card key={id} heading={`Your picture of ${day(finishedOn ?? '')}`} to={paths.reflection(id)} above={title} level={3}>
            <p>
              {answered} of {of} items answered.
            </p>
          </Card>
        ))}
      </Cards>
    </section>
  );
}

const planWords = (open: number) =>
  open === 0
    ? 'No open steps. Write down one thing you will do differently.'
    : open === 1
      ? '1 open step.'
      : `${open} open steps.`;
