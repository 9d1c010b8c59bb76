import type { InstrumentVersion } from './instrument.js';
import type { Item } from './item.js';
import type { FileItem, InstrumentFile } from './resolve.js';

/**
 * An instrument in the form that files have, as plain data that JSON and YAML can write: the other way round from `readInstrument`.
 * What is read from it again is the same instrument, field for field.
 */
export const asFile = (instrument: InstrumentVersion): InstrumentFile => {
  const { code, version, language, title, purpose, answeredBy, minutesToScore, scales, sections, sources, frameworks, release } =
    instrument;
  return {
    ...{ code, version, language, title, purpose, answeredBy, minutesToScore, scales },
    sections: sections.map((section) => ({ ...section, items: section.items.map(itemAsFile) })),
    ...{ sources, frameworks, release },
  };
};

function itemAsFile(item: Item): FileItem {
  const { scale, levels, poll, gate, links, evidenceThatWouldShow, followUpQuestions, whatGoodLooksLike, ...rest } = item;
  const statements = levels.map(({ statement }) => statement);
  return {
    ...rest,
    ...(scale === null ? {} : { scale }),
    ...(gate ? { gate } : {}),
    ...(statements.some((one) => one !== '') ? { statements } : {}),
    ...(poll === null ? {} : { poll }),
    ...(links.length > 0 ? { links } : {}),
    ...(evidenceThatWouldShow.length > 0 ? { evidenceThatWouldShow } : {}),
    ...(followUpQuestions.length > 0 ? { followUpQuestions } : {}),
    ...(whatGoodLooksLike === '' ? {} : { whatGoodLooksLike }),
  };
}
