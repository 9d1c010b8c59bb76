import type { Item, PublishedVersion } from '@candour/instrument';
import type { InstrumentResponse, ItemResponse } from './instrument.dto.js';

/** The version as the web pages read it. */
export function asResponse(instrument: PublishedVersion): InstrumentResponse {
  const { code, version, title, purpose, minutesToScore, checksum, sections } = instrument;
  return {
    code,
    version,
    title,
    purpose,
    minutesToScore,
    checksum,
    sections: sections.map((section) => ({
      code: section.code,
      title: section.title,
      introduction: section.intro,
      items: section.items.map((item) => itemAsResponse(item)),
    })),
  };
}

function itemAsResponse(item: Item): ItemResponse {
  const { code, kind, title, question, whyItMatters, gate, whatGoodLooksLike } = item;
  return {
    code,
    kind,
    title,
    question,
    whyItMatters,
    gate,
    whatGoodLooksLike,
    levels: item.levels.map(({ value, name, statement }) => ({ level: value, name, statement })),
    holds: [...item.links],
    evidencePrompts: [...item.evidenceThatWouldShow],
    followUpQuestions: [...item.followUpQuestions],
    sources: [...item.sources],
  };
}
