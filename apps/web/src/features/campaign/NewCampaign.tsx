import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { api, read } from '../../platform/api.js';
import { dayInLondon } from '../../platform/in-london.js';
import { paths } from '../../platform/paths.js';
import { useAction } from '../../platform/use-action.js';
import { Button } from '../../ui/Button.js';
import { Checkboxes } from '../../ui/Checkboxes.js';
import { Empty } from '../../ui/Empty.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { Page } from '../../ui/Page.js';
import { Radios } from '../../ui/Radios.js';
import { CampaignFields } from './CampaignFields.js';
import { askableQuery, type Campaign, campaignsKey, campaignsQuery, type OpenRequest } from './campaigns.js';
import { draftOf, mistakesIn, timetableOf } from './draft.js';

/** Inviting trusts of the system to a wave. */
export function NewCampaign() {
  const { data } = useSuspenseQuery(campaignsQuery);
  return (
    <Page title="Begin a campaign" back={{ to: paths.campaigns(), words: 'Campaigns' }}>
      {data.trusts.length === 0 ? (
        <Empty heading="No trust belongs to your system yet">
          <p>The operator of Candour keeps the register. Once trusts belong to your system, you can invite them.</p>
        </Empty>
      ) : (
        <CampaignForm trusts={data.trusts} />
      )}
    </Page>
  );
}

function CampaignForm({ trusts }: { trusts: readonly { id: string; name: string; trustType: string | null }[] }) {
  const navigate = useNavigate();
  const { data: askable } = useSuspenseQuery(askableQuery);
  const [draft, setDraft] = useState(() =>
    draftOf(
      null,
      trusts.map(({ id }) => id),
    ),
  );
  const [errors, setErrors] = useState<Record<string, string | undefined>>({});
  const open = useAction<OpenRequest, Campaign>({
    send: (body, headers) => read(api.POST('/api/campaigns', { body, headers })),
    refresh: [campaignsKey, ['home']],
    said: 'The trusts are invited',
    done: ({ id }) => void navigate({ to: paths.campaign(id) }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = mistakesIn(draft, null, dayInLondon(new Date()));
    setErrors(wrong);
    open.clear();
    if (Object.values(wrong).some((words) => words !== undefined)) return;
    const [instrumentCode = '', instrumentVersion = ''] = draft.instrument.split(' ');
    const { title, message, trustIds } = draft;
    const body = { title: title.trim(), message: message.trim(), timetable: timetableOf(draft), trustIds: [...trustIds] };
    open.start({ ...body, instrumentCode, instrumentVersion });
  };
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} problem={open.problem} />
      <CampaignFields draft={draft} errors={errors} onChange={change} />
      <Radios
        name="instrumentVersion"
        label="What to ask"
        size="m"
        options={askable.map(({ value, title, purpose }) => ({ value, words: title, more: <p>{purpose}</p> }))}
        value={draft.instrument === '' ? null : draft.instrument}
        onChange={(instrument) => change({ instrument })}
        error={errors.instrumentVersion}
      />
      <Checkboxes
        name="trustIds"
        label="Whom to invite"
        size="m"
        hint="Each trust answers for itself, and can decline with a reason. None sees who else is invited."
        options={trusts.map(({ id, name, trustType }) => ({ value: id, words: name, hint: trustType }))}
        value={draft.trustIds}
        onChange={(trustIds) => change({ trustIds })}
        error={errors.trustIds}
      />
      <Button waiting={open.waiting}>Invite these trusts</Button>
    </form>
  );
}
