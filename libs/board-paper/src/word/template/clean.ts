import type { Document } from '@xmldom/xmldom';
import { childrenOf, elements } from '../../template-check/xml.js';
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
const BODY = ['commentRangeStart', 'commentRangeEnd', 'commentReference', 'printerSettings', 'sectPrChange'];

export function cleanSettings(settings: Document | undefined): void {
  const root = settings?.documentElement;
  if (root === null || root === undefined) return;
  for (const child of childrenOf(root)) if (SETTINGS.includes(child.localName ?? '')) remove(child);
}

export function cleanText(part: Document): void {
  for (const name of BODY) for (const element of elements(part, name)) remove(element);
}
