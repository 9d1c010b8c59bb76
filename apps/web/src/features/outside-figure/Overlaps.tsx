import { useState } from 'react';
import { api, ifMatch, read } from '../../platform/api.js';
import { useAction } from '../../platform/use-action.js';
import { Button } from '../../ui/Button.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { type Option, Select } from '../../ui/Select.js';
import { Tag } from '../../ui/Tag.js';
import { likelySection, sectionKey } from './likely-section.js';
import { type Measure, type Overlap, type SourceWithMeasures, sourcesKey } from './queries.js';
import './outside-figure.scss';

type Chosen = Readonly<Record<number, readonly string[]>>;

/** Beside which sections each measure stands: what an operator says of it, kept with their name. */
export function Overlaps({ source }: { source: SourceWithMeasures }) {
  const [chosen, setChosen] = useState<Chosen>(() => asChosen(source));
  const save = useAction<Chosen, SourceWithMeasures>({
    send: (now) =>
      read(
        api.PUT('/api/outside-sources/{sourceId}/overlaps', {
          params: { path: { sourceId: source.id } },
          headers: ifMatch(source.version),
          body: { overlaps: asOverlaps(now, source) },
        }),
      ),
    refresh: [sourcesKey, ['outside-figures']],
    said: 'Saved',
  });
  const changed = JSON.stringify(chosen) !== JSON.stringify(asChosen(source));
  const guesses = guessesFor(source, chosen);
  return (
    <section aria-labelledby="overlaps-title">
      <h2 id="overlaps-title">Beside which sections they stand</h2>
      <p>
        Say where a measure asks about the same as a section of an instrument. Trusts then see the two side by side, with your
        name. Scales are never converted: where they differ, we say so.
      </p>
      <ErrorSummary problem={save.problem} />
      {guesses.length > 0 ? (
        <Button rank="secondary" onPress={() => setChosen(guesses.reduce(withSection, chosen))}>
          {guesses.length === 1
            ? 'Take over one section of the same name'
            : `Take over ${guesses.length} sections of the same name`}
        </Button>
      ) : null}
      <ul className="c-overlaps">
        {source.measures.map((measure) => (
          <OneMeasure
            key={measure.measure}
            measure={measure}
            source={source}
            sections={chosen[measure.measure] ?? []}
            onChange={(sections) => setChosen({ ...chosen, [measure.measure]: sections })}
          />
        ))}
      </ul>
      {changed ? (
        <Button waiting={save.waiting} onPress={() => save.start(chosen)}>
          Save what stands beside what
        </Button>
      ) : null}
    </section>
  );
}

function OneMeasure({
  measure: { measure, name, figures, scale },
  source,
  sections,
  onChange,
}: {
  measure: Measure;
  source: SourceWithMeasures;
  sections: readonly string[];
  onChange: (sections: readonly string[]) => void;
}) {
  const options = source.sections.map((section): Option & { readonly differs: boolean } => ({
    value: sectionKey(section),
    words: `${section.instrumentTitle}: ${section.sectionTitle}`,
    differs: scale?.min !== 1 || scale.max !== section.levels,
  }));
  const words = (key: string) => options.find(({ value }) => value === key);
  return (
    <li className="c-overlaps__measure">
      <h3>{name}</h3>
      <p className="c-quiet">{figures === 1 ? 'One figure' : `${figures} figures`}</p>
      {sections.length > 0 ? (
        <ul className="c-overlaps__sections">
          {sections.map((key) => (
            <li key={key}>
              <span>
                {words(key)?.words ?? key} {words(key)?.differs ? <Tag>another scale: no gap is told</Tag> : null}
              </span>
              <Button
                small
                rank="secondary"
                onPress={() => onChange(sections.filter((one) => one !== key))}
                about={words(key)?.words}
              >
                Remove
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <Select
        name={`section-of-${measure}`}
        label={sections.length === 0 ? 'Stands beside' : 'And beside'}
        empty="Choose a section"
        value=""
        options={options.filter(({ value }) => !sections.includes(value))}
        onChange={(key) => key !== '' && onChange([...sections, key])}
      />
    </li>
  );
}

const asChosen = ({ measures }: SourceWithMeasures): Chosen =>
  Object.fromEntries(measures.map(({ measure, overlaps }) => [measure, overlaps.map(sectionKey)]));

const asOverlaps = (chosen: Chosen, { sections }: SourceWithMeasures): Overlap[] =>
  Object.entries(chosen).flatMap(([measure, keys]) =>
    sections
      .filter((section) => keys.includes(sectionKey(section)))
      .map(({ instrumentCode, sectionCode }) => ({ measure: Number(measure), instrumentCode, sectionCode })),
  );

interface Guess {
  readonly measure: number;
  readonly key: string;
}

const guessesFor = ({ measures, sections }: SourceWithMeasures, chosen: Chosen): Guess[] =>
  measures.flatMap(({ measure, name }) =>
    (chosen[measure] ?? []).length === 0 ? likelySection(name, sections).map((key) => ({ measure, key })) : [],
  );

const withSection = (chosen: Chosen, { measure, key }: Guess): Chosen => ({
  ...chosen,
  [measure]: [...(chosen[measure] ?? []), key],
});
