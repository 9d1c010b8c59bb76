import { lead, partHeading } from '../blocks.js';
import type { Findings, Purpose } from '../findings.js';
import { introduced } from '../live/opening.js';
import { type Live, ownList, type Piece } from '../live/own-words.js';
import { actionsOf, agreedItems, disputed, isQuestion, overClaimed } from '../reading.js';
import { listed } from '../words.js';

/** What the board is asked to do, worded by the purpose of the paper; nothing is asked for that the findings do not hold. */
export function recommendation(findings: Findings, live: Live): Piece[] {
  const of = { key: 'recommendation.asks', label: 'What the board is asked to do' };
  return [
    partHeading('recommendation', 'Recommendation'),
    ...introduced(lead('The board is asked to:'), ownList(live, of, asksOf(findings), true)),
  ];
}

/** The asks as one sentence over lines, with their figures by name. */
export function asksOf(findings: Findings): string[] {
  return closed(ASKS[findings.cover.purpose](findings).filter((ask) => ask !== ''));
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

function levels({ items }: Findings, verb: 'approve' | 'note'): string {
  const agreed = agreedItems(items).length;
  if (agreed === 0) return `note that no level was agreed for any of the {items}, so that there is none to ${verb}`;
  if (items.length === 1) return `${verb} the level agreed for the {items}`;
  if (agreed === items.length) return `${verb} the levels agreed for all {items}`;
  return `${verb} the levels agreed for {items agreed} of {items}`;
}

function actions(findings: Findings, verb: 'approve' | 'note'): string {
  if (findings.actions.length === 0) return 'decide what to do next, as no action was agreed';
  const whose = findings.actions.length === 1 ? 'its owner and date' : 'owners and dates';
  return `${verb} ${agreedActions(findings)}, with ${whose}`;
}

/** What was agreed to do and to stop, of which there is one at least. */
export function agreedActions(findings: Findings): string {
  const [doing, stopping] = [actionsOf(findings, 'do'), actionsOf(findings, 'stop')];
  return listed([...(doing.length > 0 ? ['{actions}'] : []), ...(stopping.length > 0 ? ['{things to stop}'] : [])]);
}

function disagreements({ items }: Findings): string {
  return disputed(items).length === 0 ? '' : 'discuss {titles far apart}, on which members’ private views lie far apart';
}

function proof({ items }: Findings): string {
  if (overClaimed(items).length === 0) return '';
  return 'say what proof it wants to see for {titles above proof}, where the agreed level lies above the evidence';
}

function notAssured({ items }: Findings): string {
  return items.some(({ cannotAssure }) => cannotAssure) ? 'note that it cannot give assurance on {items not assured}' : '';
}

/** Assurance is asked for only where evidence bears the level; a level without proof is named as reassurance. */
function assurance(findings: Findings): string[] {
  const questions = agreedItems(findings.items).filter(({ item }) => isQuestion(item));
  const proved = questions.some(({ item }) => item.overClaim === 0);
  if (questions.length === 0) return ['take no assurance, as no question has an agreed level', notAssured(findings)];
  const take = findings.cover.assuranceLevel === null ? 'take assurance' : 'take {assurance word} assurance';
  const first = proved
    ? `${take} from the {proved questions} whose agreed level is supported by evidence`
    : 'take no assurance from the agreed levels, as evidence supports none of them';
  const second =
    overClaimed(findings.items).length > 0 && proved
      ? 'take none from {titles above proof}, where the agreed level lies above the evidence'
      : '';
  return [first, second, notAssured(findings)];
}

/** The list reads as one sentence: *and* before the last ask, a full stop after it. */
export function closed(asks: readonly string[]): string[] {
  const end = (index: number) => (index === asks.length - 1 ? '.' : index === asks.length - 2 ? '; and' : ';');
  return asks.map((ask, index) => `${ask}${end(index)}`);
}
