import { useSuspenseQueries } from '@tanstack/react-query';
import { useDeferredValue, useRef, useState } from 'react';
import { useNarrow } from '../../platform/narrow.js';
import { paths } from '../../platform/paths.js';
import { Link } from '../../ui/Link.js';
import { CoverSheet } from './cover/CoverSheet.js';
import { Files } from './files/Files.js';
import { History } from './History.js';
import { hasFormat } from './has-format.js';
import { Life } from './life/Life.js';
import { places } from './life/life-words.js';
import { OutlineView } from './OutlineView.js';
import { Part } from './Part.js';
import { changesQuery, paperQuery } from './paper.js';
import { Redactions } from './Redactions.js';
import type { Reader } from './reader.js';
import { VariantChoice } from './VariantChoice.js';
import { Versions } from './Versions.js';
import { isOutside, type Variant } from './variants.js';
import { editingOf } from './words/editing.js';
import { isKept, keptKey } from './words/kept-words.js';
import { Orphans } from './words/Orphans.js';

interface PaperNowProps {
  readonly assessmentId: string;
  readonly variant: Variant;
  readonly onVariant: (variant: Variant) => void;
  readonly reader: Reader;
}

/** The paper as it stands: the sheet first, and beside it everything that can be done with it. */
export function PaperNow({ assessmentId, variant, onVariant, reader }: PaperNowProps) {
  const narrow = useNarrow();
  // While another variant is fetched, the one that is there stays on the page.
  const shown = useDeferredValue(variant);
  const [{ data: paper }, { data: outside }, { data: changes }] = useSuspenseQueries({
    queries: [paperQuery(assessmentId, shown), paperQuery(assessmentId, 'public'), changesQuery(assessmentId)],
  });
  const comesBackTo = useRef<string | null>(null);
  const [coverWaits] = useState(() => isKept(keptKey(reader.id, assessmentId, 'cover')));
  const { life, outline } = paper;
  const isLocked = life.state === 'approved' || life.state === 'issued';
  const editing = editingOf(paper, { assessmentId, variant: shown, personId: reader.id, comesBackTo }, changes);
  return (
    <>
      <p className="c-paper__stand">
        <strong>{`Version ${life.number}: ${places.find(({ state }) => state === life.state)?.name.toLowerCase() ?? ''}.`}</strong>{' '}
        <a href="#beside">What you can do with it</a>
      </p>
      <VariantChoice value={variant} onChange={onVariant} releases={reader.writes} open={!narrow} />
      <Orphans key={`${shown} unsaved`} outline={outline} editing={editing} />
      <div className="c-paper" aria-busy={shown !== variant}>
        <OutlineView key={shown} outline={outline} editing={editing} />
        <div className="c-paper__side" id="beside" tabIndex={-1}>
          <Life assessmentId={assessmentId} paper={paper} />
          <Part title="Take it along" open={!narrow}>
            <Files
              assessmentId={assessmentId}
              variant={shown}
              version={isLocked ? life.number : null}
              reader={reader}
              has={hasFormat(outline)}
            />
          </Part>
          <Redactions redactions={outside.redactions} here={isOutside(shown)} />
          <Part title="Versions" open={false}>
            <Versions assessmentId={assessmentId} />
          </Part>
          <Part title="Who changed what" open={false}>
            <History changes={changes} />
          </Part>
          {life.mayEdit ? (
            <Part title="Fill in the cover sheet" open={!narrow || coverWaits}>
              <CoverSheet assessmentId={assessmentId} paper={paper} reader={reader} />
            </Part>
          ) : null}
          <Elsewhere assessmentId={assessmentId} reader={reader} />
        </div>
      </div>
    </>
  );
}

/** What else belongs to papers and has a page of its own. */
function Elsewhere({ assessmentId, reader }: { assessmentId: string; reader: Reader }) {
  const links = [
    { to: paths.paperShape(), words: 'How your papers are made up', shown: reader.shapes },
    { to: paths.publication(assessmentId), words: 'Choose what your system sees', shown: reader.publishes },
  ].filter(({ shown }) => shown);
  return links.map(({ to, words }) => (
    <p key={to} className="c-paper__elsewhere">
      <Link to={to} className="c-paper__link nhsuk-link">
        {words}
      </Link>
    </p>
  ));
}
