import { type DateParts, isoOf, partsOf } from '../../../ui/date-parts.js';
import type { SystemPaper, SystemPaperRequest } from './system-paper.js';

/** The form as it is typed: dates in three boxes, words as texts, an empty choice for *everything*. */
export interface SystemDraft {
  readonly meetingName: string;
  readonly meetingDate: DateParts;
  readonly agendaReference: string;
  readonly purpose: SystemPaperRequest['cover']['purpose'];
  readonly sponsor: string;
  readonly author: string;
  readonly background: string;
  readonly asks: string;
  readonly instrument: string;
  readonly waveFrom: DateParts;
  readonly waveTo: DateParts;
}

export function systemDraftOf({ cover, words, choice }: Pick<SystemPaper, 'cover' | 'words' | 'choice'>): SystemDraft {
  return {
    ...cover,
    meetingDate: partsOf(cover.meetingDate),
    background: words.background ?? '',
    asks: words.asks ?? '',
    instrument: choice.instrument ?? '',
    waveFrom: partsOf(choice.waveFrom),
    waveTo: partsOf(choice.waveTo),
  };
}

const A_DAY = 'Enter the date as a day, a month and a year';

/** What is sent; or what is wrong, by the name of the field. Empty words leave a place as Candour writes it. */
export function requestOf(
  draft: SystemDraft,
  { choice }: Pick<SystemPaper, 'choice'>,
): { readonly request: SystemPaperRequest } | { readonly wrong: Readonly<Record<string, string>> } {
  const { background, asks, instrument, waveFrom, waveTo, meetingDate, ...cover } = draft;
  const days = { 'cover.meetingDate': isoOf(meetingDate), 'choice.waveFrom': isoOf(waveFrom), 'choice.waveTo': isoOf(waveTo) };
  const wrong = Object.fromEntries(Object.entries(days).flatMap(([name, day]) => (day === 'wrong' ? [[name, A_DAY]] : [])));
  const [from, to] = [days['choice.waveFrom'], days['choice.waveTo']];
  if (from && to && from !== 'wrong' && to !== 'wrong' && to < from)
    wrong['choice.waveTo'] = 'The last day is before the first one';
  if (Object.keys(wrong).length > 0) return { wrong };
  return {
    request: {
      cover: { ...cover, meetingDate: days['cover.meetingDate'] },
      words: { background: background.trim() || null, asks: asks.trim() || null },
      choice: { ...choice, instrument: instrument || null, waveFrom: from, waveTo: to },
    },
  };
}

/** Whether something kept in this tab is such a form. */
export function isSystemDraft(value: unknown, like: SystemDraft): value is SystemDraft {
  if (typeof value !== 'object' || value === null) return false;
  const found: Record<string, unknown> = { ...value };
  return Object.entries(like).every(([key, one]) => typeof found[key] === typeof one);
}
