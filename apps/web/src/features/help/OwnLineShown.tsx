import { useState } from 'react';
import { api, ifMatch } from '../../platform/api.js';
import { month } from '../../platform/in-london.js';
import { useAction } from '../../platform/use-action.js';
import { Button } from '../../ui/Button.js';
import { Confirm } from '../../ui/Confirm.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { Tag } from '../../ui/Tag.js';
import { helpKey, type OwnLine } from './queries.js';
import { kindWords } from './words.js';

interface OwnLineShownProps {
  readonly line: OwnLine;
  readonly mayChange: boolean;
  readonly onChange: () => void;
}

/** One offer or wish of the trust itself: its words, who finds it, what it rests on, and the way to end it. */
export function OwnLineShown({ line, mayChange, onChange }: OwnLineShownProps) {
  return (
    <article className="h-line">
      <p className="h-line__above">
        <Tag tone={line.ended === null ? 'calm' : 'quiet'}>{kindWords[line.kind].tag}</Tag>
      </p>
      <h3>{line.itemTitle}</h3>
      {line.words === '' ? null : <p>{line.words}</p>}
      <p className="h-soft">
        {line.ended ?? line.reachWords} It rests on your published result of {month(line.waveDate)}.
      </p>
      {mayChange ? (
        <div className="h-steps">
          <Button small rank="secondary" onPress={onChange} about={line.itemTitle}>
            Change
          </Button>
          <TakeBack line={line} />
        </div>
      ) : null}
    </article>
  );
}

function TakeBack({ line }: { line: OwnLine }) {
  const [asking, setAsking] = useState(false);
  const end = useAction<{ version: number }, void>({
    send: async ({ version }) => {
      await api.DELETE('/api/help/{helpId}', { params: { path: { helpId: line.id } }, headers: ifMatch(version) });
    },
    refresh: [helpKey],
    said: kindWords[line.kind].ended,
    done: () => setAsking(false),
  });
  const cancel = () => {
    setAsking(false);
    end.clear();
  };
  return (
    <>
      <Button small rank="secondary" onPress={() => setAsking(true)} about={line.itemTitle}>
        Take back
      </Button>
      <Confirm
        open={asking}
        title={`Take back “${line.itemTitle}”?`}
        step="Take it back"
        waiting={end.waiting}
        onConfirm={() => end.start({ version: line.version })}
        onCancel={cancel}
      >
        <ErrorSummary problem={end.problem} />
        <p>
          Nobody outside your trust finds it any more, and introductions that nobody has accepted yet end with it. Introductions
          that came about stay. You can offer it again later.
        </p>
      </Confirm>
    </>
  );
}
