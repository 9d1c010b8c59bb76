import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { api, read } from '../../../platform/api.js';
import { assessmentQuery } from '../../../platform/assessment.js';
import { dayAndTime } from '../../../platform/in-london.js';

/** The seal of the result that a paper is approved on: who, when, and its checksum. */
export function SealOfResult({ assessmentId }: { assessmentId: string }) {
  const { data: assessment } = useSuspenseQuery(assessmentQuery(assessmentId));
  const { data: results } = useQuery({
    queryKey: ['results', assessmentId],
    queryFn: ({ signal }) =>
      read(api.GET('/api/assessments/{assessmentId}/results', { params: { path: { assessmentId } }, signal })),
  });
  if (!assessment.sealedAt || !results?.checksum) return null;
  return (
    <dl className="c-life__seal">
      <dt>The result was sealed</dt>
      <dd>
        {assessment.sealedBy ? `by ${assessment.sealedBy}, ` : ''}
        {dayAndTime(assessment.sealedAt)}
      </dd>
      <dt>Checksum of the seal</dt>
      <dd className="c-checksum">{results.checksum}</dd>
    </dl>
  );
}
