import { dayAndTime } from '../../../platform/in-london.js';
import type { Action } from '../../../platform/use-action.js';
import { Button, ButtonGroup } from '../../../ui/Button.js';
import { Progress } from '../../../ui/Progress.js';
import { formatWords, isBeingMade, type ShelfFile, sizeInWords } from './files.js';

interface FileRowProps<File extends ShelfFile> {
  readonly file: File;
  /** For whom and of what it is: `private session, draft`. */
  readonly which: string;
  /** What was made of something that cannot change is not thrown away. */
  readonly stays: boolean;
  readonly onDownload: Action<File>;
  readonly onThrowAway: Action<File>;
  readonly onAgain: (file: File) => void;
  /** Whether this person may cancel it or throw it away. */
  readonly theirs: boolean;
}

/** One file: how far it is, or where it went wrong, or that it is there, or no longer. */
export function FileRow<File extends ShelfFile>({
  file,
  which,
  stays,
  onDownload,
  onThrowAway,
  onAgain,
  theirs,
}: FileRowProps<File>) {
  const { format, state, askedBy, askedAt, bytes } = file;
  const about = `${formatWords[format]}, ${which}`;
  return (
    <li className="c-made">
      <p className="c-made__name">
        {formatWords[format]} <span>{which}</span>
      </p>
      {isBeingMade(file) ? <Progress done={file.done} of={file.of} words={stepInWords(file)} /> : null}
      {state === 'failed' ? <p className="c-made__wrong">Not made. {file.problem ?? 'Try again.'}</p> : null}
      {state === 'overtaken' ? <p className="c-made__wrong">Gone. {file.problem}</p> : null}
      {state === 'cancelled' ? <p>Cancelled: nothing was made.</p> : null}
      <p className="c-made__by">
        Asked for by {askedBy}, {dayAndTime(askedAt)}
        {bytes === null ? '' : `, ${sizeInWords(bytes)}`}
      </p>
      <ButtonGroup>
        {state === 'ready' ? (
          <Button small rank="secondary" onPress={() => onDownload.start(file)} waiting={onDownload.waiting} about={about}>
            Download
          </Button>
        ) : null}
        {state === 'failed' || state === 'cancelled' || state === 'overtaken' ? (
          <Button small rank="secondary" onPress={() => onAgain(file)} about={about}>
            {state === 'overtaken' ? 'Ask for it anew' : 'Try again'}
          </Button>
        ) : null}
        {theirs && !stays ? (
          <Button small rank="secondary" onPress={() => onThrowAway.start(file)} waiting={onThrowAway.waiting} about={about}>
            {isBeingMade(file) ? 'Cancel' : 'Throw away'}
          </Button>
        ) : null}
      </ButtonGroup>
    </li>
  );
}

const stepInWords = ({ state, step, done, of }: ShelfFile) =>
  state === 'waiting' ? 'Waits for its turn' : `${step || 'Being made'}, step ${Math.min(done + 1, of)} of ${of}`;
