import { useSuspenseQuery } from '@tanstack/react-query';
import { day } from '../../platform/in-london.js';
import { paths } from '../../platform/paths.js';
import { type AnswerRead, type Framework, type Part, readAcrossQuery } from '../../platform/read-across.js';
import { Details } from '../../ui/Details.js';
import { Empty } from '../../ui/Empty.js';
import { InsetText } from '../../ui/InsetText.js';
import { Link } from '../../ui/Link.js';
import { Page } from '../../ui/Page.js';
import { Table } from '../../ui/Table.js';

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

function OneFramework({ framework }: { framework: Framework }) {
  const covered = framework.parts.filter(({ answers }) => answers.length > 0).length;
  return (
    <section aria-labelledby={`framework-${framework.code}`}>
      <h2 id={`framework-${framework.code}`}>{framework.title}</h2>
      <p className="c-quiet">{`${framework.publisher}. ${framework.date}.`}</p>
      <p>{`You have agreed something for ${covered} of its ${framework.parts.length} parts.`}</p>
      {framework.parts.map((part) => (
        <OnePart key={part.code} part={part} />
      ))}
    </section>
  );
}

function OnePart({ part: { title, answers } }: { part: Part }) {
  if (answers.length === 0) {
    return (
      <>
        <h3>{title}</h3>
        <p className="c-quiet">Nothing agreed that bears on this.</p>
      </>
    );
  }
  return (
    <>
      <h3>{title}</h3>
      <Table
        caption={`What your board agreed that bears on ‘${title}’`}
        captionHidden
        rows={answers}
        rowKey={({ instrumentCode, itemCode }) => `${instrumentCode} ${itemCode}`}
        columns={[
          { key: 'item', heading: 'Agreed', cell: (answer) => <Agreed answer={answer} /> },
          { key: 'level', heading: 'Level', cell: standsAt },
          { key: 'date', heading: 'When', cell: ({ waveDate, sealed }) => `${day(waveDate)}${sealed ? '' : ', not sealed yet'}` },
          { key: 'relation', heading: 'How it relates', cell: ({ relationWords, says }) => `${relationWords}, says ${says}` },
        ]}
      />
    </>
  );
}

function Agreed({ answer: { assessmentId, itemCode, itemTitle, instrumentTitle } }: { answer: AnswerRead }) {
  return (
    <>
      <Link to={`${paths.results(assessmentId)}#${itemCode}`}>{itemTitle}</Link>
      <br />
      <span className="c-quiet">{instrumentTitle}</span>
    </>
  );
}

const answersIn = ({ parts }: Framework): number => parts.reduce((sum, { answers }) => sum + answers.length, 0);

/** A level of a question has a number; a check or a pitfall is said in its words alone. */
const standsAt = ({ kind, level, levelName }: AnswerRead): string => (kind === 'question' ? `${level}, ${levelName}` : levelName);
