import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { api, read } from '../../platform/api.js';
import { day, month } from '../../platform/in-london.js';
import { paths } from '../../platform/paths.js';
import { useAction } from '../../platform/use-action.js';
import { Button, ButtonLink } from '../../ui/Button.js';
import { Details } from '../../ui/Details.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { InsetText } from '../../ui/InsetText.js';
import { Select } from '../../ui/Select.js';
import { SummaryList } from '../../ui/SummaryList.js';
import { type Invitation, invitationsKey } from './campaigns.js';
import { useInvitation } from './use-invitation.js';
import { stageInWords } from './words.js';

/** With which assessment a trust takes part, what its system sees of it now, and the way to begin one. */
export function TakePart({ invitation }: { invitation: Invitation }) {
  const { stage, completion, completionOn, membersTold, assessmentId, assessmentWaveDate, allowed } = invitation;
  return (
    <>
      {stage === null ? null : (
        <>
          <h2>What your system sees now</h2>
          <SummaryList
            rows={[
              { term: 'Stage', value: stageInWords(stage) },
              ...(completion !== null && completionOn !== null
                ? [{ term: 'Private scoring', value: `${completion}, as of ${day(completionOn)}` }]
                : []),
            ]}
          />
          {stage === 'scoring' && membersTold === false ? (
            <p>How far scoring has come is not told: your members read their pledge before you took part with this assessment.</p>
          ) : null}
        </>
      )}
      {assessmentId === null ? null : (
        <p>
          <ButtonLink to={paths.assessment(assessmentId)}>
            Go to the assessment{assessmentWaveDate === null ? '' : ` of ${month(assessmentWaveDate)}`}
          </ButtonLink>
        </p>
      )}
      {allowed.includes('begin') ? <Begin invitation={invitation} /> : null}
      {assessmentId === null && !allowed.includes('begin') && allowed.includes('choose') ? (
        <InsetText>
          <p>Your company secretary creates the assessment from this invitation.</p>
        </InsetText>
      ) : null}
      {allowed.includes('choose') && (assessmentId !== null || invitation.choosable.length > 0) ? (
        <Choose invitation={invitation} />
      ) : null}
    </>
  );
}

function Begin({ invitation: { campaignId } }: { invitation: Invitation }) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const begin = useAction<null, { assessmentId: string }>({
    send: (_, headers) =>
      read(api.POST('/api/invitations/{campaignId}/assessment', { params: { path: { campaignId } }, headers })),
    refresh: [['assessments'], ['home']],
    said: 'The assessment is created',
    done: ({ assessmentId }) => {
      void queries.invalidateQueries({ queryKey: invitationsKey });
      void navigate({ to: paths.setUp(assessmentId) });
    },
  });
  return (
    <>
      <ErrorSummary problem={begin.problem} />
      <p>It is filled in with what the invitation asks and its dates. You can change everything before scoring opens.</p>
      <Button waiting={begin.waiting} onPress={() => begin.start(null)}>
        Create the assessment
      </Button>
    </>
  );
}

function Choose({ invitation }: { invitation: Invitation }) {
  const { campaignId, choosable, assessmentId } = invitation;
  const [chosen, setChosen] = useState(assessmentId ?? '');
  const choose = useInvitation<string | null>(invitation, {
    send: (id, headers) =>
      read(
        api.PUT('/api/invitations/{campaignId}/assessment', {
          params: { path: { campaignId } },
          headers,
          body: { assessmentId: id },
        }),
      ),
    said: (_, id) => (id === null ? 'No assessment is chosen' : 'The assessment is chosen'),
  });
  const openAlready = choosable.some(({ id, draft }) => id === chosen && !draft);
  return (
    <Details summary={assessmentId === null ? 'Take part with an assessment you have' : 'Take part with another assessment'}>
      <form
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          choose.start(chosen === '' ? null : chosen);
        }}
      >
        <ErrorSummary problem={choose.problem} />
        <Select
          name="assessmentId"
          label="Assessment"
          empty="None yet"
          options={choosable.map(({ id, waveDate, draft }) => ({
            value: id,
            words: `${month(waveDate)}${draft ? ', being set up' : ''}`,
          }))}
          value={chosen}
          onChange={setChosen}
        />
        {openAlready ? (
          <p>
            Its scoring has been opened already, and its pledge did not mention this campaign. So your system is told its stage,
            and not how far private scoring has come.
          </p>
        ) : null}
        <Button rank="secondary" waiting={choose.waiting}>
          Save the choice
        </Button>
      </form>
    </Details>
  );
}
