import { careSettings } from '@candour/assessment';
import { day } from '../../platform/in-london.js';
import type { Filters, Scope } from './filters.js';

/** Whose publications, as whoever looks would say it. */
export const scopeWords: Readonly<Record<Scope, string>> = {
  system: 'My system',
  region: 'My region',
  england: 'England',
  peers: 'Boards of our type',
};

const settings: Readonly<Record<string, string>> = careSettings;

/** @example settingWords('ambulance') // 'Ambulance' */
export const settingWords = (code: string): string => settings[code] ?? code;

interface Choosable {
  readonly instruments: readonly { readonly code: string; readonly title: string }[];
}

/**
 * What is looked at, in a line: for the fold that hides the choices, and for paper.
 *
 * @example choicesInWords({ …, type: 'Acute' }, 'My system', { instruments: [] }) // 'My system, Acute, waves of any date'
 */
export function choicesInWords(filters: Filters, whose: string, { instruments }: Choosable): string {
  const { type, setting, instrument, waveFrom, waveTo } = filters;
  const title = instruments.find(({ code }) => code === instrument)?.title;
  return [whose, type, setting === '' ? '' : settingWords(setting), title ?? '', wavesInWords(waveFrom, waveTo)]
    .filter((part) => part !== '')
    .join(', ');
}

function wavesInWords(from: string, to: string): string {
  if (from === '' && to === '') return 'waves of any date';
  if (to === '') return `waves from ${day(from)} on`;
  return from === '' ? `waves until ${day(to)}` : `waves from ${day(from)} to ${day(to)}`;
}
