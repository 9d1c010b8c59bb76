import { useSuspenseQuery } from '@tanstack/react-query';
import { assessmentQuery } from '../../platform/assessment.js';
import { month } from '../../platform/in-london.js';
import { paths } from '../../platform/paths.js';
import { useRouteParam } from '../../platform/route.js';
import { useSearchParam } from '../../platform/use-search-param.js';
import { Page } from '../../ui/Page.js';
import { OldVersion } from './OldVersion.js';
import { PaperNow } from './PaperNow.js';
import { useReader } from './reader.js';
import { variantFrom } from './variants.js';
import { AsksBeforeLeaving } from './words/unsaved.js';
import './board-paper.scss';
import './paper-sheet.scss';
import './cover/cover.scss';
import './paper-edit.scss';
import './paper-life.scss';
import './paper-side.scss';

/** The board paper: as it stands now, or a version of it as it was approved; each for whom it is read. */
export function Paper() {
  const id = useRouteParam('id');
  const reader = useReader();
  const [variant, setVariant] = useSearchParam('variant');
  const [version] = useSearchParam('version');
  const { data } = useSuspenseQuery(assessmentQuery(id));
  const at = {
    assessmentId: id,
    reader,
    variant: variantFrom(variant),
    onVariant: (to: string) => setVariant(to === 'private' ? '' : to),
  };
  return (
    <Page
      title="Board paper"
      caption={`${data.organisationName} · ${data.instrumentTitle}, ${month(data.waveDate)}`}
      back={{ to: paths.results(id), words: 'Back to the results' }}
      width="wide"
    >
      <AsksBeforeLeaving>
        {/^[1-9]\d*$/.test(version) ? <OldVersion {...at} number={Number(version)} /> : <PaperNow {...at} />}
      </AsksBeforeLeaving>
    </Page>
  );
}
