import { TemplateRefused } from './refused.js';
import { activeContent } from './rules/active-content.js';
import { fields } from './rules/fields.js';
import { outside } from './rules/outside.js';
import { pictures } from './rules/pictures.js';
import { structure } from './rules/structure.js';
import { settleChanges } from './settle-changes.js';
import { openTemplate, type Template } from './template.js';

/** Each says in sentences what of it a template breaks, and what to do about it. */
const RULES: readonly ((template: Template) => readonly string[])[] = [structure, activeContent, outside, fields, pictures];

/**
 * A template that may be used: it opens, and holds nothing that could do or fetch anything when a paper is opened.
 *
 * @throws TemplateRefused with every reason there is
 */
export async function readTemplate(bytes: Uint8Array): Promise<Template> {
  const template = await openTemplate(bytes);
  settleChanges(template);
  const problems = new Set(RULES.flatMap((rule) => rule(template)));
  if (problems.size > 0) throw new TemplateRefused([...problems]);
  return template;
}
