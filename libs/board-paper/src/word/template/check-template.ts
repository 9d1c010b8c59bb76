import type { Document } from '@xmldom/xmldom';
import type { Outline } from '../../outline.js';
import { defaultShape } from '../../shape/default-shape.js';
import { readTemplate } from '../../template-check/read-template.js';
import { DAMAGED, TemplateRefused } from '../../template-check/refused.js';
import { partOf, partsOf, type Template } from '../../template-check/template.js';
import { elements } from '../../template-check/xml.js';
import { matchStyles } from './match-styles.js';
import { named, PAPER, placeholders } from './placeholders.js';
import { poured } from './pour.js';

/** Whether a Word file can be the template of a trust's papers. */
export type TemplateCheck = {
  readonly ok: boolean;
  /** Why it is refused; where it is not, what whoever uploaded it may still want to know. Sentences that say what to do. */
  readonly problems: readonly string[];
  /** The styles of the paper that it brings: the paper arrives in them. */
  readonly styles: readonly string[];
};

/**
 * Looks at a Word file that somebody uploaded, whatever it may be, and writes a small paper into it to be sure. Never throws.
 */
export async function checkTemplate(bytes: Uint8Array): Promise<TemplateCheck> {
  try {
    const template = await readTemplate(bytes);
    const { found } = matchStyles(partOf(template, 'styles') as Document);
    const problems = [...adviceOnStyles(found), ...adviceOnPlaceholders(template)];
    await poured(TRIAL, template);
    return { ok: true, problems, styles: found };
  } catch (error) {
    return { ok: false, problems: error instanceof TemplateRefused ? error.problems : [DAMAGED], styles: [] };
  }
}

function adviceOnStyles(found: readonly string[]): string[] {
  if (found.some((name) => /^heading 1$/iu.test(name.trim()))) return [];
  return [
    'The template has no heading styles of its own, so headings will be plain and bold. Style one heading of each level in it.',
  ];
}

function adviceOnPlaceholders(template: Template): string[] {
  const known = [...Object.keys(placeholders), PAPER];
  const names = new Set(partsOf(template).flatMap((part) => elements(part, 'p').flatMap(named)));
  return [...names]
    .filter((name) => !known.includes(name))
    .map((name) => `{{${name}}} is not known and stays as it is. Known are ${known.map((one) => `{{${one}}}`).join(', ')}.`);
}

/** A paper with one of each kind of paragraph. */
const TRIAL: Outline = {
  title: 'Paper',
  subtitle: 'A trial of the template',
  organisation: 'Trust',
  author: 'Secretary',
  language: 'en-GB',
  reference: 'TB/1',
  mark: 'Draft',
  preparedOn: '2026-01-01',
  look: defaultShape.look,
  slots: [],
  sheets: [],
  slides: [],
  blocks: [
    { kind: 'heading', level: 1, text: 'Heading', newPage: false },
    { kind: 'paragraph', text: 'Text', look: 'plain' },
    { kind: 'list', ordered: false, items: ['Point'] },
    { kind: 'list', ordered: true, items: ['First'] },
    { kind: 'table', caption: 'Table', head: ['A', 'B'], rows: [['1', '2']], widths: [1, 1] },
  ],
};
