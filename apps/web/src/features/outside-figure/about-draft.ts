import { type DateParts, isoOf, partsOf } from '../../ui/date-parts.js';
import type { About } from './queries.js';

/** What is typed of where a table comes from. */
export interface AboutDraft {
  readonly title: string;
  readonly publisher: string;
  readonly publishedOn: DateParts;
  readonly collected: string;
  readonly licence: string;
  readonly attribution: string;
  readonly url: string;
}

export const emptyAbout: AboutDraft = {
  title: '',
  publisher: '',
  publishedOn: partsOf(null),
  collected: '',
  licence: '',
  attribution: '',
  url: '',
};

/** What is still missing, by field. */
export function wrongWithAbout({
  title,
  publisher,
  publishedOn,
  collected,
  licence,
  attribution,
  url,
}: AboutDraft): Record<string, string> {
  const day = isoOf(publishedOn);
  const address = url.trim();
  return {
    ...(title.trim() === '' && { title: 'Give the title of the table' }),
    ...(publisher.trim() === '' && { publisher: 'Say who published it' }),
    ...((day === null || day === 'wrong') && { publishedOn: 'Give the day of publication, like 27 3 2026' }),
    ...(collected.trim() === '' && { collected: 'Say when the figures were collected' }),
    ...(licence.trim() === '' && { licence: 'Say under what licence it may be shown' }),
    ...(attribution.trim() === '' && { attribution: 'Say how it is to be named' }),
    ...(address !== '' &&
      !/^https?:\/\/\S+$/.test(address) && { url: 'Give a whole address, like https://…, or leave it empty' }),
  };
}

/** As it is sent. Only of a draft with which nothing is wrong. */
export function aboutOf(draft: AboutDraft, fileName: string): About {
  const { title, publisher, collected, licence, attribution, url } = draft;
  return {
    title: title.trim(),
    publisher: publisher.trim(),
    publishedOn: isoOf(draft.publishedOn) ?? '',
    collected: collected.trim(),
    licence: licence.trim(),
    attribution: attribution.trim(),
    url: url.trim() || null,
    fileName,
  };
}
