import type { Document, Element } from '@xmldom/xmldom';
import { partOf, type Template } from '../../template-check/template.js';
import { attribute, childrenOf, elements } from '../../template-check/xml.js';
import { remove } from './change-xml.js';

/** What a template may have switched on for its own making, and what would get in the way of whoever edits the paper. */
const SETTINGS = [
  ...['attachedTemplate', 'linkStyles', 'mailMerge', 'documentProtection', 'writeProtection', 'trackRevisions', 'docVars'],
  ...[
    'attachedSchema',
    'saveThroughXslt',
    'useXSLTWhenSaving',
    'readModeInkLockDown',
    'formsDesign',
    'documentType',
    'revisionView',
  ],
];

/** Notes of reviewers stay behind with their part, and so do settings of a printer. */
const BODY = ['commentRangeStart', 'commentRangeEnd', 'commentReference', 'printerSettings'];

export function cleanSettings(settings: Document | undefined): void {
  const root = settings?.documentElement;
  if (root === null || root === undefined) return;
  for (const child of childrenOf(root)) if (SETTINGS.includes(child.localName ?? '')) remove(child);
}

export function cleanText(part: Document): void {
  for (const name of BODY) for (const element of elements(part, name)) remove(element);
}

const NOTES = { footnotes: ['footnote', 'footnoteReference'], endnotes: ['endnote', 'endnoteReference'] } as const;

/**
 * Notes of text that gave way to the paper: nobody sees them, but they would go about in every file. A trust makes its template out
 * of a paper written before, and that may have been one for the board alone.
 */
export function dropUnseenNotes(template: Template, document: Document): void {
  for (const [kind, [note, reference]] of Object.entries(NOTES)) {
    const root = partOf(template, kind)?.documentElement;
    if (root === null || root === undefined) continue;
    const seen = new Set(elements(document, reference).map((one) => attribute(one, 'id')));
    for (const one of childrenOf(root, note)) if (!isLine(one) && !seen.has(attribute(one, 'id'))) remove(one);
  }
}

/** The line above notes and the like, which the settings name. */
function isLine(note: Element): boolean {
  return !['', 'normal'].includes(attribute(note, 'type'));
}
