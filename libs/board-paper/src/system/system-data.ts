import type { Look, Outline } from '../outline.js';
import { oneLine, plainTextThroughout } from '../plain-text.js';
import { day } from '../words.js';
import { systemSheets } from './sheets.js';
import type { ComparedSystem } from './system-findings.js';

/** What may be read of the trusts of a system as data alone, for a spreadsheet without a paper around it. */
export function systemData(given: ComparedSystem, look: Look): Outline {
  const { organisation, instrument, preparedOn } = plainTextThroughout(given);
  return {
    title: `${oneLine(instrument.title)}: our trusts side by side`,
    subtitle: `As published by ${day(preparedOn)}`,
    organisation: oneLine(organisation.name),
    author: '',
    language: 'en-GB',
    reference: oneLine(
      [organisation.code ?? '', `${instrument.title} ${instrument.version}`].filter((part) => part !== '').join(' · '),
    ),
    mark: organisation.demonstration ? 'Demonstration data' : null,
    preparedOn,
    look,
    blocks: [],
    slots: [],
    sheets: systemSheets(given, null),
    slides: [],
  };
}
