import { useSuspenseQuery } from '@tanstack/react-query';
import { Button } from '../../../ui/Button.js';
import { Details } from '../../../ui/Details.js';
import { ErrorSummary } from '../../../ui/ErrorSummary.js';
import { FileRow } from '../files/FileRow.js';
import { isBeingMade, otherFormats } from '../files/files.js';
import { SomeFormats } from '../files/SomeFormats.js';
import { useAsked } from '../files/use-asked.js';
import {
  type SystemFile,
  systemFilesQuery,
  useDownloadSystemFile,
  useMakeSystemFiles,
  useThrowSystemFileAway,
} from './system-files.js';

/** One button for Word, one for the rest; what is being made, and what was made before. */
export function SystemFiles({ paperId, edition }: { paperId: string; edition: number | null }) {
  const { data: files } = useSuspenseQuery(systemFilesQuery(paperId));
  const download = useDownloadSystemFile(paperId);
  const throwAway = useThrowSystemFileAway(paperId);
  const { isAsked, add } = useAsked(files, download.start);
  const make = useMakeSystemFiles(paperId, add);
  const asks = (formats: SystemFile['format'][], of: number | null = edition) => make.start({ formats, edition: of });
  const again = (file: SystemFile) => {
    asks([file.format], file.edition);
    throwAway.start(file);
  };
  const now = files.filter((file) => isBeingMade(file) || isAsked(file));
  const before = files.filter((file) => !now.includes(file));
  const row = (file: SystemFile) => (
    <FileRow
      key={file.id}
      file={file}
      which={file.edition === null ? 'draft' : `edition ${file.edition}`}
      stays={false}
      onDownload={download}
      onThrowAway={throwAway}
      onAgain={again}
      theirs
    />
  );
  return (
    <div className="c-paper__files">
      <ErrorSummary problem={make.problem ?? download.problem ?? throwAway.problem} />
      <Button onPress={() => asks(['word'])} waiting={make.waiting}>
        Word
      </Button>
      <Button rank="secondary" onPress={() => asks(otherFormats.map(({ value }) => value))} waiting={make.waiting}>
        All other formats
      </Button>
      <SomeFormats formats={otherFormats} onMake={asks} waiting={make.waiting} />
      {now.length > 0 ? <ul className="c-files">{now.map(row)}</ul> : null}
      {before.length > 0 ? (
        <Details summary={`Files made before (${before.length})`}>
          <ul className="c-files">{before.map(row)}</ul>
        </Details>
      ) : null}
    </div>
  );
}
