import type { Path } from './mistake.js';

/** A text with the place it stands at. */
export interface Said {
  readonly text: string;
  readonly path: Path;
}

export interface DraftItem {
  readonly path: Path;
  readonly code: Said | undefined;
  readonly kind: string | undefined;
  readonly scale: Said | undefined;
  readonly gate: boolean;
  readonly fields: ReadonlySet<string>;
  readonly statements: readonly Said[];
  readonly links: readonly Said[];
  readonly sources: readonly Said[];
  readonly crosswalk: readonly { readonly framework: Said | undefined; readonly part: Said | undefined }[];
  readonly poll: { readonly options: number; readonly least: unknown; readonly most: unknown; readonly path: Path } | undefined;
}

export interface DraftScale {
  readonly code: Said | undefined;
  readonly kinds: readonly Said[];
  readonly levels: readonly { readonly value: unknown; readonly path: Path }[];
}

/** A file as far as it can be understood: whatever has the wrong shape is left out, and the schema has already said so. */
export interface Draft {
  readonly scales: readonly DraftScale[];
  readonly sections: readonly { readonly code: Said | undefined; readonly items: readonly DraftItem[] }[];
  readonly sources: readonly Said[];
  readonly frameworks: readonly { readonly code: Said | undefined; readonly parts: readonly Said[] }[];
  readonly version: string | undefined;
  readonly follows: string | null | undefined;
  readonly changes: readonly {
    readonly items: readonly Said[];
    readonly label: unknown;
    readonly compare: unknown;
    readonly path: Path;
  }[];
}

type Fields = Readonly<Record<string, unknown>>;
interface Placed {
  readonly fields: Fields;
  readonly path: Path;
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const entries = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const said = (around: Placed, key: string): Said | undefined => {
  const value = around.fields[key];
  return typeof value === 'string' ? { text: value, path: [...around.path, key] } : undefined;
};
const saidList = (around: Placed, key: string): readonly Said[] =>
  entries(around.fields[key]).flatMap((value, i) =>
    typeof value === 'string' ? [{ text: value, path: [...around.path, key, i] }] : [],
  );
const placedList = (around: Placed, key: string): readonly Placed[] =>
  entries(around.fields[key]).flatMap((value, i) => (isFields(value) ? [{ fields: value, path: [...around.path, key, i] }] : []));

/** Takes from any value what the checks between its parts need. */
export function draftOf(value: unknown): Draft {
  const top: Placed = { fields: isFields(value) ? value : {}, path: [] };
  const release: Placed = { fields: isFields(top.fields.release) ? top.fields.release : {}, path: ['release'] };
  const follows = release.fields.follows;
  return {
    scales: placedList(top, 'scales').map((one) => ({
      code: said(one, 'code'),
      kinds: saidList(one, 'kinds'),
      levels: placedList(one, 'levels').map((level) => ({ value: level.fields.value, path: level.path })),
    })),
    sections: placedList(top, 'sections').map((one) => ({
      code: said(one, 'code'),
      items: placedList(one, 'items').map(itemOf),
    })),
    sources: placedList(top, 'sources').flatMap((one) => said(one, 'code') ?? []),
    frameworks: placedList(top, 'frameworks').map((one) => ({
      code: said(one, 'code'),
      parts: placedList(one, 'parts').flatMap((part) => said(part, 'code') ?? []),
    })),
    version: said(top, 'version')?.text,
    follows: typeof follows === 'string' || follows === null ? follows : undefined,
    changes: placedList(release, 'changes').map((one) => ({
      items: saidList(one, 'items'),
      label: one.fields.label,
      compare: one.fields.levelsStillCompare,
      path: one.path,
    })),
  };
}

function itemOf(one: Placed): DraftItem {
  const poll = one.fields.poll;
  return {
    path: one.path,
    code: said(one, 'code'),
    kind: said(one, 'kind')?.text,
    scale: said(one, 'scale'),
    gate: one.fields.gate === true,
    fields: new Set(Object.keys(one.fields)),
    statements: saidList(one, 'statements'),
    links: saidList(one, 'links'),
    sources: saidList(one, 'sources'),
    crosswalk: placedList(one, 'crosswalk').map((entry) => ({ framework: said(entry, 'framework'), part: said(entry, 'part') })),
    poll: isFields(poll)
      ? { options: entries(poll.options).length, least: poll.chooseAtLeast, most: poll.chooseAtMost, path: [...one.path, 'poll'] }
      : undefined,
  };
}
