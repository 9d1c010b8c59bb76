import { Button } from '../../../ui/Button.js';
import type { Figure } from '../paper.js';
import type { Editable } from './own-words.js';
import { Filled } from './Preview.js';

interface TheirsProps {
  readonly theirs: string;
  readonly list: Editable['list'];
  readonly figures: readonly Figure[];
  readonly onTake: () => void;
}

/** What somebody else saved here while these words were being written: beside mine, and never in their place unasked. */
export function Theirs({ theirs, list, figures, onTake }: TheirsProps) {
  return (
    <div className="c-words__theirs" role="alert">
      <p>
        <strong>Somebody else saved this meanwhile.</strong> Yours is below and not saved. It now says:
      </p>
      <blockquote>
        <Filled text={theirs} list={list} figures={figures} />
      </blockquote>
      <Button small rank="secondary" onPress={onTake}>
        Begin again from theirs
      </Button>
    </div>
  );
}
