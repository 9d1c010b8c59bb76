import { heading, lead, list } from '../blocks.js';
import type { Findings, Purpose } from '../findings.js';
import type { Block } from '../outline.js';
import { agreedItems, disputed, isQuestion, overClaimed } from '../reading.js';
import { inWords, listed, many, named } from '../words.js';

/** What the board is asked to do, worded by the purpose of the paper; nothing is asked for that the findings do not hold. */
export function recommendation(findings: Findings): Block[] {
  const asks = ASKS[findings.cover.purpose](findings).filter((ask) => ask !== '');
  return [heading(1, 'Recommendation'), lead('The board is asked to:'), list(closed(asks), true)];
}

const ASKS: Readonly<Record<Purpose, (findings: Findings) => string[]>> = {
  approve: (findings) => [levels(findings, 'approve'), actions(findings, 'approve'), disagreements(findings), proof(findings)],
  assure: (findings) => [...assurance(findings), disagreements(findings), actions(findings, 'note')],
  discuss: (findings) => [
    disagreements(findings),
    proof(findings),
    notAssured(findings),
    levels(findings, 'note'),
    actions(findings, 'note'),
  ],
  note: (findings) => [levels(findings, 'note'), actions(findings, 'note'), notAssured(findings)],
};

function levels(findings: Findings, verb: 'approve' | 'note'): string {
  const agreed = agreedItems(findings.items).length;
  const all = findings.items.length;
  if (agreed === 0) return `note that no level was agreed for any of the ${many(all, 'item')}, so that there is none to ${verb}`;
  if (agreed === all) return `${verb} the levels agreed for all ${many(all, 'item')}`;
  return `${verb} the levels agreed for ${inWords(agreed)} of ${many(all, 'item')}`;
}

function actions({ actions: all }: Findings, verb: 'approve' | 'note'): string {
  const doing = all.filter(({ kind }) => kind === 'do').length;
  const stopping = all.length - doing;
  if (all.length === 0) return 'decide what to do next, as no action was agreed';
  const parts = [doing > 0 ? many(doing, 'action') : '', stopping > 0 ? `${many(stopping, 'thing')} to stop` : ''].filter(
    Boolean,
  );
  return `${verb} ${listed(parts)}, with owners and dates`;
}

function disagreements(findings: Findings): string {
  const titles = disputed(findings.items).map(({ title }) => title);
  return titles.length === 0 ? '' : `discuss ${named(titles)}, on which members’ private views lie far apart`;
}

function proof(findings: Findings): string {
  const titles = overClaimed(findings.items).map(({ item }) => item.title);
  if (titles.length === 0) return '';
  return `say what proof it wants to see for ${named(titles)}, where the agreed level lies above the evidence`;
}

function notAssured(findings: Findings): string {
  const titles = findings.items.filter(({ cannotAssure }) => cannotAssure).map(({ title }) => title);
  return titles.length === 0 ? '' : `note that it cannot give assurance on ${named(titles)}`;
}

/** Assurance is asked for only where evidence bears the level; a level without proof is named as reassurance. */
function assurance(findings: Findings): string[] {
  const questions = agreedItems(findings.items).filter(({ item }) => isQuestion(item));
  const proved = questions.filter(({ item }) => item.overClaim === 0).length;
  const over = overClaimed(findings.items);
  const word = findings.cover.assuranceLevel?.word.toLowerCase();
  const take = word ? `take ${word} assurance` : 'take assurance';
  const first =
    proved === 0
      ? 'take no assurance from the agreed levels, as evidence supports none of them'
      : `${take} from the ${many(proved, 'question')} whose agreed level is supported by evidence`;
  const second =
    over.length > 0 && proved > 0
      ? `take none from ${named(over.map(({ item }) => item.title))}, where the agreed level lies above the evidence`
      : '';
  return [first, second, notAssured(findings)];
}

/** The list reads as one sentence: *and* before the last ask, a full stop after it. */
function closed(asks: readonly string[]): string[] {
  const end = (index: number) => (index === asks.length - 1 ? '.' : index === asks.length - 2 ? '; and' : ';');
  return asks.map((ask, index) => `${ask}${end(index)}`);
}
