import { sizeInWords } from './file-text.js';
import type { PaperShape } from './shape.js';

/** The template that stands now, and what was found in it. */
export function TemplateShown({ template }: { template: NonNullable<PaperShape['template']> }) {
  const { name, bytes, found } = template;
  return (
    <div className="c-shape-template">
      <p>
        <strong>{name}</strong> ({sizeInWords(bytes)})
      </p>
      {found.styles.length > 0 ? (
        <p>Papers use its styles {found.styles.join(', ')}.</p>
      ) : (
        <p>It brings none of the styles that a paper uses; its headers and footers are used.</p>
      )}
      {found.notes.length > 0 ? (
        <ul>
          {found.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
