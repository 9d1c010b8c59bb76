import { useSuspenseQueries } from '@tanstack/react-query';
import { mayAs, useHat } from '../../platform/me.js';
import { paths } from '../../platform/paths.js';
import { Page } from '../../ui/Page.js';
import { CoverPreview } from './CoverPreview.js';
import './cover-preview.scss';
import './paper-shape.scss';
import { draftOf } from './draft.js';
import { ShapeEditor } from './ShapeEditor.js';
import { ShapeShown } from './ShapeShown.js';
import { presetsQuery, shapeQuery } from './shape.js';

/** How the papers of a trust are made up. The company secretary changes it; chair and chief executive look. */
export function PaperShape() {
  const hat = useHat();
  const [{ data: shape }, { data: presets }] = useSuspenseQueries({ queries: [shapeQuery, presetsQuery] });
  const organisation = hat.organisationName;
  return (
    <Page title="Paper shape" caption={organisation} back={{ to: paths.board(), words: 'Back to the board' }} width="wide">
      {mayAs(hat, 'secretary') ? (
        <>
          <p className="c-shape__intro">
            So that your board papers look like your board papers. What you save here holds for every paper from now on, drafts
            too; a paper that was approved stays as it was.{' '}
            <a className="nhsuk-link c-shape__jump" href="#preview">
              See how the cover sheet will look
            </a>
          </p>
          <ShapeEditor latest={shape} presets={presets} organisation={organisation} />
          <div className="c-shape__print">
            <ShapeShown shape={shape} />
          </div>
        </>
      ) : (
        <>
          <p className="c-shape__intro">How your board papers are made up. The company secretary can change it.</p>
          <div className="c-shape">
            <ShapeShown shape={shape} />
            <CoverPreview draft={draftOf(shape)} logo={shape.logo} organisation={organisation} />
          </div>
        </>
      )}
    </Page>
  );
}
