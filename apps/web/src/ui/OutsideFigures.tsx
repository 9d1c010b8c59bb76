import type { paths } from '@candour/api-client';
import { day, month } from '../platform/in-london.js';
import { Details } from './Details.js';
import { Empty } from './Empty.js';
import { OutsideTrack } from './OutsideTrack.js';
import './outside-figures.scss';

export type OutsideFiguresOf = paths['/api/outside-figures']['get']['responses'][200]['content']['application/json'];
type Source = OutsideFiguresOf['sources'][number];
type Shown = Source['figures'][number];
type Beside = Shown['beside'][number];

interface OutsideFiguresProps {
  /** As `GET /api/outside-figures` gives it. */
  readonly figures: OutsideFiguresOf;
  /** Whether it is the reader's own organisation. */
  readonly ours: boolean;
  /** Of the headings: 2 on a page of its own, 3 inside a section. */
  readonly level?: 2 | 3;
}

/** What others have published of an organisation, each figure beside the level of its board, with the gap in words. */
export function OutsideFigures({ figures, ours, level = 2 }: OutsideFiguresProps) {
  if (figures.sources.length === 0) {
    return (
      <Empty heading="No outside figures yet">
        <p>Nothing that others publish of {ours ? 'your organisation' : figures.organisation.name} has been brought in.</p>
        {ours ? <p>Whoever runs Candour for you brings tables in: tell them of one that you use.</p> : null}
      </Empty>
    );
  }
  return (
    <div className="c-outside">
      {figures.sources.map((source) => (
        <SourceShown key={source.id} source={source} ours={ours} level={level} />
      ))}
      {figures.notes.map((note) => (
        <p className="c-quiet" key={note}>
          {note}
        </p>
      ))}
    </div>
  );
}

function SourceShown({ source, ours, level }: { source: Source; ours: boolean; level: 2 | 3 }) {
  const Heading = level === 2 ? 'h2' : 'h3';
  const pairs = source.figures.flatMap((figure) =>
    figure.beside.filter(({ waveDate }) => waveDate !== null).map((beside) => ({ figure, beside })),
  );
  const scales = new Set(source.figures.map(scaleWords));
  const alone = source.figures.filter((figure) => !pairs.some((pair) => pair.figure === figure));
  return (
    <section className="c-outside__source" aria-labelledby={`outside-${source.id}`}>
      <Heading id={`outside-${source.id}`}>{source.title}</Heading>
      <p className="c-quiet">
        {source.publisher}, published {day(source.publishedOn)}. Collected: {source.collected}.
        {scales.size === 1 ? ` ${[...scales].join()}` : ''}
      </p>
      {pairs.length > 0 ? (
        <ul className="c-outside__list">
          {pairs.map(({ figure, beside }) => (
            <li key={`${figure.measure} ${beside.instrumentCode} ${beside.sectionCode}`}>
              <Pair figure={figure} beside={beside} ours={ours} />
            </li>
          ))}
        </ul>
      ) : null}
      {alone.length > 0 ? <Alone figures={alone} open={pairs.length === 0} ours={ours} ownScales={scales.size > 1} /> : null}
      <p className="c-outside__licence">
        {source.attribution}. Licence: {source.licence}.
        {source.url ? (
          <>
            {' '}
            <a className="nhsuk-link" href={source.url} rel="noreferrer">
              Where it was published
            </a>
          </>
        ) : null}
      </p>
    </section>
  );
}

const scaleWords = ({ scale }: Shown): string =>
  scale ? `The scale runs from ${scale.min} to ${scale.max}.` : 'The figures are words.';

function Pair({ figure, beside, ours }: { figure: Shown; beside: Beside; ours: boolean }) {
  const { level, waveDate } = beside;
  const { scale } = figure;
  return (
    <div className="c-outside__pair">
      <p className="c-outside__measure">
        {figure.measure} <span className="c-quiet">{ours ? 'beside our section' : 'beside the section'}</span>{' '}
        {beside.sectionTitle}
      </p>
      <dl className="c-outside__figures">
        <div>
          <dt>
            <span className="c-outside__key c-outside__key--ring" aria-hidden="true" /> Outside figure
          </dt>
          <dd className="c-outside__number">{figure.words}</dd>
          {figure.period ? <dd className="c-quiet">{figure.period}</dd> : null}
        </div>
        <div>
          <dt>
            <span className="c-outside__key c-outside__key--own" aria-hidden="true" />{' '}
            {ours ? 'Your board agreed' : 'The board agreed'}
          </dt>
          <dd className="c-outside__number">{level === null ? 'No level' : `Level ${level}`}</dd>
          {waveDate ? <dd className="c-quiet">{month(waveDate)}</dd> : null}
        </div>
      </dl>
      {beside.compares && scale && level !== null ? (
        <OutsideTrack min={scale.min} max={scale.max} outside={Number.parseFloat(figure.words)} own={level} />
      ) : null}
      <p className="c-outside__gap">{beside.gap}</p>
      {beside.remark ? <p>{beside.remark}</p> : null}
      {figure.note ? <p>Note of the publisher: {figure.note}</p> : null}
      {figure.older.length > 0 ? <p>Before: {olderWords(figure)}.</p> : null}
      {beside.basis ? (
        <p className="c-quiet">
          {ours ? 'The level of your board' : 'The level of the board'}: {beside.basis}
        </p>
      ) : null}
      <p className="c-quiet">
        {beside.instrumentTitle}. That the two overlap was said by {beside.saidBy} on {day(beside.saidOn)}.
      </p>
    </div>
  );
}

/** `3.2 (2024); 3 (2023, revised)` */
const olderWords = ({ older }: Shown): string =>
  older.map(({ words, period, note }) => `${words} (${[period, note].filter(Boolean).join(', ')})`).join('; ');

interface AloneProps {
  readonly figures: readonly Shown[];
  readonly open: boolean;
  readonly ours: boolean;
  /** Their measures run on several scales: each says its own. */
  readonly ownScales: boolean;
}

/** Figures beside which no level stands: their measure overlaps no section, or none that has a level for this reader. */
function Alone({ figures, open, ours, ownScales }: AloneProps) {
  return (
    <Details summary={`Figures with no level beside them: ${figures.length}`} open={open}>
      <ul className="c-outside__alone">
        {figures.map((figure) => (
          <AloneOne key={`${figure.formerly ?? ''} ${figure.measure}`} figure={figure} ours={ours} ownScale={ownScales} />
        ))}
      </ul>
    </Details>
  );
}

function AloneOne({ figure, ours, ownScale }: { figure: Shown; ours: boolean; ownScale: boolean }) {
  const { measure, words, period, scale, older, note, formerly, beside } = figure;
  return (
    <li>
      {measure}: <strong>{words}</strong>
      {period ? `, ${period}` : ''}
      {ownScale && scale ? `, from ${scale.min} to ${scale.max}` : ''}
      {formerly ? ` (of ${formerly}, before it became part of this organisation)` : ''}
      {beside[0] ? <Missing beside={beside[0]} ours={ours} /> : null}
      {note ? `. Note of the publisher: ${note}` : ''}
      {older.length > 0 ? `. Before: ${olderWords(figure)}` : ''}
    </li>
  );
}

const Missing = ({ beside: { sectionTitle, instrumentTitle }, ours }: { beside: Beside; ours: boolean }) => (
  <span className="c-quiet">
    {' '}
    (overlaps ‘{sectionTitle}’ of {instrumentTitle},{' '}
    {ours ? 'which your board has not scored yet' : 'of which no level is shared with you'})
  </span>
);
