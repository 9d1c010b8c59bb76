import type { Item, PublishedVersion, Scale } from '@candour/instrument';
import type { InstrumentResponse, ItemResponse } from './instrument.dto.js';
import { asRelease } from './library.view.js';

/** The version as the web pages read it. */
export function asResponse(instrument: PublishedVersion): InstrumentResponse {
  const { code, version, title, purpose, answeredBy, minutesToScore, checksum, sections, sources, scales } = instrument;
  return {
    code,
    version,
    title,
    purpose,
    answeredBy,
    minutesToScore,
    checksum,
    sections: sections.map((section) => ({
      code: section.code,
      title: section.title,
      introduction: section.intro,
      items: section.items.map((item) => itemAsResponse(item, scales)),
    })),
    sources,
    release: asRelease(instrument),
  };
}

/** One item as the web pages read it, with what its scale means for it. */
export function itemAsResponse(item: Item, scales: readonly Scale[]): ItemResponse {
  const { code, kind, title, question, whyItMatters, gate, whatGoodLooksLike, poll, crosswalk } = item;
  const scale = scales.find((one) => one.code === item.scale);
  return {
    code,
    kind,
    title,
    question,
    whyItMatters,
    gate,
    whatGoodLooksLike,
    poll,
    crosswalk,
    offScale: scale?.offScale ?? [],
    better: scale?.better ?? null,
    levels: item.levels.map(({ value, name, statement }) => ({ level: value, name, statement })),
    holds: [...item.links],
    evidencePrompts: [...item.evidenceThatWouldShow],
    followUpQuestions: [...item.followUpQuestions],
    sources: [...item.sources],
  };
}
