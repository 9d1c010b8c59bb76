import type { Findings } from '../../findings.js';
import { onlyPortfolio } from '../../reading.js';
import { day, sentence } from '../../words.js';
import type { Box } from './weigh.js';

type Matter = { readonly title: string; readonly words: string };

/** Matters of the whole result, by box; nothing of it is a positive assurance. */
export function aboutTheWhole(findings: Findings, box: Box): Matter[] {
  if (box === 'alert') return [...quorum(findings), ...incomplete(findings)];
  return box === 'advise' ? [...draft(findings), ...cancelled(findings), ...overdue(findings), ...owners(findings)] : [];
}

const quorum = ({ attendance }: Findings): Matter[] =>
  attendance.quorumMet === false ? [{ title: 'Quorum', words: 'The meeting was not quorate when it ended.' }] : [];

const incomplete = ({ seal }: Findings): Matter[] =>
  seal?.incomplete
    ? [
        {
          title: 'The result as a whole',
          words: 'It was sealed as incomplete: more than a third of the items were parked or not agreed.',
        },
      ]
    : [];

const draft = ({ seal }: Findings): Matter[] =>
  seal === null ? [{ title: 'The result as a whole', words: 'The chair has not sealed it: it can still change.' }] : [];

const cancelled = ({ cancelledRuns }: Findings): Matter[] =>
  cancelledRuns.map(({ on, reason }) => ({
    title: 'Cancelled run',
    words: `Cancelled on ${day(on)} after a reveal: ${sentence(reason)}`,
  }));

/** Actions of this wave whose day has passed, and those of the last one that are still open after theirs. */
function overdue({ actions, previous, preparedOn }: Findings): Matter[] {
  const late = (due: string | null): due is string => due !== null && due < preparedOn;
  const earlier = (previous?.actions ?? []).filter(({ state }) => state === 'open');
  return [
    ...earlier.flatMap(({ words, owner, due }) =>
      late(due) ? [{ title: 'Action overdue', words: `${sentence(words)} ${owner}, due on ${day(due)}.` }] : [],
    ),
    ...actions.flatMap(({ words, ownerPortfolio, due }) =>
      late(due) ? [{ title: 'Action past its day', words: `${sentence(words)} ${ownerPortfolio}, due on ${day(due)}.` }] : [],
    ),
  ];
}

function owners(findings: Findings): Matter[] {
  const portfolio = onlyPortfolio(findings);
  return portfolio === null
    ? []
    : [{ title: 'Owners of actions', words: `Every action belongs to one portfolio: ${portfolio}.` }];
}
