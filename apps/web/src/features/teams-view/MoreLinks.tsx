import { type FormEvent, useState } from 'react';
import { api, read } from '../../platform/api.js';
import { useAction } from '../../platform/use-action.js';
import { Button } from '../../ui/Button.js';
import { Details } from '../../ui/Details.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { TextField } from '../../ui/TextField.js';
import { type TeamsLinks, teamsViewQuery } from './teams-view.js';

interface MoreLinksProps {
  readonly assessmentId: string;
  readonly made: number;
  readonly onMade: (links: TeamsLinks) => void;
}

/** For somebody who was forgotten, or a list that was lost: links that were made before keep working. */
export function MoreLinks({ assessmentId, made, onMade }: MoreLinksProps) {
  const [links, setLinks] = useState('');
  const [mistake, setMistake] = useState<string | undefined>(undefined);
  const more = useAction<number, TeamsLinks>({
    send: (howMany, headers) =>
      read(
        api.POST('/api/assessments/{assessmentId}/teams-view/links', {
          params: { path: { assessmentId } },
          body: { links: howMany },
          headers,
        }),
      ),
    refresh: [teamsViewQuery(assessmentId).queryKey],
    said: 'The links are made',
    done: (output) => {
      setLinks('');
      onMade(output);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const howMany = Number(links.trim());
    const right = Number.isInteger(howMany) && howMany >= 1;
    setMistake(right ? undefined : 'Enter how many more links you need');
    if (right) more.start(howMany);
  };
  return (
    <Details summary="Make more links">
      <p>{`${made} links have been made. Those that were not used keep working.`}</p>
      <form onSubmit={submit} noValidate>
        <ErrorSummary errors={{ more: mistake }} problem={more.problem} />
        <TextField
          name="more"
          label="How many more?"
          digits
          width={4}
          autoComplete="off"
          value={links}
          onChange={setLinks}
          error={mistake}
        />
        <Button rank="secondary" waiting={more.waiting}>
          Make the links
        </Button>
      </form>
    </Details>
  );
}
