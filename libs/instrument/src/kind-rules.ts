import type { Draft, DraftItem, DraftScale } from './draft.js';
import type { Finding } from './mistake.js';

const HAS_STATEMENTS = ['question', 'check', 'pitfall'];
const HOLDS_BACK = ['check', 'pitfall'];
const SCORED_FIELDS = ['statements', 'evidenceThatWouldShow', 'followUpQuestions', 'whatGoodLooksLike'];

/** What an item must have, or cannot have, because of its kind; and whether it says one statement for each level of its scale. */
export function mistakesOfKind(draft: Draft): readonly Finding[] {
  const items = draft.sections.flatMap((section) => section.items);
  // A check or a pitfall holds questions back; an instrument of checks alone has none to hold.
  const hasQuestions = items.some((item) => item.kind === 'question');
  return items.flatMap((item) => [...fieldsOf(item, hasQuestions), ...scaleOf(item, draft.scales), ...pollOf(item)]);
}

function fieldsOf(item: DraftItem, hasQuestions: boolean): Finding[] {
  const { kind, fields, path } = item;
  if (kind === undefined) return [];
  const found: Finding[] = [];
  const must = (field: string) => {
    if (!fields.has(field)) found.push({ path, message: `A ${kind} needs "${field}".` });
  };
  const mayNot = (field: string, why: string) => {
    if (fields.has(field)) found.push({ path: [...path, field], message: `A ${kind} has no "${field}": ${why}.` });
  };
  if (HAS_STATEMENTS.includes(kind)) SCORED_FIELDS.forEach(must);
  if (HOLDS_BACK.includes(kind)) {
    if (hasQuestions) must('links');
  } else mayNot('links', 'only checks and pitfalls hold questions back');
  if (kind === 'poll') {
    must('poll');
    mayNot('scale', 'people choose from its options');
    mayNot('statements', 'people choose from its options');
  } else {
    mayNot('poll', 'only a poll has options');
  }
  if (item.gate && kind !== 'question')
    found.push({ path: [...path, 'gate'], message: `A ${kind} cannot be a gate: only a question can.` });
  return found;
}

function scaleOf(item: DraftItem, scales: readonly DraftScale[]): Finding[] {
  if (item.kind === undefined || item.kind === 'poll') return [];
  const kind = item.kind;
  const scale = item.scale
    ? scales.find((one) => one.code?.text === item.scale?.text)
    : scales.find((one) => one.kinds.some((said) => said.text === kind));
  if (scale === undefined) {
    return item.scale
      ? [{ path: item.scale.path, message: `There is no scale "${item.scale.text}".` }]
      : [{ path: [...item.path, 'kind'], message: `No scale is defined for a ${kind}.` }];
  }
  const [count, levels] = [item.statements.length, scale.levels.length];
  if (!item.fields.has('statements') || count === levels) return [];
  const message = `Statements here: ${count}. Levels of the scale "${scale.code?.text ?? ''}": ${levels}.`;
  return [{ path: [...item.path, 'statements'], message }];
}

function pollOf({ poll }: DraftItem): Finding[] {
  if (poll === undefined || typeof poll.least !== 'number' || typeof poll.most !== 'number') return [];
  const possible = poll.least <= poll.most && poll.most <= poll.options;
  const message = `Nobody can choose ${poll.least} to ${poll.most} of ${poll.options} options.`;
  return possible ? [] : [{ path: [...poll.path, 'chooseAtMost'], message }];
}
