import { lead, partHeading } from '../../blocks.js';
import type { Purpose } from '../../findings.js';
import { introduced } from '../../live/opening.js';
import { type Live, ownList, type Piece } from '../../live/own-words.js';
import { closed } from '../../parts/recommendation.js';
import { listed } from '../../words.js';
import type { Outside } from '../outside.js';
import { agreedOutside, apartOutside, openOutside, proofOutside } from '../outside-reading.js';

/** What the board is asked to do in public session, worded by the purpose of the paper from what the paper itself shows. */
export function recommendation(outside: Outside, live: Live): Piece[] {
  return [partHeading('recommendation', 'Recommendation'), ...introduced(lead('The board is asked to:'), asks(outside, live))];
}

/** The lines of the recommendation as they print, for a slide. */
export function asksOutside(outside: Outside, live: Live): readonly string[] {
  const list = asks(outside, live);
  return list.kind === 'list' ? list.items : [];
}

function asks(outside: Outside, live: Live): Piece {
  const of = { key: 'recommendation.asks', label: 'What the board is asked to do' };
  return ownList(live, of, closed(ASKS[outside.cover.purpose](outside).filter((ask) => ask !== '')), true);
}

const ASKS: Readonly<Record<Purpose, (outside: Outside) => readonly string[]>> = {
  approve: (all) => [levels(all, 'approve'), actions(all, 'approve'), apart(all), proof(all)],
  assure: (all) => [...assurance(all), open(all), apart(all), actions(all, 'note')],
  discuss: (all) => [apart(all), open(all), proof(all), levels(all, 'note'), actions(all, 'note')],
  note: (all) => [levels(all, 'note'), open(all), actions(all, 'note')],
};

function levels({ items }: Outside, verb: 'approve' | 'note'): string {
  const agreed = agreedOutside(items).length;
  if (agreed === 0) return 'note that this paper has no agreed level to show for any of the {items}';
  return agreed === items.length
    ? `${verb} the levels agreed for all {items}`
    : `${verb} the levels that this paper shows, for {items agreed} of {items}`;
}

function actions({ actions: all }: Outside, verb: 'approve' | 'note'): string {
  if (all === null) return '';
  if (all.length === 0) return 'note that no action was agreed';
  const has = (kind: 'do' | 'stop') => all.some((action) => action.kind === kind);
  return `${verb} ${listed([...(has('do') ? ['{actions}'] : []), ...(has('stop') ? ['{things to stop}'] : [])])}`;
}

function open({ items }: Outside): string {
  return openOutside(items).length === 0
    ? ''
    : 'note what stands as not agreed or not assured: {titles not agreed or not assured}';
}

function apart({ items }: Outside): string {
  return apartOutside(items).length === 0 ? '' : 'discuss {titles apart}, on which views were apart';
}

function proof({ items }: Outside): string {
  return proofOutside(items).above.length === 0
    ? ''
    : 'say what proof it wants to see for {titles above proof}, where the agreed level lies above the evidence';
}

/** Assurance is asked for only where evidence bears the level. */
function assurance({ items, cover }: Outside): readonly string[] {
  const { above, borne } = proofOutside(items);
  const take = cover.assuranceLevel === null ? 'take assurance' : 'take {assurance word} assurance';
  if (borne.length === 0) return ['take no assurance from the agreed levels, as evidence supports none of them'];
  return [
    `${take} from the {proved questions} whose agreed level is supported by evidence`,
    above.length === 0 ? '' : 'take none from {titles above proof}, where the agreed level lies above the evidence',
  ];
}
