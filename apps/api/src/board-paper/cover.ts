import type { Cover } from '@candour/board-paper';
import type { PaperFields } from './board-paper.dto.js';

/** What the cover sheet says before anybody has filled it in: who brings it and who wrote it, as appointed today. */
export function defaultFields(names: { readonly chiefExecutive: string | null; readonly secretary: string | null }): PaperFields {
  return {
    meetingName: 'Board of directors',
    meetingDate: null,
    agendaReference: '',
    sponsor: names.chiefExecutive ? `${names.chiefExecutive}, chief executive` : '',
    author: names.secretary ? `${names.secretary}, company secretary` : '',
    purpose: 'approve',
    assuranceLevel: '',
    previouslyConsideredBy: '',
    strategicObjective: '',
    strategicRisk: '',
    equality: '',
    legal: '',
    resources: '',
  };
}

/** The fields as the paper prints them. */
export function coverOf({ strategicObjective, strategicRisk, assuranceLevel, ...fields }: PaperFields): Cover {
  return {
    ...fields,
    assuranceLevel: assuranceOf(assuranceLevel),
    strategicObjectives: linesOf(strategicObjective),
    risks: linesOf(strategicRisk).map((title) => ({ reference: '', title, before: null, after: null })),
    sessionReason: '',
    careQuality: '',
    constitution: '',
    involvement: '',
    appendices: '',
  };
}

/** @example assuranceOf('Partial: some controls work') // { word: 'Partial', definition: 'some controls work' } */
function assuranceOf(text: string): Cover['assuranceLevel'] {
  const [word = '', ...rest] = text.split(':');
  if (word.trim() === '') return null;
  return { word: word.trim(), definition: rest.join(':').trim() };
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
