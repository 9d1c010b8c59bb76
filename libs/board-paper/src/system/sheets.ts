import type { Sheet } from '../outline.js';
import { plainTextThroughout } from '../plain-text.js';
import { sheet } from '../sheets/sheet.js';
import { basisColumns, figureColumns, proofColumns, trustColumns } from './sheets/columns.js';
import { type Column, type Described, described, dictionary } from './sheets/described.js';
import type { ComparedSystem, SystemCell, SystemFindings, SystemTrust } from './system-findings.js';

/**
 * What may be read of the trusts of a system as typed cells, one figure a row with all that travels with it, and a data dictionary.
 * No sheet holds anybody's free words, and no order in it is a rank.
 *
 * @param version of the paper that they belong to; null where they are taken by themselves
 */
export function systemSheets(given: ComparedSystem, version: SystemFindings['version'] | null): Sheet[] {
  const findings = plainTextThroughout(given);
  const sheets = [trusts(findings), sections(findings), items(findings)];
  return [about(findings, version), dictionary(sheets), ...sheets.map((one) => one.sheet)];
}

function about(
  { organisation, instrument, preparedOn, notes, chosen }: ComparedSystem,
  version: SystemFindings['version'] | null,
): Sheet {
  const rows = [
    ['System', organisation.name],
    ['Data', organisation.demonstration ? 'Demonstration: everything is made up' : 'As the trusts published it'],
    ['Instrument', instrument.title],
    ['Version of the instrument', instrument.version],
    ...(version === null ? [] : [['Version of the paper', `${version.number}, ${version.state}`]]),
    ['As it stood on', preparedOn],
    ...chosen.map((words) => ['Chosen', words]),
    ...notes.map((words) => ['Note', words]),
    ['Order', 'By type of trust and by name. It is no rank'],
    ['Days', 'Written as year-month-day'],
  ];
  const columns = [
    ['What', 28],
    ['Entry', 90],
  ] as const;
  return sheet('About', 'What this file holds, and where it comes from', columns, rows);
}

const stateColumn: Column<{ readonly trust: SystemTrust }> = {
  head: 'Published',
  width: 34,
  type: 'text',
  means:
    'Published, and whether a later result was withdrawn or is shared no longer; or what stands in its place: not yet, withdrawn, no longer shared.',
  of: ({ trust }) => trust.inPlace || (trust.laterWent === null ? 'Published' : `Published. ${trust.laterWent}`),
};
const notSharedColumn: Column<{ readonly trust: SystemTrust }> = {
  head: 'Not shared',
  width: 60,
  type: 'text',
  means: 'What the trust has chosen not to share with this system; empty where it shares all that can be shared.',
  of: ({ trust }) => trust.notShared.join('; ') || null,
};

function trusts(findings: ComparedSystem): Described {
  const rows = findings.trusts.map((trust) => ({ trust }));
  const columns = [...trustColumns, stateColumn, ...basisColumns, notSharedColumn];
  return described('Trusts', 'Every trust of the system, and what there is to be read of it', columns, rows);
}

type Subject = { readonly code: string; readonly title: string; readonly section: string; readonly kind: string };
type OfSubject = { readonly trust: SystemTrust; readonly cell: SystemCell; readonly subject: Subject };

const subject = (head: string, means: string, of: (subject: Subject) => string, width = 30): Column<OfSubject> => ({
  head,
  width,
  type: 'text',
  means,
  of: (row) => of(row.subject),
});

function sections(findings: ComparedSystem): Described {
  const subjects = findings.sections.map(({ code, title }): Subject => ({ code, title, section: title, kind: 'section' }));
  const columns = [
    ...trustColumns,
    subject('Section code', 'Stable code of the section.', ({ code }) => code, 14),
    subject('Section', 'Its title.', ({ title }) => title),
    ...figureColumns,
    ...basisColumns,
  ];
  return described(
    'Sections',
    'Published levels by section',
    columns,
    figures(findings, subjects, (trust) => trust.sections),
  );
}

function items(findings: ComparedSystem): Described {
  const subjects = findings.sections.flatMap((section) =>
    section.items.map(({ code, title, kind }): Subject => ({ code, title, section: section.title, kind })),
  );
  const columns = [
    ...trustColumns,
    subject('Item code', 'Stable code of the item.', ({ code }) => code, 12),
    subject('Section', 'Title of its section.', ({ section }) => section),
    subject('Item', 'Its title.', ({ title }) => title, 36),
    subject('Kind', 'Question, check or pitfall: only questions have maturity levels.', ({ kind }) => kind, 12),
    ...figureColumns,
    ...proofColumns,
    ...basisColumns,
  ];
  return described(
    'Items',
    'Published levels by item',
    columns,
    figures(findings, subjects, (trust) => trust.items),
  );
}

function figures(
  { trusts: all }: ComparedSystem,
  subjects: readonly Subject[],
  cellsOf: (trust: SystemTrust) => readonly SystemCell[] | null,
): OfSubject[] {
  return all.flatMap((trust) =>
    (trust.about === null ? [] : (cellsOf(trust) ?? [])).flatMap((cell, place) => {
      const about = subjects[place];
      return about ? [{ trust, cell, subject: about }] : [];
    }),
  );
}
