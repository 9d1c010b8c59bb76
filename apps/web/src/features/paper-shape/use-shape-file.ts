import { useState } from 'react';
import { useAction } from '../../platform/use-action.js';
import { type PaperShape, shapeKey } from './shape.js';

interface ShapeFileOptions<Body> {
  readonly put: (body: Body, upon: number) => Promise<PaperShape>;
  readonly remove: (upon: number) => Promise<PaperShape>;
  readonly said: { readonly put: string | ((body: Body) => string); readonly removed: string };
  /** What was saved, and upon which version. */
  readonly onSaved: (saved: PaperShape, upon: number) => void;
  readonly onRemoved?: () => void;
}

/** Choosing a file of the shape, putting it in the place of what stands there, and taking that off, which is asked about first. */
export function useShapeFile<Body>({ put, remove, said, onSaved, onRemoved }: ShapeFileOptions<Body>) {
  const [file, choose] = useState<File | null>(null);
  const [removing, setRemoving] = useState(false);
  // A file field cannot be emptied by a value: a new one stands in its place.
  const [round, setRound] = useState(0);
  const putting = useAction<{ body: Body; version: number }, PaperShape>({
    send: ({ body, version }) => put(body, version),
    refresh: [shapeKey],
    said: (_, { body }) => (typeof said.put === 'string' ? said.put : said.put(body)),
    done: (saved, { version }) => {
      choose(null);
      setRound((before) => before + 1);
      onSaved(saved, version);
    },
  });
  const takingOff = useAction<number, PaperShape>({
    send: remove,
    refresh: [shapeKey],
    said: said.removed,
    done: (saved, version) => {
      setRemoving(false);
      onRemoved?.();
      onSaved(saved, version);
    },
  });
  return {
    file,
    choose,
    round,
    put: putting,
    remove: takingOff,
    removing,
    askToRemove: () => setRemoving(true),
    keep: () => {
      setRemoving(false);
      takingOff.clear();
    },
    /** Before another try. */
    forget: () => {
      putting.clear();
      takingOff.clear();
    },
  };
}
