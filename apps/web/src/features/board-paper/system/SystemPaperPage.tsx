import { useSuspenseQuery } from '@tanstack/react-query';
import { useNarrow } from '../../../platform/narrow.js';
import { paths } from '../../../platform/paths.js';
import { useRouteParam } from '../../../platform/route.js';
import { useSearchParam } from '../../../platform/use-search-param.js';
import { Page } from '../../../ui/Page.js';
import { OutlineView } from '../OutlineView.js';
import { Part } from '../Part.js';
import { AsksBeforeLeaving } from '../words/unsaved.js';
import { Editions } from './Editions.js';
import { IssueOrRemove } from './IssueOrRemove.js';
import { OldEdition } from './OldEdition.js';
import { SystemFiles } from './SystemFiles.js';
import { SystemPaperForm } from './SystemPaperForm.js';
import { systemPaperQuery } from './system-paper.js';
import '../board-paper.scss';
import '../paper-sheet.scss';
import '../cover/cover.scss';
import '../paper-life.scss';
import '../paper-side.scss';

/** One paper of the system: the sheet as it will print, and beside it everything that can be done with it. */
export function SystemPaperPage() {
  const paperId = useRouteParam('paperId');
  const [edition] = useSearchParam('edition');
  const narrow = useNarrow();
  const { data: paper } = useSuspenseQuery(systemPaperQuery(paperId));
  return (
    <Page
      title="Paper of the system"
      caption={paper.outline.organisation}
      back={{ to: paths.systemPapers(), words: 'Back to the papers' }}
      width="wide"
    >
      {/^[1-9]\d*$/.test(edition) ? (
        <OldEdition paperId={paperId} number={Number(edition)} />
      ) : (
        <AsksBeforeLeaving>
          <p className="c-paper__stand">
            It says what may be read today. <a href="#beside">What you can do with it</a>
          </p>
          <div className="c-paper">
            <OutlineView outline={paper.outline} />
            <div className="c-paper__side" id="beside" tabIndex={-1}>
              <IssueOrRemove paper={paper} />
              <Part title="Take it along" open={!narrow}>
                <SystemFiles paperId={paperId} edition={null} />
              </Part>
              <Part title="Cover sheet and your words" open={!narrow}>
                <SystemPaperForm paper={paper} />
              </Part>
              <Part title="Editions" open={paper.editions.length > 0}>
                <Editions paperId={paperId} editions={paper.editions} />
              </Part>
            </div>
          </div>
        </AsksBeforeLeaving>
      )}
    </Page>
  );
}
