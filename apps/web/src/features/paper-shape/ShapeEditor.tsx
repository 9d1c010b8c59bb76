import { useEffect, useState } from 'react';
import { api, ifMatch, read } from '../../platform/api.js';
import { isProblem } from '../../platform/problem.js';
import { useAction } from '../../platform/use-action.js';
import { CoverPreview } from './CoverPreview.js';
import { asRequest, type Draft, draftOf, isSame } from './draft.js';
import { LogoSection } from './LogoSection.js';
import { ShapeForm } from './ShapeForm.js';
import { type PaperShape, type ShapePresets, shapeKey } from './shape.js';
import { TemplateSection } from './TemplateSection.js';
import { useHistory } from './use-history.js';

interface ShapeEditorProps {
  /** As it is now; it may move on while it is being changed here. */
  readonly latest: PaperShape;
  readonly presets: ShapePresets;
  readonly organisation: string;
}

/** The secretary's side of the page: the form, the files, and how it all will look. */
export function ShapeEditor({ latest, presets, organisation }: ShapeEditorProps) {
  const [opened, setOpened] = useState(latest);
  const history = useHistory(draftOf(opened));
  const { draft, replace } = history;
  const changed = !isSame(draft, opened);
  const open = (shape: PaperShape) => {
    setOpened(shape);
    replace(draftOf(shape));
  };
  const save = useAction<{ draft: Draft; version: number }, PaperShape>({
    send: ({ draft: body, version }) =>
      read(api.PUT('/api/paper-shape', { body: asRequest(body), params: { header: ifMatch(version) } })),
    refresh: [shapeKey],
    said: 'The shape of your papers is saved',
    done: open,
  });
  const theirs = isProblem(save.problem, 'changed-meanwhile') && latest.version > opened.version ? latest : null;

  // What somebody else saved is taken over where nothing is being changed here.
  useEffect(() => {
    if (latest.version <= opened.version || changed) return;
    setOpened(latest);
    replace(draftOf(latest));
  });

  /** A file of ours moves the version on. Where it was put upon what is being changed here, that goes on upon the new one. */
  const fileSaved = (saved: PaperShape, upon: number) => {
    if (opened.version === upon) setOpened(saved);
  };
  return (
    <div className="c-shape">
      <div className="c-shape__form">
        <ShapeForm
          opened={draftOf(opened)}
          presets={presets}
          history={history}
          changed={changed}
          theirs={theirs}
          save={{ ...save, start: (body) => save.start({ draft: body, version: (theirs ?? opened).version }) }}
          onTake={() => {
            open(latest);
            save.clear();
          }}
        />
        <LogoSection shape={latest} onSaved={fileSaved} />
        <TemplateSection shape={latest} onSaved={fileSaved} />
      </div>
      <CoverPreview draft={draft} logo={latest.logo} organisation={organisation} />
    </div>
  );
}
