import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, read } from '../../platform/api.js';
import { paths } from '../../platform/paths.js';
import { useRouteParam } from '../../platform/route.js';
import { useAction } from '../../platform/use-action.js';
import { useSearchParam } from '../../platform/use-search-param.js';
import { Page } from '../../ui/Page.js';
import { FileForm } from './FileForm.js';
import './instrument.scss';
import { type OwnInstrument, organisationNameQuery, ownFileQuery, ownInstrumentsQuery } from './own.js';
import { useFileText } from './use-file-text.js';

/** Brings in an instrument of an organisation's own: a file, its mistakes, what members would meet, and then for good. */
export function BringIn() {
  const id = useRouteParam('id');
  const { data: organisation } = useSuspenseQuery(organisationNameQuery(id));
  const [from] = useSearchParam('from');
  const about = { id, name: organisation.name };
  return (
    <Page
      title="Bring in an instrument"
      caption={organisation.name}
      back={{ to: paths.ownInstruments(id), words: 'Instruments of their own' }}
      width="wide"
    >
      <p>
        The file is checked first, and you see it as members would. It waits on this device until you publish it for{' '}
        {organisation.name}, and nobody else can open it.
      </p>
      {from === '' ? <Begun organisation={about} from="" start="" /> : <FromFile organisation={about} from={from} />}
    </Page>
  );
}

interface About {
  readonly organisation: { readonly id: string; readonly name: string };
  readonly from: string;
}

/** Begins with the file of a version that is published. */
function FromFile({ organisation, from }: About) {
  const [code = '', version = ''] = from.split(' ');
  const { data } = useSuspenseQuery(ownFileQuery(organisation.id, code, version));
  return <Begun organisation={organisation} from={from} start={data.text} />;
}

function Begun({ organisation, from, start }: About & { start: string }) {
  const navigate = useNavigate();
  const fileText = useFileText(`${organisation.id} ${from}`, start);
  const publish = useAction<string, OwnInstrument>({
    send: (text, headers) =>
      read(
        api.POST('/api/organisations/{organisationId}/instruments', {
          params: { path: { organisationId: organisation.id }, header: headers },
          body: { text },
        }),
      ),
    refresh: [ownInstrumentsQuery(organisation.id).queryKey],
    said: ({ title, instrumentVersion }) => `${title}, version ${instrumentVersion}, is published`,
    done: () => {
      const [, , forget] = fileText;
      forget();
      void navigate({ to: paths.ownInstruments(organisation.id) });
    },
  });
  return <FileForm organisation={organisation} fileText={fileText} publish={publish} />;
}
