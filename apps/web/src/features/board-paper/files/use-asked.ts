import { useEffect, useState } from 'react';
import { say } from '../../../platform/status.js';
import { formatWords, isBeingMade, type ShelfFile } from './files.js';

/**
 * What was asked for on this page, and what came of it: said once in the status line. A file that was asked for alone is downloaded by
 * itself, for that is what was meant; several wait to be taken one by one.
 */
export function useAsked<File extends ShelfFile>(files: readonly File[], download: (file: File) => void) {
  // What was being made when the page was opened, before a reload say, is waited for as well.
  const [begun] = useState(() => files.filter(isBeingMade).map(({ id }) => id));
  const [asked, setAsked] = useState<readonly string[]>(begun);
  const [open, setOpen] = useState<readonly { readonly id: string; readonly alone: boolean }[]>(
    begun.map((id) => ({ id, alone: false })),
  );
  useEffect(() => {
    const ended = open.flatMap(({ id, alone }) => {
      const file = files.find((one) => one.id === id && (one.state === 'ready' || one.state === 'failed'));
      return file ? [{ file, alone }] : [];
    });
    if (ended.length === 0) return;
    setOpen(open.filter(({ id }) => !ended.some(({ file }) => file.id === id)));
    for (const { file, alone } of ended) {
      say(`${formatWords[file.format]}: ${file.state === 'ready' ? 'ready to download' : 'could not be made'}`);
      if (alone && file.state === 'ready') download(file);
    }
  }, [files, open, download]);
  return {
    isAsked: (file: File) => asked.includes(file.id),
    add: (made: readonly File[]) => {
      setAsked((before) => [...new Set([...before, ...made.map(({ id }) => id)])]);
      setOpen((before) => [...before, ...made.map(({ id }) => ({ id, alone: made.length === 1 }))]);
    },
  };
}
