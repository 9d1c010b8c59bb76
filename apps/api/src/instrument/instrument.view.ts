import { type Item, itemsOf, type PublishedVersion } from '@candour/instrument';
import { findInstrument, instrumentLibrary } from '@candour/instrument/content';
import { notFound } from '../platform/http/problem.js';
import type { InstrumentResponse, InstrumentSummary, ItemResponse } from './instrument.dto.js';

/** The newest version of every published instrument. */
export function listInstruments(): InstrumentSummary[] {
  return instrumentLibrary().flatMap(({ versions }) => {
    const newest = versions.at(-1);
    if (!newest) return [];
    const { code, version, title, purpose, minutesToScore } = newest;
    return [{ code, version, title, purpose, minutesToScore, items: itemsOf(newest).length }];
  });
}

/** One published version, whole. @throws Problem `not-found`. */
export function readInstrumentVersion(code: string, version: string): PublishedVersion {
  const found = findInstrument(code, version);
  if (!found) throw notFound();
  return found;
}

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
