import { say } from '../../platform/status.js';
import { Button } from '../../ui/Button.js';
import { moved, withChange } from './draft.js';
import { FieldRow } from './FieldRow.js';
import type { CoverField, ShapePresets } from './shape.js';
import type { Change } from './use-history.js';

interface FieldRowsProps {
  readonly fields: readonly CoverField[];
  /** Candour's own names and order, with why a field stays. */
  readonly ours: ShapePresets['fields'];
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: Change;
}

/** The fields of the cover sheet in the trust's order: shown or hidden, under the trust's names, moved by buttons. */
export function FieldRows({ fields, ours, errors, onChange }: FieldRowsProps) {
  const plain = ours.map(({ key, label, shown }) => ({ key, label, shown }));
  const own = JSON.stringify(fields) !== JSON.stringify(plain);
  return (
    <section aria-labelledby="fields">
      <h2 id="fields" tabIndex={-1}>
        Fields of the cover sheet
      </h2>
      <p>Tick what your papers show, call it what your board calls it, and put it in your order.</p>
      {errors.fields ? <p className="nhsuk-error-message">{errors.fields}</p> : null}
      <ol className="c-shape-fields">
        {fields.map((field, place) => {
          const candour = ours.find(({ key }) => key === field.key);
          return (
            <FieldRow
              key={field.key}
              field={field}
              place={place}
              count={fields.length}
              ourName={candour?.label ?? field.label}
              staysBecause={candour?.staysBecause ?? null}
              errors={errors}
              onRename={(label) =>
                onChange({ fields: withChange(fields, place, { label }) }, `renaming ${candour?.label ?? ''}`, field.key)
              }
              onShow={(shown) =>
                onChange(
                  { fields: withChange(fields, place, { shown }) },
                  `${shown ? 'showing' : 'hiding'} ${candour?.label ?? ''}`,
                )
              }
              onMove={(by) => onChange({ fields: moved(fields, place, by) }, `moving ${candour?.label ?? ''}`)}
            />
          );
        })}
      </ol>
      {own ? (
        <Button
          rank="secondary"
          small
          onPress={() => {
            onChange({ fields: plain }, 'going back to Candour’s fields');
            say('Names and order are Candour’s again. They are not saved yet.');
          }}
        >
          Go back to Candour’s names and order
        </Button>
      ) : null}
    </section>
  );
}
