import type { Instrument } from '../../platform/assessment.js';
import { Details } from '../../ui/Details.js';
import { Link } from '../../ui/Link.js';
import { Tag } from '../../ui/Tag.js';
import { LevelList } from './Levels.js';

type Item = Instrument['sections'][number]['items'][number];

const kinds: Readonly<Record<string, string>> = {
  check: 'check',
  pitfall: 'pitfall',
  reflection: 'reflection',
  card: 'card',
  poll: 'poll',
};

/** One item with its levels, lowest first, and folded away what helps to answer it. */
export function ItemShown({ item, titles, page }: { item: Item; titles: ReadonlyMap<string, string>; page: string }) {
  const { code, kind, title, question, gate, holds } = item;
  return (
    <article className="c-asked" aria-labelledby={code}>
      <h3 id={code} className="c-asked__title">
        <span className="c-asked__code">{code}</span> <Link to={page}>{title}</Link>{' '}
        {kinds[kind] ? <Tag>{kinds[kind]}</Tag> : null} {gate ? <Tag tone="calm">gate</Tag> : null}
      </h3>
      <p>{question}</p>
      <Answers item={item} />
      {gate ? <p className="c-asked__rule">A gate: its section stands no higher than this question does.</p> : null}
      {holds.length > 0 ? (
        <p className="c-asked__rule">
          {kind === 'pitfall' ? 'If this is us' : 'If this does not hold'}, these count no higher than 3:{' '}
          {holds.map((held) => titles.get(held) ?? held).join(', ')}.
        </p>
      ) : null}
      <Details
        summary={
          <>
            Why it matters, evidence and follow-up questions<span className="nhsuk-u-visually-hidden">: {title}</span>
          </>
        }
      >
        <p>{item.whyItMatters}</p>
        <Prompts heading="What good looks like" words={item.whatGoodLooksLike === '' ? [] : [item.whatGoodLooksLike]} />
        <Prompts heading="Evidence that would show it" words={item.evidencePrompts} />
        <Prompts heading="Questions to go on with" words={item.followUpQuestions} />
      </Details>
    </article>
  );
}

/** The levels, lowest first, or what a poll lets people choose from. */
function Answers({ item: { poll, levels } }: { item: Item }) {
  if (poll) {
    return (
      <ul>
        {poll.options.map((option) => (
          <li key={option}>{option}</li>
        ))}
      </ul>
    );
  }
  return <LevelList levels={levels} />;
}

function Prompts({ heading, words }: { heading: string; words: readonly string[] }) {
  if (words.length === 0) return null;
  return (
    <>
      <h4 className="c-asked__heading">{heading}</h4>
      <ul>
        {words.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </>
  );
}
