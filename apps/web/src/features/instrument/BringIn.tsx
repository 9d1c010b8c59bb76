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

/** Brings in an instrument of an organisation's own: a file, its mistakes, what members would meet, and then for good. */
export function BringIn() {
  const id = useRouteParam('id');
  const { data: organisation } = useSuspenseQuery(organisationNameQuery(id));
  const [from] = useSearchParam('from');
  const navigate = useNavigate();
  const publish = useAction<string, OwnInstrument>({
    send: (text, headers) =>
      read(
        api.POST('/api/organisations/{organisationId}/instruments', {
          params: { path: { organisationId: id }, header: headers },
          body: { text },
        }),
      ),
    refresh: [ownInstrumentsQuery(id).queryKey],
    said: ({ title, instrumentVersion }) => `${title}, version ${instrumentVersion}, is published`,
    done: () => void navigate({ to: paths.ownInstruments(id) }),
  });
  const form = { organisation: { id, name: organisation.name }, publish };
  return (
    <Page
      title="Bring in an instrument"
      caption={organisation.name}
      back={{ to: paths.ownInstruments(id), words: 'Instruments of their own' }}
      width="wide"
    >
      <p>
        The file is checked first, and you see it as members would. Nothing is kept until you publish it for {organisation.name},
        and nobody else can open it.
      </p>
      {from === '' ? <FileForm {...form} start="" /> : <FromFile {...form} from={from} />}
    </Page>
  );
}

type Form = Omit<Parameters<typeof FileForm>[0], 'start'>;

/** Begins with the file of a version that is published. */
function FromFile({ from, ...form }: Form & { from: string }) {
  const [code = '', version = ''] = from.split(' ');
  const { data } = useSuspenseQuery(ownFileQuery(form.organisation.id, code, version));
  return <FileForm {...form} start={data.text} />;
}
