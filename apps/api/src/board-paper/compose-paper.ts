import type { Figure, Findings, Outline, Redaction, Variant } from '@candour/board-paper';

/** What a variant says, what it leaves out, and the figures that its words may name. */
export interface Composed {
  readonly outline: Outline;
  readonly redactions: readonly Redaction[];
  readonly figures: readonly Figure[];
}

/** The library of papers brings writers of files with it: it is loaded when the first paper is asked for, not with the program. */
export async function composePaper(findings: Findings, variant: Variant): Promise<Composed> {
  const { figuresOfVariant, redactionsOf, writeVariant } = await import('@candour/board-paper');
  return {
    outline: writeVariant(findings, variant),
    redactions: redactionsOf(findings, variant),
    figures: figuresOfVariant(findings, variant),
  };
}
