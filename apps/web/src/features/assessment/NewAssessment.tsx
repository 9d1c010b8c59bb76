import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, read } from '../../platform/api.js';
import { type Assessment, assessmentQuery } from '../../platform/assessment.js';
import { boardQuery } from '../../platform/board.js';
import { paths } from '../../platform/paths.js';
import { useAction } from '../../platform/use-action.js';
import { useSearchParam } from '../../platform/use-search-param.js';
import { Page } from '../../ui/Page.js';
import { instrumentsQuery, toChooseFrom } from './reads.js';
import { SetUpForm } from './SetUpForm.js';
import { emptySetUp, type SetUp } from './set-up-values.js';

/** Begins an assessment as a draft. */
export function NewAssessment() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { data: board } = useSuspenseQuery(boardQuery);
  const { data: instruments } = useSuspenseQuery(instrumentsQuery);
  const create = useAction<SetUp, Assessment>({
    send: (body, headers) => read(api.POST('/api/assessments', { body, headers })),
    refresh: [['assessments'], ['home']],
    said: 'The set-up is saved',
    done: (made) => {
      queries.setQueryData(assessmentQuery(made.id).queryKey, made);
      void navigate({ to: paths.assessment(made.id) });
    },
  });
  // The library leads here with what was looked at there.
  const [asked] = useSearchParam('instrument');
  const choice = toChooseFrom(instruments.rows, '');
  const named = choice.some(({ code, versions }) => versions.some(({ version }) => `${code} ${version}` === asked));
  const [only] = choice.length === 1 ? choice : [];
  return (
    <Page title="Set up an assessment" back={{ to: paths.assessments(), words: 'Assessments' }}>
      <p className="nhsuk-lede-text">You can change all of this until scoring opens. Until then nobody is asked anything.</p>
      <SetUpForm
        start={{ ...emptySetUp, instrument: named ? asked : only ? `${only.code} ${only.versions[0]?.version ?? ''}` : '' }}
        instruments={instruments.rows}
        board={board}
        problem={create.problem}
        waiting={create.waiting}
        onSave={(setUp) => create.start(setUp)}
      />
    </Page>
  );
}
