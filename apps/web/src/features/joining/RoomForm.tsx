import type { paths as Api } from '@candour/api-client';
import { shortestChosenCode, wrongWithChosenCode } from '@candour/assessment';
import { type FormEvent, useState } from 'react';
import { api, read } from '../../platform/api.js';
import { type Me, useMe } from '../../platform/me.js';
import { useAction } from '../../platform/use-action.js';
import { Button } from '../../ui/Button.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { InsetText } from '../../ui/InsetText.js';
import { Page } from '../../ui/Page.js';
import { TextField } from '../../ui/TextField.js';
import { AlreadyHere } from './AlreadyHere.js';
import { useComeIn } from './use-come-in.js';

type RoomLink = Api['/api/room-links/look-up']['post']['responses'][200]['content']['application/json'];

/** Opening a room link: choosing its code, or showing that it is the same person again. */
export function RoomForm({ token, link }: { token: string; link: RoomLink }) {
  const me = useMe();
  const comeIn = useComeIn();
  const [code, setCode] = useState('');
  const [wrong, setWrong] = useState<string>();
  const open = useAction<string, Me>({
    send: async (chosen) => {
      await read(api.POST('/api/room-links/open', { body: { token, code: chosen } }));
      return await read(api.GET('/api/me'));
    },
    said: 'You are in the meeting',
    done: (now) => void comeIn(now, link.assessmentId),
  });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const mistake = link.opened ? (code.trim() === '' ? 'Enter your code' : undefined) : wrongWithChosenCode(code);
    setWrong(mistake);
    if (mistake) open.clear();
    else open.start(code);
  };

  return (
    <Page title={`Welcome, ${link.name}`} caption={link.organisationName}>
      <p className="nhsuk-lede-text">
        This link lets you into the meeting of the board, on this device, until the meeting closes.
      </p>
      <p>You are not {link.name}? Then give it back to whoever gave it to you.</p>
      <AlreadyHere me={me} assessmentId={link.assessmentId} />
      <form onSubmit={submit} noValidate>
        <ErrorSummary errors={wrong ? { code: wrong } : {}} problem={open.problem} />
        <TextField
          name="code"
          label={link.opened ? 'Your code' : 'Choose a code'}
          hint={
            link.opened
              ? 'You chose it when you opened this link for the first time.'
              : `At least ${shortestChosenCode} letters or digits. You need it again if you open the link once more: on another phone, or after a flat battery. Nobody can look it up for you.`
          }
          autoComplete="off"
          width={20}
          value={code}
          onChange={setCode}
          error={wrong ?? open.problem?.fields.code}
        />
        <Button waiting={open.waiting}>Come into the meeting</Button>
      </form>
      {link.opened ? (
        <InsetText>
          <p>
            You never chose a code? Then somebody else opened your link. Tell whoever runs the meeting: a new link ends this one
            and whatever it opened.
          </p>
        </InsetText>
      ) : (
        <InsetText>
          <p>Answers that were given in your place before count, but this link does not show them to anybody.</p>
        </InsetText>
      )}
    </Page>
  );
}
