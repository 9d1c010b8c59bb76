import { useSuspenseQuery } from '@tanstack/react-query';
import { paths } from '../../platform/paths.js';
import { useRouteParam } from '../../platform/route.js';
import { ButtonGroup, ButtonLink } from '../../ui/Button.js';
import { InsetText } from '../../ui/InsetText.js';
import { Link } from '../../ui/Link.js';
import { Page } from '../../ui/Page.js';
import { Tag } from '../../ui/Tag.js';
import { AlsoAgreed } from './AlsoAgreed.js';
import { EarlierVersions } from './EarlierVersions.js';
import './instrument.scss';
import { Levels } from './Levels.js';
import { type ItemPage as Item, itemPageQuery, kindWords } from './library.js';
import { Prompts } from './Prompts.js';
import { WhereFrom } from './WhereFrom.js';

/** One item: what is asked, what its levels mean, where it comes from, what else it counts for, and what became of it. */
export function ItemPage() {
  const [code, version, itemCode] = [useRouteParam('code'), useRouteParam('version'), useRouteParam('item')];
  const { data } = useSuspenseQuery(itemPageQuery(code, version, itemCode));
  const { instrument, section, item } = data;
  return (
    <Page
      title={item.title}
      caption={`${instrument.title}: ${section.title}`}
      back={{ to: paths.instrument(code, version), words: `${instrument.title}, version ${version}` }}
    >
      <p className="c-itempage__marks">
        <span className="c-asked__code">{item.code}</span> <Tag>{kindWords[item.kind][0]}</Tag>{' '}
        {item.gate ? <Tag tone="calm">gate</Tag> : null} {instrument.own ? <Tag tone="calm">your own</Tag> : null}
      </p>
      {instrument.newest === version ? null : (
        <InsetText>
          <p>
            This is version {version}.{' '}
            <Link to={paths.instrument(code, instrument.newest)}>{`Version ${instrument.newest} is the newest`}</Link>.
          </p>
        </InsetText>
      )}
      <p className="nhsuk-lede-text">{item.question}</p>
      <Levels item={item} />
      <Holding data={data} />
      <Prompts heading="Why it matters" words={[item.whyItMatters]} />
      <Prompts heading="What good looks like" words={[item.whatGoodLooksLike]} />
      <Prompts heading="Evidence that would show it" words={item.evidencePrompts} list />
      <Prompts heading="Questions to go on with" words={item.followUpQuestions} list />
      <WhereFrom data={data} />
      <AlsoAgreed code={code} itemCode={itemCode} />
      <EarlierVersions data={data} />
      <PreviousAndNext data={data} />
    </Page>
  );
}

/** What holds what back, with the way to it. */
function Holding({ data: { item, holds, heldBy, instrument } }: { data: Item }) {
  if (!item.gate && holds.length + heldBy.length === 0) return null;
  const links = (items: Item['holds']) => (
    <ul>
      {items.map((one) => (
        <li key={one.code}>
          <Link to={paths.instrumentItem(instrument.code, instrument.version, one.code)}>{one.title}</Link>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <h2>What it decides</h2>
      {item.gate ? <p>It is a gate: its section stands no higher than this question does.</p> : null}
      {holds.length > 0 ? (
        <>
          <p>{item.kind === 'pitfall' ? 'If this is us' : 'If this does not hold'}, these count no higher than 3:</p>
          {links(holds)}
        </>
      ) : null}
      {heldBy.length > 0 ? (
        <>
          <p>It counts no higher than 3 where one of these goes against it:</p>
          {links(heldBy)}
        </>
      ) : null}
    </>
  );
}

function PreviousAndNext({ data: { previous, next, instrument } }: { data: Item }) {
  const to = (code: string) => paths.instrumentItem(instrument.code, instrument.version, code);
  return (
    <nav aria-label="Items before and after" className="c-itempage__beside">
      <ButtonGroup>
        {previous ? (
          <ButtonLink to={to(previous.code)} rank="secondary">
            Previous: {previous.title}
          </ButtonLink>
        ) : null}
        {next ? (
          <ButtonLink to={to(next.code)} rank="secondary">
            Next: {next.title}
          </ButtonLink>
        ) : null}
      </ButtonGroup>
    </nav>
  );
}
