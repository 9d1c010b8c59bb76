import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api } from '../../platform/api.js';
import type { Assessment } from '../../platform/assessment.js';
import { month } from '../../platform/in-london.js';
import { paths } from '../../platform/paths.js';
import { useAction } from '../../platform/use-action.js';
import { Button } from '../../ui/Button.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { Page } from '../../ui/Page.js';
import { myAnswersQuery } from './my-answers.js';

/** What a member is told before the first answer. Nothing can be answered until they say that they have read it. */
export function Pledge({ assessment, firstItem }: { assessment: Assessment; firstItem: string | undefined }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const mine = myAnswersQuery(assessment.id).queryKey;
  const agree = useAction<{ assessmentId: string }, void>({
    send: async (path) => {
      await api.POST('/api/assessments/{assessmentId}/pledge-reading', { params: { path } });
    },
    done: () => {
      queries.setQueryData(mine, (answers) => (answers ? { ...answers, pledgeRead: true } : answers));
      void navigate({ to: firstItem ? paths.scoringItem(assessment.id, firstItem) : paths.scoringSummary(assessment.id) });
    },
  });
  return (
    <Page title="Before your first answer" caption={`${assessment.instrumentTitle}, ${month(assessment.waveDate)}`}>
      <ErrorSummary problem={agree.problem} />
      <PledgeWords assessment={assessment} />
      <Button onPress={() => agree.start({ assessmentId: assessment.id })} waiting={agree.waiting}>
        I have read this
      </Button>
    </Page>
  );
}

/** The pledge, paragraph by paragraph. */
export function PledgeWords({ assessment }: { assessment: Assessment }) {
  return assessment.pledge.paragraphs.map(({ heading, words }) => (
    <section key={heading}>
      <h2 className="c-pledge__heading">{heading}</h2>
      <p>{words}</p>
    </section>
  ));
}
