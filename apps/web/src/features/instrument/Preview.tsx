import { useState } from 'react';
import type { Instrument } from '../../platform/assessment.js';
import { AnswerRows } from '../../ui/AnswerRows.js';
import { Button, ButtonGroup } from '../../ui/Button.js';
import { Checkboxes } from '../../ui/Checkboxes.js';
import { Details } from '../../ui/Details.js';
import { Radios } from '../../ui/Radios.js';

type Item = Instrument['sections'][number]['items'][number];

/** A file as a member would meet it, item by item, on the very rows they would answer on. Nothing can be answered here. */
export function Preview({ instrument, follows }: { instrument: Instrument; follows: string | null }) {
  const [at, setAt] = useState(0);
  const items = instrument.sections.flatMap((section) => section.items.map((item) => ({ item, section: section.title })));
  const shown = items[Math.min(at, items.length - 1)];
  if (!shown) return null;
  const { item, section } = shown;
  const number = items.indexOf(shown) + 1;
  return (
    <section aria-labelledby="preview-title">
      <h2 id="preview-title">As members would meet it</h2>
      <p>
        {instrument.title}, version {instrument.version}
        {follows === null ? '' : `, which follows version ${follows}`}. About {instrument.minutesToScore} minutes.
      </p>
      <p>{instrument.purpose}</p>
      <div className="c-preview">
        <p className="c-quiet">
          {section}, {number} of {items.length}
        </p>
        <h3 className="c-preview__question">{item.question}</h3>
        {item.whyItMatters ? (
          <Details key={item.code} summary="Why this matters">
            <p>{item.whyItMatters}</p>
          </Details>
        ) : null}
        <fieldset disabled className="c-preview__answers">
          <legend className="nhsuk-u-visually-hidden">A preview: nothing can be answered here</legend>
          <Answers item={item} />
        </fieldset>
        <ButtonGroup>
          {number < items.length ? (
            <Button rank="secondary" onPress={() => setAt(number)}>
              Next item
            </Button>
          ) : null}
          {number > 1 ? (
            <Button rank="secondary" onPress={() => setAt(number - 2)}>
              Previous item
            </Button>
          ) : null}
        </ButtonGroup>
      </div>
    </section>
  );
}

const nothing = () => undefined;

function Answers({ item }: { item: Item }) {
  if (item.poll) {
    const options = item.poll.options.map((option) => ({ value: option, words: option }));
    const { chooseAtLeast: least, chooseAtMost: most } = item.poll;
    const label = least === most ? `Choose ${most}` : `Choose ${least} to ${most}`;
    return <Checkboxes name="preview" label={label} options={options} value={[]} onChange={nothing} />;
  }
  if (item.kind === 'reflection' || item.kind === 'card') {
    const named = item.levels.map(({ level, name, statement }) => ({
      value: String(level),
      words: statement === '' ? name : `${name}. ${statement}`,
    }));
    const off = item.offScale.map((name) => ({ value: name, words: name }));
    return <Radios name="preview" label="Choose one" look="rows" options={[...named, ...off]} value={null} onChange={nothing} />;
  }
  return <AnswerRows item={item} name="preview" value={null} onChange={nothing} />;
}
