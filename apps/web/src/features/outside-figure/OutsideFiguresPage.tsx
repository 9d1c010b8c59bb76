import { useSuspenseQuery } from '@tanstack/react-query';
import { useHat } from '../../platform/me.js';
import { paths } from '../../platform/paths.js';
import { useSearchParam } from '../../platform/use-search-param.js';
import { OutsideFigures } from '../../ui/OutsideFigures.js';
import { Page } from '../../ui/Page.js';
import { outsideFiguresQuery } from './queries.js';

/** What others have published of one's own organisation, or of one in the address, beside what its board agreed. */
export function OutsideFiguresPage() {
  const { organisationId } = useHat();
  const [asked] = useSearchParam('organisation');
  const { data } = useSuspenseQuery(outsideFiguresQuery(asked === '' ? undefined : asked));
  const ours = data.organisation.id === organisationId;
  return (
    <Page
      title="Outside figures"
      caption={data.organisation.name}
      back={ours ? undefined : { to: paths.system(), words: 'Back to the system' }}
      width="wide"
    >
      <p>
        {ours
          ? 'What others have published of your organisation, beside what your board agreed. Use a gap as a question for the board.'
          : 'What others have published of this organisation, beside what it shares with you.'}
      </p>
      <OutsideFigures figures={data} ours={ours} />
    </Page>
  );
}
