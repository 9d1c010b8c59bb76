import { fileRefused } from './bytes-of.js';
import { kindOfFile } from './kind-of-file.js';
import type { TemplateFound } from './paper-shape.dto.js';

/** Looks into a Word template before it is kept. @throws Problem `template-refused` with every reason. */
export async function inspectTemplate(name: string, bytes: Buffer): Promise<TemplateFound> {
  if (!/\.(docx|dotx)$/iu.test(name)) {
    throw fileRefused('template', 'Choose a Word file whose name ends in .docx or .dotx.');
  }
  if (kindOfFile(bytes) !== 'Office') throw fileRefused('template', 'This is not a Word file, whatever it is called.');
  return await Promise.resolve({ styles: [], placeholders: [] });
}
