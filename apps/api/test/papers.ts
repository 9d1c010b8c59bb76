import type { Variant } from '@candour/board-paper';
import type { PaperResponse } from '../src/board-paper/board-paper.dto.js';
import type { PaperFields } from '../src/board-paper/paper-fields.dto.js';
import type { PaperStepRequest } from '../src/board-paper/paper-life.dto.js';
import { bodyOf, type Client } from './client.js';

/** The paper of an assessment as somebody sees it. */
export async function paperOf(client: Client, id: string, variant: Variant = 'private'): Promise<PaperResponse> {
  return bodyOf(await client.get(`/assessments/${id}/paper?variant=${variant}`));
}

/** Every text of the outline, as one string. */
export const wordsOf = ({ outline }: Pick<PaperResponse, 'outline'>): string => JSON.stringify(outline.blocks);

/** Moves a paper on, from the version that stands. */
export async function takesStep(
  client: Client,
  id: string,
  step: PaperStepRequest['step'],
  reason?: string,
): Promise<PaperResponse> {
  const { version } = await paperOf(client, id);
  const body = reason === undefined ? { step } : { step, reason };
  return bodyOf(await client.post(`/assessments/${id}/paper/steps`, body, { ifMatch: version }));
}

/** A cover sheet as somebody filled it in. */
export function filledIn(changes: Partial<PaperFields> = {}): PaperFields {
  return {
    meetingName: 'Board of directors in private',
    meetingDate: '2026-12-10',
    agendaReference: '',
    sponsor: 'Somebody, chief executive',
    author: 'Somebody, company secretary',
    purpose: 'assure',
    assuranceWord: '',
    previouslyConsideredBy: '',
    objectives: [],
    risks: [],
    sessionReason: '',
    careQuality: '',
    constitution: '',
    legal: '',
    equality: '',
    resources: '',
    involvement: '',
    appendices: '',
    actionsOutside: false,
    ...changes,
  };
}
