import { type FormEvent, useState } from 'react';
import { api, read } from '../../platform/api.js';
import { useAction } from '../../platform/use-action.js';
import { Button } from '../../ui/Button.js';
import { Confirm } from '../../ui/Confirm.js';
import { DateField } from '../../ui/DateField.js';
import { type DateParts, isoOf, partsOf } from '../../ui/date-parts.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { TextField } from '../../ui/TextField.js';
import { type TeamsLinks, teamsViewQuery } from './teams-view.js';

const fewest = 11;
const most = 2000;

type Mistakes = { readonly closesOn?: string; readonly links?: string };

/** The closing date and how many links: both are fixed once it has begun, so both are confirmed. */
export function AskTheTeams({ assessmentId, onMade }: { assessmentId: string; onMade: (links: TeamsLinks) => void }) {
  const [closes, setCloses] = useState<DateParts>(partsOf(null));
  const [links, setLinks] = useState('');
  const [mistakes, setMistakes] = useState<Mistakes>({});
  const [asking, setAsking] = useState<{ closesOn: string; links: number } | null>(null);
  const ask = useAction<{ closesOn: string; links: number }, TeamsLinks>({
    send: (body, headers) =>
      read(api.POST('/api/assessments/{assessmentId}/teams-view', { params: { path: { assessmentId } }, body, headers })),
    refresh: [teamsViewQuery(assessmentId).queryKey],
    said: 'The links are made',
    done: onMade,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const [closesOn, howMany] = [isoOf(closes), Number(links.trim())];
    const wrong: Mistakes = {
      ...(closesOn === null || closesOn === 'wrong' ? { closesOn: 'Enter the last day on which they can answer' } : {}),
      ...(Number.isInteger(howMany) && howMany >= fewest && howMany <= most
        ? {}
        : { links: `Enter a whole number from ${fewest} to ${most}` }),
    };
    setMistakes(wrong);
    if (closesOn && Object.keys(wrong).length === 0) setAsking({ closesOn, links: howMany });
  };
  return (
    <section aria-labelledby="ask-title">
      <h2 id="ask-title">Ask the teams</h2>
      <p>
        You hand out one link to each person. It works once, needs no account, and names nobody. Their answers are shown only if
        eleven or more people answer, never by team, and only once.
      </p>
      <form onSubmit={submit} noValidate>
        <ErrorSummary errors={mistakes} problem={ask.problem} />
        <DateField
          name="closesOn"
          label="Last day to answer"
          hint="Between one week and three months from today. It cannot be moved."
          value={closes}
          onChange={setCloses}
          error={mistakes.closesOn}
        />
        <TextField
          name="links"
          label="How many people will you ask?"
          hint="At least 11. Thirty or more is wise, as not everybody answers. You can make more links later."
          digits
          width={4}
          autoComplete="off"
          value={links}
          onChange={setLinks}
          error={mistakes.links}
        />
        <Button waiting={ask.waiting}>Make the links</Button>
      </form>
      <Confirm
        open={asking !== null}
        title="Ask the teams once, with this closing date?"
        step="Make the links"
        rank="primary"
        waiting={ask.waiting}
        onConfirm={() => {
          if (asking) ask.start(asking);
          setAsking(null);
        }}
        onCancel={() => setAsking(null)}
      >
        <p>
          It can be done once for this assessment, and the closing date cannot be moved. The links are shown only once: save them.
        </p>
      </Confirm>
    </section>
  );
}
