import { heading, lead, paragraph, table } from '../blocks.js';
import type { ActionFindings, Findings } from '../findings.js';
import type { Block } from '../outline.js';
import { onlyPortfolio, titleOf } from '../reading.js';
import { day } from '../words.js';

/** What the board will do and what it will stop, each with one owner and a date. Said even where there is none. */
export function actions(findings: Findings): Block[] {
  const of = (kind: ActionFindings['kind']) => findings.actions.filter((action) => action.kind === kind);
  const [doing, stopping] = [of('do'), of('stop')];
  if (findings.actions.length === 0) {
    return [
      heading(1, 'Actions'),
      lead('No action was agreed. The board may wish to say at this meeting what it will do, and what it will stop.'),
    ];
  }
  const blocks: Block[] = [heading(1, 'Actions')];
  const portfolio = onlyPortfolio(findings);
  if (portfolio !== null) blocks.push(lead(`Every action belongs to one portfolio: ${portfolio}.`));
  if (doing.length > 0) blocks.push(actionTable(findings, 'What the board will do', 'Action', doing));
  blocks.push(
    stopping.length > 0
      ? actionTable(findings, 'What the board will stop', 'To stop', stopping)
      : paragraph('The board agreed nothing to stop.'),
  );
  return blocks;
}

function actionTable(findings: Findings, caption: string, what: string, all: readonly ActionFindings[]): Block {
  const rows = all.map((action) => [
    action.words,
    action.itemCodes.map((code) => titleOf(findings, code)).join('; ') || 'The whole board',
    `${action.ownerName}, ${action.ownerPortfolio}`,
    action.due === null ? 'No date set' : day(action.due),
  ]);
  return table(
    caption,
    [
      [what, 38],
      ['For', 26],
      ['Owner', 20],
      ['By', 16],
    ],
    rows,
  );
}
