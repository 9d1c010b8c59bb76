import { type Figure, maySee, type Stage, type Viewer, WHO_SEES } from '@candour/scoring';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Response } from 'supertest';
import { startApi, type TestApi } from '../../test/api.js';
import {
  aClosedAssessment,
  anOpenAssessment,
  aSealedAssessment,
  everybodyAnswers,
  isEnded,
  isRevealed,
  theMeetingIsOpen,
} from '../../test/assessments.js';
import type { Client } from '../../test/client.js';
import { anOperator, aSystem, aTrust, type Trust } from '../../test/organisations.js';
import type { PlanResponse } from '../assessment/plan.dto.js';
import type { ProgressResponse } from '../assessment/progress.dto.js';
import type { ResultsResponse } from '../assessment/results.dto.js';
import type { MatrixResponse } from './matrix/matrix.dto.js';
import { aPublishedAssessment } from './testing/published.js';
import { unfolded } from './testing/unfolded.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.close();
});

type System = Awaited<ReturnType<typeof aSystem>>;

/** Brings an assessment of the trust to each stage; one comment is shared where a section is done. */
const TO_STAGE: Readonly<Record<Stage, (trust: Trust) => Promise<{ readonly id: string }>>> = {
  scoring: async (trust) => {
    const open = await anOpenAssessment(trust);
    await everybodyAnswers(api, trust, open.id, (_, place) => 2 + (place % 2));
    return open;
  },
  'scoring-closed': (trust) => aClosedAssessment(api, trust),
  revealed: async (trust) => {
    const closed = await aClosedAssessment(api, trust);
    await theMeetingIsOpen(api, closed.id);
    await isRevealed(api, trust, closed.id);
    await aSharedComment(closed.id);
    await isEnded(api, closed.id);
    return closed;
  },
  sealed: (trust) => aSealedAssessment(api, trust),
  published: (trust) => aPublishedAssessment(api, trust),
};

async function aSharedComment(assessmentId: string): Promise<void> {
  await api.owner.query(
    `insert into candour.shared_comment (organisation_id, assessment_id, item_code, round_id, kind, position, words)
     select r.organisation_id, r.assessment_id, r.item_code, r.id, 'comment', 1, 'Ask the wards'
       from candour.round r where r.assessment_id = $1 and r.item_code = 'DB-01'`,
    [assessmentId],
  );
}

const found = <Body>(response: Response): Partial<Body> => (response.status === 200 ? (response.body as Body) : {});

/** What somebody finds when they ask every address that could tell of the assessment. */
async function seenBy(client: Client, trust: Trust, id: string): Promise<Set<Figure>> {
  const of = async <Body>(path: string) => found<Body>(await client.get(path));
  const results = await of<ResultsResponse>(`/assessments/${id}/results`);
  const plan = await of<PlanResponse>(`/assessments/${id}/plan`);
  const progress = await of<ProgressResponse>(`/assessments/${id}/progress`);
  const meeting = await of<{ agenda: { band: unknown; level: unknown }[] }>(`/assessments/${id}/meeting`);
  const mine = await of<{ rows: { level: unknown }[] }>(`/assessments/${id}/my-answers`);
  const compared = await client.get('/comparison');
  const rows = compared.status === 200 ? unfolded(compared.body as MatrixResponse) : [];
  const row = rows.find(({ organisationId }) => organisationId === trust.id);

  const items = results.sections?.flatMap((section) => section.items) ?? [];
  const agenda = meeting.agenda ?? [];
  const seen: Readonly<Partial<Record<Figure, boolean>>> = {
    'own-answer': mine.rows?.some(({ level }) => level !== null) ?? false,
    'how-many-answered': progress.seats !== undefined,
    'progress-of-seats': (progress.perSeat?.length ?? 0) > 0,
    spread:
      items.some(({ spread }) => spread !== null) ||
      agenda.some(({ band }) => band !== null) ||
      (plan.items?.some(({ spread }) => spread.median !== null) ?? false),
    'shared-comments': items.some(({ comments }) => (comments?.length ?? 0) > 0),
    'agreed-level':
      [...items, ...agenda].some(({ level }) => level !== null) || (row?.items?.some(({ level }) => level !== null) ?? false),
    'evidence-grade':
      items.some(({ evidenceGrade }) => evidenceGrade !== null) ||
      (row?.items?.some(({ evidenceGrade }) => evidenceGrade !== null) ?? false),
    'section-level':
      (results.sections?.some(({ level }) => level.level !== null) ?? false) ||
      (row?.sections.some(({ level }) => level !== null) ?? false),
  };
  return new Set((Object.keys(seen) as Figure[]).filter((figure) => seen[figure]));
}

interface Somebody {
  readonly who: string;
  readonly client: Client;
  readonly roles: readonly Viewer[];
}

async function everybody(trust: Trust, system: System): Promise<Somebody[]> {
  const [neighbour, otherSystem] = [await aTrust(api), await aSystem(api)];
  return [
    { who: 'a member', client: trust.members[3]!.client, roles: ['member'] },
    { who: 'the chair', client: trust.chair, roles: ['chair', 'member'] },
    { who: 'the facilitator', client: trust.facilitator, roles: ['facilitator'] },
    { who: 'the secretary', client: trust.secretary, roles: ['secretary'] },
    { who: 'the chief executive', client: trust.chiefExecutive, roles: ['chief-executive'] },
    { who: 'the lead of the system', client: system.lead, roles: ['ics-lead'] },
    { who: 'an operator', client: await anOperator(api), roles: ['operator'] },
    { who: 'the chair of a neighbour', client: neighbour.chair, roles: [] },
    { who: 'the facilitator of a neighbour', client: neighbour.facilitator, roles: [] },
    { who: 'the lead of another system', client: otherSystem.lead, roles: [] },
    { who: 'somebody from the street', client: api.stranger, roles: ['public'] },
  ];
}

/** Where the program shows less than it may: members watch x of y in the room, not while scoring; no page is for the street. */
const SHOWS_LESS: readonly Figure[] = ['how-many-answered', 'shared-comments', 'own-answer'];

describe('who sees what, and from when', () => {
  it.each(Object.keys(TO_STAGE) as Stage[])(
    'is as the scoring library says, at the stage %s',
    async (stage) => {
      const system = await aSystem(api);
      const trust = await aTrust(api, { systemId: system.id });
      const { id } = await TO_STAGE[stage](trust);
      const conditions = { pledgeShowsProgress: true, sectionDone: true };
      for (const { who, client, roles } of await everybody(trust, system)) {
        const seen = await seenBy(client, trust, id);
        const mayBeSeen = (figure: Figure) => roles.some((role) => maySee(role, figure, stage, conditions));
        for (const figure of Object.keys(WHO_SEES) as Figure[]) {
          const told = { who, stage, figure };
          if (seen.has(figure)) expect({ ...told, may: mayBeSeen(figure) }).toEqual({ ...told, may: true });
          const asked = !['answer-of-another', 'views', ...SHOWS_LESS].includes(figure) && !roles.includes('public');
          if (asked) expect({ ...told, sees: seen.has(figure) }).toEqual({ ...told, sees: mayBeSeen(figure) });
        }
      }
    },
    120_000,
  );

  it('lets no comment be seen before the section is done, nor progress seat by seat where the pledge says nothing of it', async () => {
    const system = await aSystem(api);
    const trust = await aTrust(api, { systemId: system.id });
    const quiet = await anOpenAssessment(trust, { pledgeShowsProgress: false });
    await everybodyAnswers(api, trust, quiet.id, () => 3);
    const people = await everybody(trust, system);
    for (const { client } of people) expect([...(await seenBy(client, trust, quiet.id))]).not.toContain('progress-of-seats');

    const other = await aTrust(api, { systemId: system.id });
    const { id } = await aClosedAssessment(api, other);
    await theMeetingIsOpen(api, id);
    await isRevealed(api, other, id, ['DB-01']);
    await aSharedComment(id);
    for (const { client } of await everybody(other, system))
      expect([...(await seenBy(client, other, id))]).not.toContain('shared-comments');
    await isRevealed(api, other, id);
    expect([...(await seenBy(other.chair, other, id))]).toContain('shared-comments');
  }, 120_000);
});
