import type { Look, Outline } from '../outline.js';
import { plainTextThroughout } from '../plain-text.js';
import { systemSheets } from './sheets.js';
import type { ComparedSystem } from './system-findings.js';
import { referenceFrom, titlesOf } from './titles.js';

/** What may be read of the trusts of a system as data alone, for a spreadsheet without a paper around it. */
export function systemData(given: ComparedSystem, look: Look): Outline {
  const compared = plainTextThroughout(given);
  const { organisation, instrument } = compared;
  return {
    ...titlesOf(compared),
    author: '',
    reference: referenceFrom([organisation.code ?? '', `${instrument.title} ${instrument.version}`]),
    mark: organisation.demonstration ? 'Demonstration data' : null,
    look,
    blocks: [],
    slots: [],
    sheets: systemSheets(given, null),
    slides: [],
  };
}
