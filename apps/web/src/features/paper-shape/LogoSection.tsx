import { type FormEvent, useState } from 'react';
import { api, ifMatch, read } from '../../platform/api.js';
import { Button, ButtonGroup } from '../../ui/Button.js';
import { Confirm } from '../../ui/Confirm.js';
import { ErrorSummary } from '../../ui/ErrorSummary.js';
import { FileField } from '../../ui/FileField.js';
import { TextField } from '../../ui/TextField.js';
import { asBase64, sizeInWords } from './file-text.js';
import { LogoShown } from './LogoShown.js';
import type { PaperShape } from './shape.js';
import { useShapeFile } from './use-shape-file.js';

interface FileSectionProps {
  readonly shape: PaperShape;
  /** What was saved, and upon which version. */
  readonly onSaved: (saved: PaperShape, upon: number) => void;
}

type Request = { readonly name: string; readonly alt: string; readonly base64: string | null };
const most = 1024 * 1024;

/** The trust's logo: what stands now, another in its place, and the words for whoever does not see it. */
export function LogoSection({ shape, onSaved }: FileSectionProps) {
  const { logo, version } = shape;
  const [alt, setAlt] = useState(logo?.alt ?? '');
  const [errors, setErrors] = useState<Record<string, string>>({});
  const picture = useShapeFile<Request>({
    put: (body, upon) => read(api.PUT('/api/paper-shape/logo', { body, params: { header: ifMatch(upon) } })),
    remove: (upon) => read(api.DELETE('/api/paper-shape/logo', { params: { header: ifMatch(upon) } })),
    said: {
      put: ({ base64 }) => (base64 === null ? 'The words of the logo are saved' : 'The logo is on your papers'),
      removed: 'The logo is off your papers',
    },
    onSaved,
    onRemoved: () => setAlt(''),
  });
  const { file, put, remove } = picture;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = whatIsWrong(file, logo !== null);
    setErrors(wrong);
    picture.forget();
    if (Object.keys(wrong).length > 0) return;
    put.start({ body: { name: file?.name ?? logo?.name ?? '', alt, base64: file ? await asBase64(file) : null }, version });
  };
  const shown = { ...put.problem?.fields, ...errors };

  return (
    <section aria-labelledby="logo-heading">
      <h2 id="logo-heading">Logo</h2>
      <p>
        A PNG or JPEG of at most 1 MB. It is drawn anew at up to 800 by 300 pixels, and nothing but the picture is kept. Use a
        mark that your trust may use.
      </p>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <ErrorSummary errors={errors} problem={Object.keys(errors).length > 0 ? null : put.problem} />
        {logo ? <LogoShown logo={logo} /> : <p className="c-quiet">Your papers have no logo yet.</p>}
        <FileField
          key={picture.round}
          name="logo"
          label={logo ? 'Another picture in its place' : 'Picture'}
          accept=".png,.jpg,.jpeg,image/png,image/jpeg"
          onChoose={picture.choose}
          error={shown.logo}
        />
        <TextField
          name="alt"
          label="What it shows"
          hint="For people who do not see it, as in: Crest of the trust, a heron."
          maxLength={200}
          autoComplete="off"
          value={alt}
          onChange={setAlt}
          error={shown.alt}
        />
        <ButtonGroup>
          <Button rank="secondary" waiting={put.waiting}>
            {logo && !file ? 'Save these words' : 'Put this logo on our papers'}
          </Button>
          {logo ? (
            <Button rank="secondary" onPress={picture.askToRemove}>
              Take the logo off
            </Button>
          ) : null}
        </ButtonGroup>
      </form>
      <Confirm
        open={picture.removing}
        title="Take the logo off your papers?"
        step="Take it off"
        waiting={remove.waiting}
        problem={remove.problem}
        onConfirm={() => remove.start(version)}
        onCancel={picture.keep}
      >
        <p>Papers that were approved keep it. To bring it back you choose the picture again.</p>
      </Confirm>
    </section>
  );
}

function whatIsWrong(file: File | null, there: boolean): Record<string, string> {
  if (!file) return there ? {} : { logo: 'Choose a picture' };
  return file.size > most
    ? { logo: `This picture has ${sizeInWords(file.size)}; at most 1 MB can be kept. Save it smaller.` }
    : {};
}
