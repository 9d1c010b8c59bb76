import { dayInWords } from '@candour/assessment';
import { itemByCode, levelOf } from '@candour/instrument';
import type { StepResponse } from './development-plan.dto.js';
import type { ReflectionAnswer, ReflectionResponse } from './reflection.dto.js';
import { answerableItems, newestReflection, versionOf } from './reflection-instruments.js';

/** All that is kept of one person's reflections, as it is handed to them. */
export interface EverythingOfMine {
  readonly downloadedOn: string;
  readonly reflections: readonly ReflectionResponse[];
  readonly developmentPlan: readonly StepResponse[];
}

const HELPED: Readonly<Record<string, string>> = { yes: 'It helped.', partly: 'It helped in part.', no: 'It did not help.' };

/** The same as plain text to read, keep and print; lines end as every system reads them. */
export function everythingAsText({ downloadedOn, reflections, developmentPlan }: EverythingOfMine): string {
  const day = (iso: string) => dayInWords(iso, '1900-01-01');
  return [
    'My own reflections',
    `Downloaded on ${day(downloadedOn)}. Candour shows this to nobody else.`,
    ...reflections.flatMap((one) => ['', ...reflectionAsLines(one, day)]),
    '',
    'MY DEVELOPMENT PLAN',
    '',
    ...(developmentPlan.length === 0 ? ['No steps.'] : developmentPlan.flatMap((step) => stepAsLines(step, day))),
    '',
  ].join('\r\n');
}

type Day = (iso: string) => string;

function reflectionAsLines(one: ReflectionResponse, day: Day): string[] {
  const instrument = versionOf(one.instrumentCode, one.instrumentVersion);
  const answers = new Map(one.answers.map((answer) => [answer.itemCode, answer]));
  const finished = one.finishedOn === null ? 'not finished' : `finished on ${day(one.finishedOn)}`;
  return [
    `${one.title.toUpperCase()}, begun on ${day(one.begunOn)}, ${finished}`,
    ...(one.picture?.findings ?? []),
    ...instrument.sections.flatMap((section) => {
      const items = answerableItems(instrument).filter((item) => section.items.includes(item));
      return ['', section.title, ...items.flatMap((item) => ['', item.question, ...answerAsLines(item, answers.get(item.code))])];
    }),
  ];
}

function answerAsLines(item: Parameters<typeof levelOf>[0], answer: ReflectionAnswer | undefined): string[] {
  if (!answer) return ['  Left out'];
  const said = answer.level === null ? answer.offScale : levelOf(item, answer.level)?.name;
  return [`  ${said ?? 'Left out'}`, ...(answer.note === null ? [] : [`  My note: ${answer.note}`])];
}

function stepAsLines(step: StepResponse, day: Day): string[] {
  const instrument = step.instrumentCode === null ? undefined : newestReflection(step.instrumentCode);
  const items = step.itemCodes.map((code) => (instrument && itemByCode(instrument, code)?.title) ?? code);
  return [
    `- ${step.words}`,
    ...(items.length === 0 ? [] : [`  For: ${items.join(', ')}`]),
    ...(step.due === null ? [] : [`  By: ${day(step.due)}`]),
    ...(step.doneOn === null ? [] : [`  Done on ${day(step.doneOn)}. ${HELPED[step.helped ?? ''] ?? ''}`.trimEnd()]),
    ...(step.outcome === null ? [] : [`  What came of it: ${step.outcome}`]),
  ];
}
