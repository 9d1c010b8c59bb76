import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, read } from '../../platform/api.js';
import { type Assessment, assessmentQuery } from '../../platform/assessment.js';
import { boardQuery } from '../../platform/board.js';
import { paths } from '../../platform/paths.js';
import { useAction } from '../../platform/use-action.js';
import { Page } from '../../ui/Page.js';
import { instrumentsQuery } from './reads.js';
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
  const [only] = instruments.rows.length === 1 ? instruments.rows : [];
  return (
    <Page title="Set up an assessment" back={{ to: paths.assessments(), words: 'Assessments' }}>
      <p className="nhsuk-lede-text">You can change all of this until scoring opens. Until then nobody is asked anything.</p>
      <SetUpForm
        start={{ ...emptySetUp, instrument: only ? `${only.code} ${only.version}` : '' }}
        instruments={instruments.rows}
        board={board}
        problem={create.problem}
        waiting={create.waiting}
        onSave={(setUp) => create.start(setUp)}
      />
    </Page>
  );
}
