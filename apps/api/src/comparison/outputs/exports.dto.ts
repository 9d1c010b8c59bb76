import { ChoiceField } from '../../platform/http/fields.js';

/** The tables of an export; the data dictionary says what each column of the others means. */
export const EXPORT_TABLES = ['items', 'sections', 'trusts', 'dictionary', 'about'] as const;
export type ExportTable = (typeof EXPORT_TABLES)[number];

export class ExportPath {
  @ChoiceField(EXPORT_TABLES) readonly table!: ExportTable;
}
