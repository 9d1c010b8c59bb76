import { useEffect, useState } from 'react';
import { paths } from '../../platform/paths.js';
import { Problem } from '../../platform/problem.js';
import { useRouteParam } from '../../platform/route.js';
import { Button, ButtonGroup, ButtonLink } from '../../ui/Button.js';
import { Details } from '../../ui/Details.js';
import { Link } from '../../ui/Link.js';
import { Page } from '../../ui/Page.js';
import { ProblemPage } from '../../ui/ProblemPage.js';
import { Radios } from '../../ui/Radios.js';
import { TextArea } from '../../ui/TextArea.js';
import type { ReflectionAnswer } from './queries.js';
import './reflection.scss';
import { type Saver, savedWords } from './saver.js';
import { type ItemToReflectOn, useReflection } from './use-reflection.js';

/** How long we wait for more: after a choice (arrow keys pass over rows), and while somebody types. */
const pauseAfterChoice = 250;
const pauseWhileTyping = 1000;
const longestNote = 2000;

/** One item on a phone: the question, how often, and a note for oneself. */
export function ReflectionItem() {
  const reflectionId = useRouteParam('id');
  const code = useRouteParam('code');
  const { reflection, items, saver } = useReflection(reflectionId);
  useEffect(() => void import('./ReflectionPage.js'), []);
  const here = items.find(({ item }) => item.code === code);
  if (!here || reflection.finishedOn !== null) return <ProblemPage error={reflection.finishedOn ? finished : notFound} />;
  const { item, row, entry } = here;
  const trouble = entry !== undefined && entry.standing !== 'saving';
  const answer = entry?.answer ?? row ?? { itemCode: code, level: null, offScale: null, note: null };
  return (
    <div className="c-reflect">
      <div className="c-reflect__bar">
        <Link to={paths.reflection(reflectionId)} className="nhsuk-back-link">
          All items
        </Link>
        <span>
          {here.number} of {items.length}
        </span>
        <p className={trouble ? 'c-reflect__saved c-reflect__saved--trouble' : 'c-reflect__saved'} role="status">
          {savedWords(entry, row)}
        </p>
      </div>
      <Page title={item.question} caption={here.sectionTitle}>
        {item.whyItMatters ? (
          <Details key={`why ${code}`} summary="Why this matters">
            <p>{item.whyItMatters}</p>
          </Details>
        ) : null}
        <Answering key={code} of={here} answer={answer} saver={saver} />
        <PreviousAndNext reflectionId={reflectionId} items={items} number={here.number} />
      </Page>
    </div>
  );
}

const notFound = new Problem({ code: 'not-found', status: 404, title: 'There is no such item' });
const finished = new Problem({
  code: 'reflection-finished',
  status: 409,
  title: 'This reflection is finished',
  detail: 'Its answers stay as they are. You find your picture under “Your own reflection”.',
});

interface AnsweringProps {
  readonly of: ItemToReflectOn;
  readonly answer: ReflectionAnswer;
  readonly saver: Saver;
}

function Answering({ of: { item }, answer, saver }: AnsweringProps) {
  const [open] = useState(answer.note !== null);
  const change = (part: Partial<ReflectionAnswer>, pause: number) =>
    saver.change({ ...answer, ...part, itemCode: item.code }, pause);
  const chosen = answer.level === null ? answer.offScale : `level-${answer.level}`;
  return (
    <>
      <Radios
        name="answer"
        label="How often?"
        size="s"
        look="rows"
        value={chosen}
        onChange={(value) => change(asAnswer(value), pauseAfterChoice)}
        options={[
          ...[...item.levels]
            .sort((a, b) => b.level - a.level)
            .map(({ level, name, statement }) => ({ value: `level-${level}`, words: name, hint: statement || undefined })),
          ...item.offScale.map((words) => ({ value: words, words, hint: 'A full answer: it counts for nothing against you.' })),
        ]}
      />
      {chosen === null ? null : (
        <p>
          <Button rank="secondary" small onPress={() => change({ level: null, offScale: null }, 0)}>
            Clear my answer
          </Button>
        </p>
      )}
      <Details summary={open ? 'Your note' : 'Add a note for yourself'} open={open}>
        <TextArea
          name="note"
          label="Note"
          hint="Only you can read it. It is never copied, not even into a skills picture."
          limit={longestNote}
          value={answer.note ?? ''}
          onChange={(note) => change({ note: note === '' ? null : note.slice(0, longestNote) }, pauseWhileTyping)}
          onLeave={() => saver.hurry()}
        />
      </Details>
      {item.followUpQuestions.length > 0 ? (
        <Details key={`ask ${item.code}`} summary="Questions to ask yourself next">
          <ul>
            {item.followUpQuestions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </Details>
      ) : null}
    </>
  );
}

const asAnswer = (value: string): Pick<ReflectionAnswer, 'level' | 'offScale'> =>
  value.startsWith('level-') ? { level: Number(value.replace('level-', '')), offScale: null } : { level: null, offScale: value };

interface StepsProps {
  readonly reflectionId: string;
  readonly items: readonly ItemToReflectOn[];
  readonly number: number;
}

function PreviousAndNext({ reflectionId, items, number }: StepsProps) {
  const [previous, next] = [items[number - 2], items[number]];
  return (
    <ButtonGroup>
      {next ? (
        <ButtonLink to={paths.reflectionItem(reflectionId, next.item.code)}>Next</ButtonLink>
      ) : (
        <ButtonLink to={paths.reflection(reflectionId)}>See where I am</ButtonLink>
      )}
      {previous ? (
        <ButtonLink to={paths.reflectionItem(reflectionId, previous.item.code)} rank="secondary">
          Previous
        </ButtonLink>
      ) : null}
    </ButtonGroup>
  );
}
