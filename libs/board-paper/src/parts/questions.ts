import { heading, lead, list } from '../blocks.js';
import type { Findings, ItemFindings } from '../findings.js';
import type { Block } from '../outline.js';
import { disputed, onlyPortfolio, overClaimed } from '../reading.js';
import { day, levelOf, named } from '../words.js';

/** More than this no meeting gets through. */
const MOST_QUESTIONS = 8;

type Asked = { readonly about: string; readonly words: string };

/**
 * Questions that the findings themselves raise, in order of weight: what the board could not settle, what it cannot
 * assure, what lacks proof, what comes back. An item is asked about once, by the first rule that it meets.
 */
export function questions(findings: Findings): Block[] {
  const asked = [
    ...unsettled(findings),
    ...unknown(findings),
    ...unproved(findings),
    ...parked(findings),
    ...owners(findings),
    ...late(findings),
  ];
  const once = asked.filter(({ about }, index) => asked.findIndex((other) => other.about === about) === index);
  if (once.length === 0) return [];
  return [
    heading(1, 'Questions for the next meeting'),
    lead('Raised by these findings, the weightiest first:'),
    list(
      once.slice(0, MOST_QUESTIONS).map(({ words }) => words),
      true,
    ),
  ];
}

function unsettled({ items }: Findings): Asked[] {
  const notAgreed = items.filter(({ outcome }) => outcome.kind === 'not-agreed');
  const ask = (item: ItemFindings, words: string): Asked => ({ about: item.code, words });
  return [
    ...notAgreed.map((item) =>
      ask(item, `What would have to be seen for the board to agree on ‘${item.title}’, and who will bring it?`),
    ),
    ...disputed(items).map((item) =>
      ask(item, `What do those who see ‘${item.title}’ higher know that the others do not, and the other way round?`),
    ),
  ];
}

function unknown({ items }: Findings): Asked[] {
  return items
    .filter(({ cannotAssure }) => cannotAssure)
    .map(({ code, title }) => ({
      about: code,
      words: `What does every member need to know to be able to judge ‘${title}’, and by when?`,
    }));
}

function unproved({ items }: Findings): Asked[] {
  return overClaimed(items).map(({ item, level }) => ({
    about: item.code,
    words: `What document or data would show ${item.kind === 'question' ? 'level ' : ''}${levelOf(item, level)} of ‘${item.title}’, and when will the board see it?`,
  }));
}

function parked({ items }: Findings): Asked[] {
  return items.flatMap(({ code, title, outcome }) => {
    if (outcome.kind !== 'parked') return [];
    const until = outcome.until === null ? '' : ` until ${day(outcome.until)}`;
    return [{ about: code, words: `What is brought back on ‘${title}’, parked with ${outcome.owner}${until}?` }];
  });
}

function owners(findings: Findings): Asked[] {
  const portfolio = onlyPortfolio(findings);
  return portfolio === null
    ? []
    : [{ about: 'owners', words: `All actions belong to one portfolio (${portfolio}): which of them should somebody else own?` }];
}

function late({ items, seal, preparedOn }: Findings): Asked[] {
  const onDay = seal?.on ?? preparedOn;
  const old = items.flatMap(({ evidence }) => evidence.filter(({ reviewOn }) => reviewOn !== null && reviewOn < onDay));
  if (old.length === 0) return [];
  return [
    { about: 'review', words: `Does the evidence past its review date still hold: ${named(old.map(({ title }) => title))}?` },
  ];
}
