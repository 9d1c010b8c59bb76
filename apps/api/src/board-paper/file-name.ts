const LONGEST_NAME = 60;

/**
 * A file name that every system takes and no header trips over: small letters, digits and hyphens.
 *
 * @example fileName('St Mary’s & Königin NHS Trust', '2026-11-01', 'pdf') // 'board-paper-st-mary-s-konigin-nhs-trust-2026-11-01.pdf'
 */
export function fileName(organisation: string, waveDate: string, extension: 'docx' | 'pdf'): string {
  const plain = organisation
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, LONGEST_NAME)
    .replace(/^-+|-+$/gu, '');
  return `board-paper-${plain || 'trust'}-${waveDate}.${extension}`;
}
