import { useSuspenseQuery } from '@tanstack/react-query';
import { month } from '../../platform/in-london.js';
import { paths } from '../../platform/paths.js';
import { type AnswerRead, type Framework, type Part, readAcrossQuery } from '../../platform/read-across.js';
import { Details } from '../../ui/Details.js';
import { Empty } from '../../ui/Empty.js';
import { InsetText } from '../../ui/InsetText.js';
import { Link } from '../../ui/Link.js';
import { Page } from '../../ui/Page.js';
import './read-across.scss';

/** Other frameworks, part by part, with what the board has agreed that bears on each. Pointed at, never turned into their scores. */
export function ReadAcross() {
  const { frameworks } = useSuspenseQuery(readAcrossQuery).data;
  const some = frameworks.filter((one) => answersIn(one) > 0);
  const none = frameworks.filter((one) => answersIn(one) === 0);
  return (
    <Page title="Where our answers also count" width="wide" back={{ to: paths.assessments(), words: 'All assessments' }}>
      <p className="nhsuk-lede-text">
        What your board agreed once may help to answer what others ask. Each agreed level stands here beside the parts of other
        frameworks that it bears on, with its date.
      </p>
      <InsetText>
        <p>
          Nothing is copied and nothing is scored here. A relation says how near two questions are; it does not turn one into the
          other.
        </p>
      </InsetText>
      {some.length === 0 ? (
        <Empty heading="Nothing to read across yet">
          <p>As soon as your board has agreed its first level, you will see here where else it counts.</p>
        </Empty>
      ) : (
        some.map((framework) => <OneFramework key={framework.code} framework={framework} />)
      )}
      {some.length > 0 && none.length > 0 ? (
        <Details summary="Frameworks for which nothing is agreed yet">
          <ul>
            {none.map(({ code, title, publisher }) => (
              <li key={code}>{`${title} (${publisher})`}</li>
            ))}
          </ul>
        </Details>
      ) : null}
    </Page>
  );
}

function OneFramework({ framework: { code, title, publisher, date, parts } }: { framework: Framework }) {
  const covered = parts.filter(({ answers }) => answers.length > 0);
  const empty = parts.filter(({ answers }) => answers.length === 0);
  return (
    <section aria-labelledby={`framework-${code}`}>
      <h2 id={`framework-${code}`}>{title}</h2>
      <p className="c-quiet">{`${publisher}. ${date}.`}</p>
      <p>{`Your board has agreed something that bears on ${covered.length} of its ${parts.length} parts.`}</p>
      {covered.map((part) => (
        <OnePart key={part.code} part={part} />
      ))}
      {empty.length > 0 ? (
        <p className="c-quiet">{`Nothing agreed yet that bears on: ${empty.map((part) => part.title).join(', ')}.`}</p>
      ) : null}
    </section>
  );
}

function OnePart({ part: { title, answers } }: { part: Part }) {
  return (
    <div className="c-part">
      <h3 className="c-part__title">{title}</h3>
      <ul className="c-part__answers">
        {answers.map((answer) => (
          <li key={`${answer.instrumentCode} ${answer.itemCode}`} className="c-part__answer">
            <Link to={`${paths.results(answer.assessmentId)}#${answer.itemCode}`}>{answer.itemTitle}</Link>
            <strong>{standsAt(answer)}</strong>
            {answer.corrected ? <strong>{`Corrected after the seal: should read ${lowerFirst(answer.corrected)}`}</strong> : null}
            <span className="c-quiet">
              {`${answer.relationWords}, says ${answer.says}. ${answer.instrumentTitle}, ${month(answer.waveDate)}${answer.sealed ? '' : ', not sealed yet'}.`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

const answersIn = ({ parts }: Framework): number => parts.reduce((sum, { answers }) => sum + answers.length, 0);

/** A level of a question has a number; a check or a pitfall is said in its words alone. */
const standsAt = ({ kind, level, levelName }: AnswerRead): string => (kind === 'question' ? `${level}, ${levelName}` : levelName);

const lowerFirst = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
