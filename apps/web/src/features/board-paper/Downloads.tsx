import { api } from '../../platform/api.js';
import { useAction } from '../../platform/use-action.js';
import { Button } from '../../ui/Button.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { keep } from './keep.js';

type Format = 'word' | 'pdf';
const names = { word: 'Word', pdf: 'PDF' } as const;

/** The paper as a file, written from the same blocks as the page: Word to work on, PDF to send. */
export function Downloads({ assessmentId }: { assessmentId: string }) {
  const word = useDownload(assessmentId, 'word');
  const pdf = useDownload(assessmentId, 'pdf');
  const busy = word.waiting || pdf.waiting;
  return (
    <section aria-label="Downloads" className="c-paper__files">
      <ErrorSummary problem={word.problem ?? pdf.problem} />
      <Button onPress={() => word.start()} waiting={word.waiting}>
        Download for Word
      </Button>
      <Button rank="secondary" onPress={() => pdf.start()} waiting={pdf.waiting}>
        Download as PDF
      </Button>
      <p role="status" className="c-paper__busy">
        {busy ? `Writing the ${names[word.waiting ? 'word' : 'pdf']} file. This takes a few seconds.` : ''}
      </p>
    </section>
  );
}

function useDownload(assessmentId: string, format: Format) {
  return useAction<void, void>({
    send: async () => {
      const { data, response } = await api.GET(`/api/assessments/{assessmentId}/paper/${format}`, {
        params: { path: { assessmentId } },
        parseAs: 'blob',
      });
      if (data instanceof Blob)
        keep(data, response.headers.get('content-disposition'), `board-paper.${format === 'word' ? 'docx' : 'pdf'}`);
    },
    said: `The ${names[format]} file is among your downloads`,
  });
}
