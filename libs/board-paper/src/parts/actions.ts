import { heading, lead, partHeading, table } from '../blocks.js';
import type { ActionFindings, Findings } from '../findings.js';
import { opening } from '../live/opening.js';
import { type Live, ownPart, type Piece } from '../live/own-words.js';
import type { Block } from '../outline.js';
import { actionsOf, onlyPortfolio, titleOf } from '../reading.js';
import { day, inWords } from '../words.js';
import { agreedActions } from './recommendation.js';

/** As many actions as a board sees through until the next wave. The two numbers are Candour's own choice. */
export const [FEWEST_ACTIONS, MOST_ACTIONS] = [3, 5] as const;

/** What the board will do and what it will stop, each with one owner and a date. Said even where there is none. */
export function actions(findings: Findings, live: Live): Piece[] {
  const next = { key: 'actions.own', label: 'What happens next' };
  return [
    partHeading('actions', 'Actions'),
    opening(live, 'actions', 'Actions', openingOf(findings)),
    ...actionTables(findings, 2),
    ...ownPart(live, next, heading(2, 'What happens next')),
  ];
}

function openingOf(findings: Findings): string {
  if (findings.actions.length === 0) return NOTHING;
  const doing = actionsOf(findings, 'do').length;
  const alone = onlyPortfolio(findings) === null ? '' : ' Every action belongs to one portfolio: {only portfolio}.';
  return `The board agreed ${agreedActions(findings)}.${howMany(doing)}${alone}`;
}

const NOTHING = 'No action was agreed. The board may wish to say at this meeting what it will do, and what it will stop.';

function howMany(doing: number): string {
  const advised = `Candour advises ${inWords(FEWEST_ACTIONS)} to ${inWords(MOST_ACTIONS)} actions`;
  if (doing < FEWEST_ACTIONS) return ` ${advised}: the board may wish to say at this meeting what else it will do.`;
  if (doing > MOST_ACTIONS) return ` ${advised}: the board may wish to say at this meeting which of them come first.`;
  return '';
}

/** The two lists, one as prominent as the other; nothing where nothing was agreed at all. */
export function actionTables(findings: Pick<Findings, 'actions' | 'items'>, level: 2 | 3): Block[] {
  if (findings.actions.length === 0) return [];
  const [doing, stopping] = [actionsOf(findings, 'do'), actionsOf(findings, 'stop')];
  return [
    heading(level, 'What the board will do'),
    doing.length > 0 ? actionTable(findings, 'Action', doing) : lead('The board agreed nothing to do.'),
    heading(level, 'What the board will stop'),
    stopping.length > 0 ? actionTable(findings, 'To stop', stopping) : lead('The board agreed nothing to stop.'),
  ];
}

function actionTable(findings: Pick<Findings, 'items'>, what: string, all: readonly ActionFindings[]): Block {
  const rows = all.map((action) => [
    action.words,
    action.itemCodes.map((code) => titleOf(findings, code)).join('; ') || 'The whole board',
    `${action.ownerName}, ${action.ownerPortfolio}`,
    action.due === null ? 'No date set' : day(action.due),
  ]);
  const columns = [
    [what, 36],
    ['For', 24],
    ['Owner', 20],
    ['By', 20],
  ] as const;
  return table(null, columns, rows);
}
