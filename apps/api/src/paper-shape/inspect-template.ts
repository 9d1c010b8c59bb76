import { fileRefused } from './bytes-of.js';
import type { TemplateFound } from './paper-shape.dto.js';

/** Looks into a Word template before it is kept. @throws Problem `template-refused` with every reason. */
export async function inspectTemplate(name: string, bytes: Buffer): Promise<TemplateFound> {
  if (!/\.(docx|dotx)$/iu.test(name)) throw fileRefused('template', 'Choose a Word file whose name ends in .docx or .dotx.');
  const { checkTemplate } = await import('@candour/board-paper');
  const { ok, problems, styles } = await checkTemplate(bytes);
  const [first = 'This file cannot be used as a template.', ...more] = problems;
  if (!ok) throw fileRefused('template', first, ...more);
  return { styles: [...styles], notes: [...problems] };
}
