import { type DateParts, isoOf, partsOf } from '../../ui/date-parts.js';
import type { Possible, Published, Sharing } from './publication.js';

/** What the form for readers holds while it is filled in. */
export interface AudienceDraft {
  readonly systems: readonly string[];
  readonly region: boolean;
  readonly peers: boolean;
  readonly ends: boolean;
  readonly until: DateParts;
}

export interface AudienceMistakes {
  readonly readers?: string;
  readonly until?: string;
}

/** Where nobody has chosen yet: all systems of the trust, until it is withdrawn. */
export const firstDraft = ({ systems }: Possible): AudienceDraft => ({
  systems: systems.map(({ id }) => id),
  region: false,
  peers: false,
  ends: false,
  until: partsOf(null),
});

export const draftOf = ({ systems, region, peers, until }: Published['sharing']): AudienceDraft => ({
  systems: systems.map(({ id }) => id),
  region,
  peers,
  ends: until !== null,
  until: partsOf(until),
});

/** What is sent, or what has to be put right first. The board of a system reads its own, so it may choose nobody else. */
export function sharingFrom(
  { systems, region, peers, ends, until }: AudienceDraft,
  today: string,
  { ofSystem }: Pick<Possible, 'ofSystem'>,
): { readonly sharing: Sharing } | { readonly mistakes: AudienceMistakes } {
  const day = ends ? isoOf(until) : null;
  const mistakes: AudienceMistakes = {
    ...(!ofSystem && systems.length === 0 && !region && !peers && { readers: 'Choose at least one reader' }),
    ...(ends && (day === null || day === 'wrong') && { until: 'Give the last day, like 31 3 2027' }),
    ...(ends && day !== null && day !== 'wrong' && day <= today && { until: 'Choose a last day after today' }),
  };
  return Object.keys(mistakes).length > 0 || day === 'wrong'
    ? { mistakes }
    : { sharing: { systems: [...systems], region, peers, until: day } };
}

/** The names of the readers that are chosen, as a sentence lists them. */
export function readersInWords(draft: AudienceDraft, possible: Possible, known: Possible['systems'] = []): readonly string[] {
  const { region, peers } = possible;
  const systems = systemsOf(possible, known).filter(({ id }) => draft.systems.includes(id));
  return [
    ...(possible.ofSystem ? ['your own integrated care board'] : []),
    ...systems.map(({ name }) => name),
    ...(draft.region && region ? [`every system of your region, ${region.name}`] : []),
    ...(draft.peers && peers ? [`every ${peers.trustType.toLowerCase()} in England`] : []),
  ];
}

/** Today's systems, and those that read it already: one that the trust has left keeps it for as long as the trust says so. */
export const systemsOf = ({ systems }: Possible, known: Possible['systems']): Possible['systems'] => [
  ...systems,
  ...known.filter(({ id }) => systems.every((one) => one.id !== id)),
];
