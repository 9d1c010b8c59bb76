import type { TestApi } from '../../../test/api.js';
import { aSealedAssessment, type MadeAssessment } from '../../../test/assessments.js';
import { bodyOf } from '../../../test/client.js';
import type { Trust } from '../../../test/organisations.js';
import type { PublicationResponse } from '../publication/publication.dto.js';
import { SHARED, type Shared } from './shared.js';

export { SHARED, type Shared };

type Options = NonNullable<Parameters<typeof aSealedAssessment>[2]>;

/** A sealed assessment with its decision recorded: it waits for the chief executive. */
export async function aDecidedAssessment(api: TestApi, trust: Trust, options: Options = {}): Promise<MadeAssessment> {
  const sealed = await aSealedAssessment(api, trust, options);
  const decision = { on: '2026-11-20', minute: '12/26', words: 'The board adopted the result.' };
  return bodyOf(await trust.chair.put(`/assessments/${sealed.id}/decision`, decision, { ifMatch: sealed.version }));
}

export interface Published {
  readonly id: string;
  readonly publication: PublicationResponse;
  /** Of the assessment, to withdraw with. */
  readonly version: number;
}

/** The same, published by the chief executive. */
export async function aPublishedAssessment(
  api: TestApi,
  trust: Trust,
  shared: Shared = 'everything',
  options: Options = {},
): Promise<Published> {
  const { id, version } = await aDecidedAssessment(api, trust, options);
  const publication = bodyOf<PublicationResponse>(
    await trust.chiefExecutive.post(`/assessments/${id}/publication`, { parts: SHARED[shared] }, { ifMatch: version }),
  );
  return { id, publication, version: version + 1 };
}
