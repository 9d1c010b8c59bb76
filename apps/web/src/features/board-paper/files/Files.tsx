import { useSuspenseQuery } from '@tanstack/react-query';
import { Button } from '../../../ui/Button.js';
import { Details } from '../../../ui/Details.js';
import { ErrorSummary } from '../../../ui/ErrorSummary.js';
import type { Reader } from '../reader.js';
import { isFoi, type Variant, variantWords } from '../variants.js';
import { FileRow } from './FileRow.js';
import { type FileFormat, filesQuery, isBeingMade, otherFormats, type PaperFile } from './files.js';
import { SomeFormats } from './SomeFormats.js';
import { useAsked } from './use-asked.js';
import { useDownload, useMakeFiles, useThrowAway } from './use-files.js';

interface FilesProps {
  readonly assessmentId: string;
  readonly variant: Variant;
  /** The approved version that is looked at; null for the paper as it stands now. */
  readonly version: number | null;
  readonly reader: Reader;
  /** The formats that this variant has; a one-page summary has no spreadsheet. */
  readonly has: (format: FileFormat) => boolean;
}

/** One button for Word, one for the rest; what is being made, and what was made before. */
export function Files({ assessmentId, variant, version, reader, has }: FilesProps) {
  const { data: files } = useSuspenseQuery(filesQuery(assessmentId));
  const download = useDownload(assessmentId);
  const throwAway = useThrowAway(assessmentId);
  const { isAsked, add } = useAsked(files, download.start);
  const make = useMakeFiles(assessmentId, add);

  const here = { variant: isFoi(variant) ? ('foi' as const) : variant, version };
  const asks = (formats: FileFormat[], of: Pick<PaperFile, 'variant' | 'version'> = here) => make.start({ ...of, formats });
  const rest = otherFormats.filter(({ value }) => has(value));
  // What was made of an approved version is what would be made again; of a draft it may be out of date.
  const isThis = (file: PaperFile) => version !== null && file.version === version && file.variant === here.variant;
  const now = files.filter((file) => isBeingMade(file) || isAsked(file) || (isThis(file) && file.state === 'ready'));
  const before = files.filter((file) => !now.includes(file));
  const isTheirs = (file: PaperFile) => reader.writes || file.askedBy === reader.name;
  const again = (file: PaperFile) => {
    asks([file.format], file);
    // The one that came to nothing has said what it had to say.
    if (isTheirs(file)) throwAway.start(file);
  };
  const row = (file: PaperFile) => (
    <FileRow
      key={file.id}
      file={file}
      which={`${variantWords(file.variant)}, ${file.version === null ? 'draft' : `version ${file.version}`}`}
      stays={file.state === 'ready' && file.version !== null}
      onDownload={download}
      onThrowAway={throwAway}
      onAgain={again}
      theirs={isTheirs(file)}
    />
  );
  return (
    <div className="c-paper__files">
      <ErrorSummary problem={make.problem ?? download.problem ?? throwAway.problem} />
      {here.variant === 'foi' ? (
        <Bundle onMake={() => asks(['bundle'])} waiting={make.waiting} />
      ) : (
        <>
          <Button onPress={() => asks(['word'])} waiting={make.waiting}>
            Word
          </Button>
          <Button rank="secondary" onPress={() => asks(rest.map(({ value }) => value))} waiting={make.waiting}>
            All other formats
          </Button>
          <SomeFormats formats={rest} onMake={asks} waiting={make.waiting} />
        </>
      )}
      {now.length > 0 ? <ul className="c-files">{now.map(row)}</ul> : null}
      {before.length > 0 ? (
        <Details summary={`Files made before (${before.length})`}>
          <ul className="c-files">{before.map(row)}</ul>
        </Details>
      ) : null}
    </div>
  );
}

/** Freedom of information in one step: nobody has to part the two by hand. */
function Bundle({ onMake, waiting }: { onMake: () => void; waiting: boolean }) {
  return (
    <>
      <p>
        One bundle holds two papers, each as Word and as PDF: what the board agreed, which can be given out; and the private
        views, which are held back until your qualified person has decided, with a schedule of what is held and why.
      </p>
      <Button onPress={onMake} waiting={waiting}>
        Make the bundle
      </Button>
    </>
  );
}
