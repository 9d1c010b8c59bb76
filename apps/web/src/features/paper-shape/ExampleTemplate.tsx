import { api } from '../../platform/api.js';
import { useAction } from '../../platform/use-action.js';
import { Button } from '../../ui/Button.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';

/** A Word file with every placeholder in its place, in the trust's colour and typeface. */
export function ExampleTemplate() {
  const download = useAction<void, void>({
    send: async () => {
      const { data } = await api.GET('/api/paper-shape/example-template', { parseAs: 'blob' });
      if (data instanceof Blob) keep(data);
    },
    said: 'The example is among your downloads',
  });
  return (
    <>
      <ErrorSummary problem={download.problem} />
      <Button small rank="secondary" onPress={() => download.start()} waiting={download.waiting}>
        Download an example to begin from
      </Button>
    </>
  );
}

function keep(file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = 'example-template.docx';
  link.click();
  // The browser reads the file after this turn; a minute is ample.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
