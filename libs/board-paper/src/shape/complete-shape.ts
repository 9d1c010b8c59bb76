import type { CoverField, Shape } from '../cover.js';
import type { Logo } from '../outline.js';
import { defaultShape } from './default-shape.js';

/** What a trust has chosen of how its papers are made up; whatever is absent is Candour's own. */
export type ChosenShape = {
  readonly fields?: readonly { readonly key: string; readonly label: string; readonly shown: boolean }[];
  readonly assuranceScale?: Shape['assuranceScale'];
  readonly accent?: string;
  readonly typeface?: Shape['look']['typeface'];
};

/** The shape of a trust's papers from what was kept of it, which may be older than today's list of fields. */
export function completeShape(chosen: ChosenShape, logo: Logo | null): Shape {
  return {
    fields: chosen.fields ? completeFields(chosen.fields) : defaultShape.fields,
    assuranceScale: chosen.assuranceScale ?? defaultShape.assuranceScale,
    look: {
      accent: chosen.accent ?? defaultShape.look.accent,
      typeface: chosen.typeface ?? defaultShape.look.typeface,
      logo,
    },
  };
}

/**
 * The fields in the trust's order. One that came after it chose stands behind the one that it follows in Candour's order; one that
 * Candour no longer knows is left out.
 */
function completeFields(chosen: NonNullable<ChosenShape['fields']>): readonly CoverField[] {
  const fields = chosen.flatMap(({ key, label, shown }) => {
    const known = defaultShape.fields.find((field) => field.key === key);
    return known ? [{ key: known.key, label, shown }] : [];
  });
  for (const [at, field] of defaultShape.fields.entries()) {
    if (fields.some(({ key }) => key === field.key)) continue;
    const before = defaultShape.fields[at - 1]?.key;
    fields.splice(fields.findIndex(({ key }) => key === before) + 1, 0, { ...field });
  }
  return fields;
}
