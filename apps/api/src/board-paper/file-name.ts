const LONGEST_NAME = 60;

/**
 * A file name that every system takes and no header trips over: small letters, digits and hyphens.
 *
 * @param what it is called, in such letters already
 * @param when what tells one of several apart, in such letters already
 * @example fileName('board-paper', 'St Mary’s & Königin NHS Trust', '2026-11-01', 'pdf') // 'board-paper-st-mary-s-konigin-nhs-trust-2026-11-01.pdf'
 */
export function fileName(what: string, organisation: string, when: string, extension: string): string {
  const plain = organisation
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, LONGEST_NAME)
    .replace(/^-+|-+$/gu, '');
  return `${what}-${plain || 'trust'}-${when}.${extension}`;
}
