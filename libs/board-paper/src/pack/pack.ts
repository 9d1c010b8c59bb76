import { type InstrumentVersion, type Item, isScored, type Level } from '@candour/instrument';
import { inWords } from '../words.js';
import { confidential, howToAnswer } from './words.js';

/** One thing to tick. */
export interface Choice {
  readonly name: string;
  /** Empty where the name says all. */
  readonly statement: string;
}

export interface PackItem {
  /** Counts through the whole pack, so that a room can be told "number seven". */
  readonly number: number;
  readonly code: string;
  readonly title: string;
  readonly question: string;
  readonly whyItMatters: string;
  /** What is asked for, such as "Tick one" or "Tick one or two". */
  readonly asks: string;
  readonly choices: readonly Choice[];
  /** Answers on no level, always there. */
  readonly others: readonly string[];
}

/** What a printable pack says, without a format. All of it is plain text. */
export interface Pack {
  readonly title: string;
  readonly subtitle: string;
  /** Language and region, as in en and GB. The words around the items are English whatever the language of the instrument. */
  readonly language: string;
  readonly region: string | null;
  readonly purpose: string;
  readonly howTo: readonly string[];
  readonly confidential: { readonly title: string; readonly lines: readonly string[] };
  readonly sections: readonly { readonly title: string; readonly intro: string; readonly items: readonly PackItem[] }[];
  /** What the items were written from, as each document wants to be named. */
  readonly sources: readonly string[];
  /** At the foot of every page, so that a loose sheet can be traced to its version, and to nobody. */
  readonly reference: string;
}

/** Puts an instrument on paper: how to answer, what becomes of the answers, then every item with boxes to tick. */
export function packOf(instrument: InstrumentVersion): Pack {
  const { title, code, version, purpose, minutesToScore, sections, sources } = instrument;
  const [language = 'en', region] = instrument.language.split('-');
  let number = 0;
  const itemOf = (item: Item): PackItem => {
    number += 1;
    return packItem(item, number, offScaleOf(item, instrument));
  };
  return {
    title,
    subtitle: `On paper · version ${version} · about ${minutesToScore} minutes`,
    language,
    region: region?.length === 2 ? region : null,
    purpose,
    howTo: howToAnswer(instrument),
    confidential: confidential(instrument),
    sections: sections.map((section) => ({ title: section.title, intro: section.intro, items: section.items.map(itemOf) })),
    sources: sources.map((one) => `${one.title}. ${one.publisher}. ${one.date}. Licence: ${one.licence}. Use: ${one.use}`),
    reference: `${code} ${version}`,
  };
}

function packItem(item: Item, number: number, offScale: readonly string[]): PackItem {
  const { code, title, question, whyItMatters, levels, poll } = item;
  return {
    ...{ number, code, title, question, whyItMatters },
    asks: poll ? asksFor(poll.chooseAtLeast, poll.chooseAtMost) : 'Tick one',
    choices: poll ? poll.options.map((name) => ({ name, statement: '' })) : levels.map((level) => choiceOf(level, item)),
    others: [...offScale, ...(isScored(item) ? ['Don’t know', 'Not applicable'] : [])],
  };
}

/** The levels of a question are spoken of by number; the words of a check or a pitfall speak for themselves. */
const choiceOf = ({ value, name, statement }: Level, { kind }: Item): Choice => ({
  name: kind === 'question' ? `${value}. ${name}` : name,
  statement,
});

const offScaleOf = (item: Item, { scales }: InstrumentVersion): readonly string[] =>
  scales.find(({ code }) => code === item.scale)?.offScale ?? [];

function asksFor(least: number, most: number): string {
  if (least === most) return `Tick ${inWords(least)}`;
  return most === least + 1 ? `Tick ${inWords(least)} or ${inWords(most)}` : `Tick ${inWords(least)} to ${inWords(most)}`;
}
