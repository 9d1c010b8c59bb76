import { HOUSE_RULES, type InstrumentVersion, itemsOf, placed } from '@candour/instrument';
import type { AdviceOnFile } from './own-instrument.dto.js';

/** Of the rules for built-in instruments those that speak of words: shape and timing are an organisation's own business. */
const RULES = [HOUSE_RULES.hardToRead, HOUSE_RULES.americanSpelling, HOUSE_RULES.saidTwice, HOUSE_RULES.askedTwice];

/** What would make an instrument better, by line. None of it stands in the way of publishing: the organisation's words are its own. */
export function adviceOn(instrument: InstrumentVersion, text: string): AdviceOnFile[] {
  const findings = [...RULES.flatMap((rule) => rule(instrument)), ...unusedSources(instrument)];
  return placed(findings, text, 'file').map(({ line, message }) => ({ line, message }));
}

function unusedSources(instrument: InstrumentVersion): Parameters<typeof placed>[0] {
  const cited = new Set(itemsOf(instrument).flatMap(({ sources }) => sources.map((one) => one.split('.')[0])));
  return instrument.sources.flatMap(({ code, title }, i) =>
    cited.has(code)
      ? []
      : [{ path: ['sources', i], message: `No item says that it draws on “${title}”. Cite it, or leave it out.` }],
  );
}
