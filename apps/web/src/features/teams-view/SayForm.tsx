import { type FormEvent, useState } from 'react';
import { api } from '../../platform/api.js';
import { day } from '../../platform/in-london.js';
import { useAction } from '../../platform/use-action.js';
import { Button } from '../../ui/Button.js';
import { Details } from '../../ui/Details.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { Page } from '../../ui/Page.js';
import { Radios } from '../../ui/Radios.js';
import { type Asked, asAnswers, type Chosen } from './teams-view.js';

interface SayFormProps {
  readonly token: string;
  readonly asked: Asked;
  readonly onDone: () => void;
}

/** All questions on one page, each may be left out. Nothing is sent, and nothing is kept in the browser, before the end. */
export function SayForm({ token, asked, onDone }: SayFormProps) {
  const [chosen, setChosen] = useState<Chosen>({});
  const [nothing, setNothing] = useState(false);
  const send = useAction<Chosen, unknown>({
    send: async (answers, headers) =>
      await api.POST('/api/teams-links/give', { body: { token, answers: asAnswers(answers) }, headers }),
    done: onDone,
  });
  const given = Object.keys(chosen).length;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setNothing(given === 0);
    if (given > 0) send.start(chosen);
  };
  return (
    <Page title="How do you see your board?" caption={`${asked.organisationName}: ${asked.instrumentTitle}`}>
      <p className="nhsuk-lede-text">
        {`Your board is looking at how it leads digital change. It answers these ${asked.items.length} questions about itself. You are asked the same questions about your board.`}
      </p>
      <WhoCanSee closesOn={asked.closesOn} />
      <form onSubmit={submit} noValidate>
        <ErrorSummary
          errors={nothing ? { [asked.items[0]?.itemCode ?? '']: 'Answer at least one question, then send' } : {}}
          problem={send.problem}
        />
        {asked.items.map((item) => (
          <Radios
            key={item.itemCode}
            name={item.itemCode}
            label={item.question}
            hint={`${item.title}. Choose the highest one that is wholly true of the board today, as you see it.`}
            size="m"
            look="rows"
            value={radioOf(chosen[item.itemCode])}
            onChange={(value) => setChosen({ ...chosen, [item.itemCode]: value === 'cannot-say' ? value : Number(value) })}
            options={[
              ...item.levels.map(({ level, name, statement }) => ({
                value: String(level),
                words: (
                  <>
                    <span className="c-level__name">{name}. </span>
                    {statement}
                  </>
                ),
              })),
              {
                value: 'cannot-say',
                words: <span className="c-level__name">I cannot say</span>,
                hint: 'I have not seen enough of this. It is a full answer.',
              },
            ]}
          />
        ))}
        <p aria-live="polite">{`You have answered ${given} of ${asked.items.length}.`}</p>
        <Button waiting={send.waiting}>Send, and use up my link</Button>
      </form>
    </Page>
  );
}

const radioOf = (chosen: Chosen[string] | undefined): string | null => (chosen === undefined ? null : String(chosen));

/** What is promised and what cannot be, before the first question. */
function WhoCanSee({ closesOn }: { closesOn: string }) {
  return (
    <Details summary="Who can see what I say" open>
      <ul>
        <li>
          Your answers are added to everybody else’s and are not kept on their own. No name, team, place or time goes with them.
        </li>
        <li>
          {`The board sees the result once, after ${day(closesOn)}, and only if eleven or more people have answered. It is never shown by team.`}
        </li>
        <li>If everybody answers a question alike, all can tell what each one said. That is so with any survey.</li>
        <li>
          Nobody can look up whether your link was used. Whoever gave it to you could find out only by using it up, and never what
          you said.
        </li>
        <li>Nothing is stored on this phone or computer. If you close the page before you send, nothing has been said.</li>
      </ul>
    </Details>
  );
}
