import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { api, read } from '../../platform/api.js';
import { paths } from '../../platform/paths.js';
import { changedOnDisk, textOf } from '../../platform/read-text.js';
import { useAction } from '../../platform/use-action.js';
import { Button } from '../../ui/Button.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { FileField } from '../../ui/FileField.js';
import { LineMistakes } from '../../ui/LineMistakes.js';
import { Page } from '../../ui/Page.js';
import { AboutFields } from './AboutFields.js';
import { type AboutDraft, aboutOf, wrongWithAbout } from './about-draft.js';
import { ColumnFields } from './ColumnFields.js';
import { KeepIt } from './KeepIt.js';
import { keepTable, readTable, type TableDraft, withColumns } from './kept-table.js';
import type { Columns, Import, Preview, SourceWithMeasures } from './queries.js';
import { sourcesKey, sourcesQuery } from './queries.js';
import { type ReadingDraft, readingOf, wrongWithReading } from './reading-draft.js';
import './outside-figure.scss';

interface Opened {
  readonly csv: string;
  readonly fileName: string;
  readonly columns: Columns;
}

/** A file, which column is what, where it comes from; then what would be kept, and only then all of it or nothing. */
export function ImportTable() {
  // Whoever may not import reads so here, and not after choosing a file.
  useSuspenseQuery(sourcesQuery);
  const navigate = useNavigate();
  const [file, setFile] = useState<File | null>(null);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [opened, setOpened] = useState<Opened | null>(null);
  const [draft, setDraft] = useState<TableDraft>(readTable);
  const { reading, about } = draft;
  const change = (how: (before: TableDraft) => TableDraft) =>
    setDraft((before) => {
      const next = how(before);
      keepTable(next);
      return next;
    });
  const [seen, setSeen] = useState<{ readonly request: Import; readonly preview: Preview } | null>(null);
  const [leaveOut, setLeaveOut] = useState(false);
  const look = useAction<{ csv: string; fileName: string }, Columns>({
    send: ({ csv }) => read(api.POST('/api/outside-sources/columns', { body: { csv } })),
    said: ({ rows, mistakes }) =>
      mistakes.length > 0 ? `The file has mistakes: ${mistakes.length}` : `${rows} ${rows === 1 ? 'row' : 'rows'} read`,
    done: (columns, { csv, fileName }) => {
      setOpened({ csv, fileName, columns });
      change((before) => withColumns(before, columns));
    },
  });
  const preview = useAction<Import, Preview>({
    send: ({ csv, reading: how }) => read(api.POST('/api/outside-sources/preview', { body: { csv, reading: how } })),
    said: ({ ready, mistakes }) =>
      ready ? 'The table can be imported' : `It cannot be imported yet. Mistakes: ${mistakes.length}`,
    done: (found, request) => setSeen({ request, preview: found }),
  });
  const keep = useAction<Import, SourceWithMeasures>({
    send: (body, headers) => read(api.POST('/api/outside-sources', { params: { header: headers }, body })),
    refresh: [sourcesKey, ['outside-figures']],
    said: 'The table is imported',
    done: ({ id }) => {
      keepTable(null);
      void navigate({ to: paths.outsideSource(id) });
    },
  });

  const choose = (chosen: File | null) => {
    setFile(chosen);
    setOpened(null);
    setSeen(null);
    setLeaveOut(false);
  };
  const open = async (event: FormEvent) => {
    event.preventDefault();
    setSeen(null);
    if (!file) return setErrors({ csv: 'Choose a file' });
    // Read anew at each press: a file corrected meanwhile under the same name is another file.
    const csv = await textOf(file);
    setErrors(csv === null ? { csv: changedOnDisk } : {});
    if (csv !== null) look.start({ csv, fileName: file.name });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!opened || !reading) return;
    const wrong = { ...wrongWithReading(reading, opened.columns), ...wrongWithAbout(about) };
    setErrors(wrong);
    keep.clear();
    if (Object.keys(wrong).length === 0) preview.start(requestOf(opened, reading, about, leaveOut));
  };
  const fresh =
    opened && reading && seen && sameBut(seen.request, requestOf(opened, reading, about, seen.request.reading.leaveOutUnknown));
  return (
    <Page title="Import a published table" back={{ to: paths.outsideSources(), words: 'Back to outside sources' }} width="wide">
      <p>Nothing is kept until you have seen what would be kept and have confirmed it.</p>
      <ErrorSummary errors={errors} problem={look.problem ?? preview.problem ?? keep.problem} />
      <form className="c-step" onSubmit={(event) => void open(event)} noValidate>
        <FileField
          name="csv"
          label="The file"
          hint="A CSV file. From a spreadsheet: save the sheet as CSV (UTF-8)."
          accept=".csv,.tsv,.txt,text/csv"
          error={errors.csv}
          onChoose={choose}
        />
        <Button waiting={look.waiting} rank={opened ? 'secondary' : 'primary'}>
          Read its columns
        </Button>
      </form>
      {opened ? <LineMistakes mistakes={opened.columns.mistakes} /> : null}
      {opened && reading && opened.columns.mistakes.length === 0 ? (
        <form onSubmit={submit} noValidate>
          <ColumnFields
            columns={opened.columns}
            value={reading}
            onChange={(next) => change((before) => ({ ...before, reading: next }))}
            errors={errors}
          />
          <AboutFields value={about} onChange={(next) => change((before) => ({ ...before, about: next }))} errors={errors} />
          <Button waiting={preview.waiting} rank={fresh ? 'secondary' : 'primary'}>
            See what would be kept
          </Button>
        </form>
      ) : null}
      {seen && !fresh ? <p className="c-quiet">You have changed something since: look again at what would be kept.</p> : null}
      {seen && fresh ? (
        <KeepIt
          preview={seen.preview}
          leavesOut={leaveOut}
          settled={!preview.waiting && seen.request.reading.leaveOutUnknown === leaveOut}
          onLeaveOut={(chosen) => {
            setLeaveOut(chosen);
            if (opened && reading) preview.start(requestOf(opened, reading, about, chosen));
          }}
          waiting={keep.waiting}
          onKeep={() => keep.start(seen.request)}
        />
      ) : null}
    </Page>
  );
}

const requestOf = (
  { csv, fileName, columns }: Opened,
  reading: ReadingDraft,
  about: AboutDraft,
  leaveOutUnknown: boolean,
): Import => ({
  csv,
  reading: { ...readingOf(reading, columns), leaveOutUnknown },
  about: aboutOf(about, fileName),
});

const sameBut = (one: Import, other: Import): boolean => JSON.stringify(one) === JSON.stringify(other);
