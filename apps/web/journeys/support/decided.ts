import { dayFromNow } from './days.js';
import { demonstrationPerson } from './demonstration.js';
import { ifMatch, read } from './person.js';

/** The chair of a made-up trust seals its newest assessment where that is still to be done, and records the board's decision. */
export async function decided(trust: string): Promise<void> {
  const chair = await demonstrationPerson('Chair', trust);
  const { rows } = await read(chair.api.GET('/api/assessments'));
  const path = { assessmentId: rows[0]?.id ?? '' };
  let now = await read(chair.api.GET('/api/assessments/{assessmentId}', { params: { path } }));
  if (now.state === 'agreed') {
    const headers = ifMatch(now.version);
    now = await read(chair.api.POST('/api/assessments/{assessmentId}/seal', { params: { path }, headers }));
  }
  const body = { on: dayFromNow(0), minute: '26/098', words: 'The board approved the assessment.' };
  await read(
    chair.api.PUT('/api/assessments/{assessmentId}/decision', { params: { path }, headers: ifMatch(now.version), body }),
  );
}
