import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, ifMatch, read } from '../../platform/api.js';
import { type Assessment, assessmentQuery } from '../../platform/assessment.js';
import { boardQuery } from '../../platform/board.js';
import { month } from '../../platform/in-london.js';
import { paths } from '../../platform/paths.js';
import { isProblem } from '../../platform/problem.js';
import { useRouteParam } from '../../platform/route.js';
import { useAction } from '../../platform/use-action.js';
import { Meanwhile } from '../../ui/Meanwhile.js';
import { Page } from '../../ui/Page.js';
import { InTheWay } from './InTheWay.js';
import { instrumentsQuery } from './reads.js';
import { SetUpForm } from './SetUpForm.js';
import { differences, type SetUp, type SetUpValues, valuesOf } from './set-up-values.js';

/** Changing the set-up of a draft. Once frozen there is nothing to change, and it says so. */
export function SetUpPage() {
  const { data: assessment } = useSuspenseQuery(assessmentQuery(useRouteParam('id')));
  const back = { to: paths.assessment(assessment.id), words: 'The assessment' };
  const caption = `${assessment.instrumentTitle}, ${month(assessment.waveDate)}`;
  if (assessment.state !== 'draft') {
    return (
      <Page title="The set-up" caption={caption} back={back}>
        <p>
          The set-up froze when scoring opened: what members were told must stay true. You can read it on the assessment’s page.
        </p>
      </Page>
    );
  }
  return (
    <Page title="The set-up" caption={caption} back={back}>
      <InTheWay assessment={assessment} />
      <Change assessment={assessment} />
    </Page>
  );
}

/** What the secretary started from. A later version of somebody else does not change the form under their hands. */
interface Base {
  readonly version: number;
  readonly values: SetUpValues;
}

const baseOf = (assessment: Assessment): Base => ({ version: assessment.version, values: valuesOf(assessment) });

function Change({ assessment }: { assessment: Assessment }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { data: board } = useSuspenseQuery(boardQuery);
  const { data: instruments } = useSuspenseQuery(instrumentsQuery);
  const [base, setBase] = useState(() => baseOf(assessment));
  const [theirs, setTheirs] = useState<Base | null>(null);
  const key = assessmentQuery(assessment.id).queryKey;
  const save = useAction<{ setUp: SetUp; version: number; values: SetUpValues }, Assessment>({
    send: async ({ setUp, version }, headers) => {
      const params = { path: { assessmentId: assessment.id } };
      try {
        return await read(
          api.PUT('/api/assessments/{assessmentId}', { params, body: setUp, headers: { ...headers, ...ifMatch(version) } }),
        );
      } catch (error) {
        if (isProblem(error) && error.status === 412) {
          setTheirs(baseOf(await queries.fetchQuery({ ...assessmentQuery(assessment.id), staleTime: 0 })));
        }
        throw error;
      }
    },
    refresh: [['assessments'], ['home']],
    said: 'The set-up is saved',
    done: (saved) => {
      queries.setQueryData(key, saved);
      void navigate({ to: paths.assessment(saved.id) });
    },
  });
  return (
    <>
      {theirs ? (
        <Meanwhile
          onTake={() => {
            setBase(theirs);
            setTheirs(null);
            save.clear();
          }}
        >
          <p>{changedWords(differences(base.values, theirs.values))}</p>
        </Meanwhile>
      ) : null}
      <SetUpForm
        key={base.version}
        start={base.values}
        instruments={instruments.rows}
        board={board}
        followedBy={assessment.followedBy}
        problem={theirs ? null : save.problem}
        waiting={save.waiting}
        onSave={(setUp, values) => save.start({ setUp, values, version: theirs?.version ?? base.version })}
      />
    </>
  );
}

const changedWords = (changed: readonly string[]) =>
  changed.length === 0 ? 'What they saved is as it was when you began.' : `Since you began they changed ${changed.join(', ')}.`;
