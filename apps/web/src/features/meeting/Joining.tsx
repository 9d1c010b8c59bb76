import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, read } from '../../platform/api.js';
import { codeInGroups, joinAddress, joinPage } from '../../platform/join-code.js';
import { mayAs, useHat } from '../../platform/me.js';
import { asProblem } from '../../platform/problem.js';
import { useAction } from '../../platform/use-action.js';
import { Button } from '../../ui/Button.js';
import { Details } from '../../ui/Details.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { QrCode } from '../../ui/QrCode.js';
import { Waiting } from '../../ui/Waiting.js';
import './joining.scss';
import { type HowToJoin, joiningKey, joiningQuery } from './joining.js';
import { LinkForMember } from './LinkForMember.js';

/** How people join, for whoever lets them in: the code and its address, a new one, and a link for somebody without an account. */
export function Joining({ assessmentId }: { assessmentId: string }) {
  const joining = useQuery(joiningQuery(assessmentId));
  if (joining.isPending) return <Waiting words="Looking up the code" />;
  if (joining.isError) return <p>{asProblem(joining.error).detail || 'The code cannot be read at the moment.'}</p>;
  const { code, allowed, seats } = joining.data;
  return (
    <div className="m-joining">
      {code ? <TheCode code={code} /> : <p>There is no code yet.</p>}
      {allowed.includes('renew-code') ? <NewCode assessmentId={assessmentId} hasOne={code !== null} /> : null}
      {allowed.includes('make-link') ? <LinkForMember assessmentId={assessmentId} seats={seats} /> : null}
    </div>
  );
}

/** The same beside the desk, folded away until somebody asks how to get in; after the close there is nothing to join. */
export function JoiningFolded({ assessmentId, state }: { assessmentId: string; state: string }) {
  const lets = mayAs(useHat(), 'facilitator', 'secretary', 'chair');
  if (!lets || (state !== 'meeting' && state !== 'paused')) return null;
  return (
    <Details summary="How people join">
      <Joining assessmentId={assessmentId} />
    </Details>
  );
}

function TheCode({ code }: { code: string }) {
  const [drawn, setDrawn] = useState(false);
  return (
    <>
      <p className="m-joining__words">
        Members open <strong>{joinPage()}</strong> and type
      </p>
      <p className="m-joining__code">{codeInGroups(code)}</p>
      {drawn ? <QrCode address={joinAddress(code)} title={`QR code of the address ${joinPage()} with the code ${code}`} /> : null}
      <Button small rank="secondary" onPress={() => setDrawn(!drawn)}>
        {drawn ? 'Hide the QR code' : 'Show the QR code'}
      </Button>
    </>
  );
}

function NewCode({ assessmentId, hasOne }: { assessmentId: string; hasOne: boolean }) {
  const queries = useQueryClient();
  const renew = useAction<void, HowToJoin>({
    send: () => read(api.POST('/api/assessments/{assessmentId}/joining/code', { params: { path: { assessmentId } } })),
    said: ({ code }) => `The code is now ${codeInGroups(code ?? '')}`,
    done: (now) => queries.setQueryData(joiningKey(assessmentId), now),
  });
  return (
    <>
      <ErrorSummary problem={renew.problem} />
      <Button small rank="secondary" onPress={() => renew.start()} waiting={renew.waiting}>
        {hasOne ? 'Make a new code' : 'Make a code'}
      </Button>
      {hasOne ? <p className="nhsuk-hint m-joining__words">The old one ends at once. Whoever is in stays in.</p> : null}
    </>
  );
}
