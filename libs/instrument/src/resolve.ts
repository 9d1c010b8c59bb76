import type { Framework, InstrumentVersion, Release, Section } from './instrument.js';
import type { CrosswalkEntry, Item, ItemKind, Poll, Scale } from './item.js';

interface FileScale extends Omit<Scale, 'offScale'> {
  readonly offScale?: readonly string[];
}

export interface FileItem {
  readonly code: string;
  readonly kind: ItemKind;
  readonly title: string;
  readonly question: string;
  readonly whyItMatters: string;
  readonly scale?: string;
  readonly gate?: boolean;
  readonly statements?: readonly string[];
  readonly poll?: Poll;
  readonly links?: readonly string[];
  readonly evidenceThatWouldShow?: readonly string[];
  readonly followUpQuestions?: readonly string[];
  readonly whatGoodLooksLike?: string;
  readonly sources: readonly string[];
  readonly crosswalk?: readonly CrosswalkEntry[];
}

/** A file that the schema and the checks have passed. What it may leave out is optional here and filled in by `resolve`. */
export interface InstrumentFile extends Omit<InstrumentVersion, 'answeredBy' | 'scales' | 'sections' | 'frameworks' | 'release'> {
  readonly answeredBy?: InstrumentVersion['answeredBy'];
  readonly scales: readonly FileScale[];
  readonly sections: readonly (Omit<Section, 'items'> & { readonly items: readonly FileItem[] })[];
  readonly frameworks?: readonly Framework[];
  readonly release: Release;
}

/** Fills in what a file leaves out, and gives each item the levels of its scale with its own statements. */
export function resolve(file: InstrumentFile): InstrumentVersion {
  const scales = file.scales.map((scale) => ({ ...scale, offScale: scale.offScale ?? [] }));
  return {
    ...file,
    answeredBy: file.answeredBy ?? ['board'],
    scales,
    sections: file.sections.map((section) => ({ ...section, items: section.items.map((item) => itemOf(item, scales)) })),
    frameworks: file.frameworks ?? [],
  };
}

function itemOf(item: FileItem, scales: readonly Scale[]): Item {
  const { statements = [], ...rest } = item;
  const scale =
    item.kind === 'poll'
      ? undefined
      : scales.find((one) => (item.scale ? one.code === item.scale : one.kinds.includes(item.kind)));
  return {
    ...rest,
    scale: scale?.code ?? null,
    levels: (scale?.levels ?? []).map((level, i) => ({ ...level, statement: statements[i] ?? '' })),
    poll: item.poll ?? null,
    gate: item.gate ?? false,
    links: item.links ?? [],
    evidenceThatWouldShow: item.evidenceThatWouldShow ?? [],
    followUpQuestions: item.followUpQuestions ?? [],
    whatGoodLooksLike: item.whatGoodLooksLike ?? '',
    crosswalk: item.crosswalk ?? [],
  };
}
