import type { Findings, Outline, Variant } from '@candour/board-paper';
import type { FileFormat } from '../file-kinds.js';

/** One paper to be written: a draft from its findings, an approved one in the very words that were approved. */
export type PaperToWrite = { readonly variant: Variant; readonly findings: Findings } | { readonly outline: Outline };

/** What the process that writes is told: everything that a file is made of, and nothing to find more by. */
export interface Job {
  readonly number: number;
  readonly format: FileFormat;
  /** One; of a bundle the agreed results and the private views. */
  readonly papers: readonly PaperToWrite[];
  /** The trust's own Word template. */
  readonly template: Uint8Array | null;
}

/** What it says of the job of that number. */
export type Told =
  | { readonly number: number; readonly kind: 'step'; readonly words: string }
  | { readonly number: number; readonly kind: 'written'; readonly bytes: Uint8Array; readonly memoryBytes: number }
  /** `nothing-in-it`: the variant has nothing for this format. An error is told by its name: its message may quote the paper. */
  | { readonly number: number; readonly kind: 'failed'; readonly why: 'nothing-in-it' | 'error'; readonly name: string };
