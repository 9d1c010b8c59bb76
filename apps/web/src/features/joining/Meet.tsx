import type { paths as Api } from '@candour/api-client';
import { joinCodeFrom, joinCodeLength } from '@candour/assessment';
import { type FormEvent, useEffect, useEffectEvent, useState } from 'react';
import { api, read } from '../../platform/api.js';
import { codeInGroups } from '../../platform/join-code.js';
import { type Me, useMe } from '../../platform/me.js';
import { useAction } from '../../platform/use-action.js';
import { useFragmentToken } from '../../platform/use-fragment-token.js';
import { Button } from '../../ui/Button.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { Page } from '../../ui/Page.js';
import { TextField } from '../../ui/TextField.js';
import { Waiting } from '../../ui/Waiting.js';
import './joining.scss';
import { SignInFirst } from './SignInFirst.js';
import { useComeIn } from './use-come-in.js';

type Found = Api['/api/join-codes/look-up']['post']['responses'][200]['content']['application/json'];

type Way = 'sign-in' | { readonly me: Me; readonly assessmentId: string };

/** Joining by the code on the wall: typed, or brought by the QR code behind the `#` of the address. It only finds the meeting. */
export function Meet() {
  const brought = useFragmentToken();
  const me = useMe();
  const comeIn = useComeIn();
  const [typed, setTyped] = useState(brought ?? '');
  const [wrong, setWrong] = useState<string>();
  const [found, setFound] = useState(false);
  const find = useAction<string, Way>({
    send: async (code) => wayOf(await read(api.POST('/api/join-codes/look-up', { body: { code } })), me),
    done: (way) => {
      if (way === 'sign-in') setFound(true);
      else void comeIn(way.me, way.assessmentId);
    },
  });

  const look = (code: string) => {
    const mistake = joinCodeFrom(code) === null ? mistakeIn(code) : undefined;
    setWrong(mistake);
    if (mistake) find.clear();
    else find.start(code.trim());
  };
  const lookAtOnce = useEffectEvent(() => brought !== null && look(brought));
  useEffect(() => void lookAtOnce(), []);

  if (found) return <SignInFirst code={joinCodeFrom(typed) ?? typed} />;
  if (brought !== null && (find.waiting || (!find.problem && !wrong))) return <Waiting words="Looking for the meeting" />;
  return (
    <Page title="Join a meeting">
      <p>The code is on the screen in the room. It only finds the meeting: you come in as yourself.</p>
      <form
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          look(typed);
        }}
        noValidate
      >
        <ErrorSummary errors={wrong ? { code: wrong } : {}} problem={find.problem} />
        <div className="j-code">
          <TextField
            name="code"
            label="Code of the meeting"
            hint={`${joinCodeLength} letters and digits. Capitals and spaces do not matter.`}
            autoComplete="off"
            width={10}
            value={typed}
            onChange={setTyped}
            error={wrong ?? find.problem?.fields.code}
          />
        </div>
        <Button waiting={find.waiting}>Find the meeting</Button>
      </form>
      <p>Have you been given a sheet with a QR code of your own? Point your phone’s camera at it: you need no code then.</p>
    </Page>
  );
}

/** Where it goes on from a right code; with another hat of theirs on, somebody puts on that of the meeting. */
async function wayOf({ organisationId, assessmentId }: Found, me: Me | null): Promise<Way> {
  if (!organisationId || !assessmentId) return 'sign-in';
  const worn = me?.hat?.organisationId === organisationId;
  return { assessmentId, me: await read(worn ? api.GET('/api/me') : api.PUT('/api/me/hat', { body: { organisationId } })) };
}

const mistakeIn = (typed: string) =>
  typed.trim() === ''
    ? 'Enter the code that is on the screen in the room'
    : `A code has ${joinCodeLength} letters and digits, like ${codeInGroups('HKM4TX')}. It never has the letters O, I, L, S, Z or B`;
