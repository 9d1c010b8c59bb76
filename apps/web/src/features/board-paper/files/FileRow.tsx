import { dayAndTime } from '../../../platform/in-london.js';
import type { Action } from '../../../platform/use-action.js';
import { Button, ButtonGroup } from '../../../ui/Button.js';
import { Progress } from '../../../ui/Progress.js';
import { variantWords } from '../variants.js';
import { formatWords, isBeingMade, type PaperFile, sizeInWords } from './files.js';

interface FileRowProps {
  readonly file: PaperFile;
  readonly onDownload: Action<PaperFile>;
  readonly onThrowAway: Action<PaperFile>;
  readonly onAgain: (file: PaperFile) => void;
  /** Whether this person may cancel it or throw it away. */
  readonly theirs: boolean;
}

/** One file: how far it is, or where it went wrong, or that it is there. */
export function FileRow({ file, onDownload, onThrowAway, onAgain, theirs }: FileRowProps) {
  const { format, variant, version, state, askedBy, askedAt, bytes } = file;
  const which = version === null ? 'draft' : `version ${version}`;
  const about = `${formatWords[format]}, ${variantWords(variant)}, ${which}`;
  const stays = state === 'ready' && version !== null;
  return (
    <li className="c-made">
      <p className="c-made__name">
        {formatWords[format]} <span>{`${variantWords(variant)}, ${which}`}</span>
      </p>
      {isBeingMade(file) ? <Progress done={file.done} of={file.of} words={stepInWords(file)} /> : null}
      {state === 'failed' ? <p className="c-made__wrong">Not made. {file.problem ?? 'Try again.'}</p> : null}
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
        {state === 'failed' || state === 'cancelled' ? (
          <Button small rank="secondary" onPress={() => onAgain(file)} about={about}>
            Try again
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

const stepInWords = ({ state, step, done, of }: PaperFile) =>
  state === 'waiting' ? 'Waits for its turn' : `${step || 'Being made'}, step ${Math.min(done + 1, of)} of ${of}`;
