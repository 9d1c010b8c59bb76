import { type FormEvent, useState } from 'react';
import { api, ifMatch, read } from '../../platform/api.js';
import { Button, ButtonGroup } from '../../ui/Button.js';
import { Confirm } from '../../ui/Confirm.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { FileField } from '../../ui/FileField.js';
import { asBase64, sizeInWords } from './file-text.js';
import { Placeholders } from './Placeholders.js';
import type { PaperShape } from './shape.js';
import { TemplateShown } from './TemplateShown.js';
import { useShapeFile } from './use-shape-file.js';

interface TemplateSectionProps {
  readonly shape: PaperShape;
  /** What was saved, and upon which version. */
  readonly onSaved: (saved: PaperShape, upon: number) => void;
}

const most = 5 * 1024 * 1024;

/** The trust's own Word template: what stands now with what was found in it, and another in its place. */
export function TemplateSection({ shape, onSaved }: TemplateSectionProps) {
  const { template, version } = shape;
  const [error, setError] = useState<string>();
  const ours = useShapeFile<{ name: string; base64: string }>({
    put: (body, upon) => read(api.PUT('/api/paper-shape/template', { body, params: { header: ifMatch(upon) } })),
    remove: (upon) => read(api.DELETE('/api/paper-shape/template', { params: { header: ifMatch(upon) } })),
    said: {
      put: 'Papers in Word now arrive in your template',
      removed: 'Papers in Word arrive in Candour’s own styles again',
    },
    onSaved,
  });
  const { file, put, remove } = ours;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = whatIsWrong(file);
    setError(wrong);
    ours.forget();
    if (file && wrong === undefined) put.start({ body: { name: file.name, base64: await asBase64(file) }, version });
  };

  return (
    <section aria-labelledby="template-heading">
      <h2 id="template-heading">Word template</h2>
      <p>
        Upload the Word file that your papers are written in, and they arrive in its styles, headers and footers. At most 5 MB. It
        may hold no macros and nothing that is fetched from elsewhere; if it does, you are told what.
      </p>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <ErrorSummary errors={error ? { template: error } : {}} problem={error ? null : put.problem} />
        {template ? (
          <TemplateShown template={template} />
        ) : (
          <p className="c-quiet">Papers in Word arrive in Candour’s own styles.</p>
        )}
        <Placeholders />
        <FileField
          key={ours.round}
          name="template"
          label={template ? 'Another template in its place' : 'Template'}
          accept=".docx,.dotx,application/vnd.openxmlformats-officedocument.wordprocessingml.document,application/vnd.openxmlformats-officedocument.wordprocessingml.template"
          onChoose={ours.choose}
          error={error ?? put.problem?.fields.template}
        />
        <ButtonGroup>
          <Button rank="secondary" waiting={put.waiting}>
            Check it and use it
          </Button>
          {template ? (
            <Button rank="secondary" onPress={ours.askToRemove}>
              Take the template off
            </Button>
          ) : null}
        </ButtonGroup>
      </form>
      <Confirm
        open={ours.removing}
        title="Go back to Candour’s own styles in Word?"
        step="Take the template off"
        waiting={remove.waiting}
        problem={remove.problem}
        onConfirm={() => remove.start(version)}
        onCancel={ours.keep}
      >
        <p>Papers that were approved stay as they are. To bring it back you choose the file again.</p>
      </Confirm>
    </section>
  );
}

function whatIsWrong(file: File | null): string | undefined {
  if (!file) return 'Choose a Word file';
  return file.size > most ? `This file has ${sizeInWords(file.size)}; at most 5 MB can be kept.` : undefined;
}
