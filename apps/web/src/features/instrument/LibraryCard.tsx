import { day } from '../../platform/in-london.js';
import { paths } from '../../platform/paths.js';
import { Card } from '../../ui/Card.js';
import { Tag } from '../../ui/Tag.js';
import { countInWords, type LibraryInstrument } from './library.js';
import { inOneLine, whenToChoose } from './uses.js';

/** One instrument: what it is for in one line, how long it takes, when to choose it. */
export function LibraryCard({ instrument }: { instrument: LibraryInstrument }) {
  const { code, version, title, purpose, minutesToScore, own, versions } = instrument;
  const [newest] = versions;
  const when = whenToChoose(code);
  return (
    <Card heading={title} to={paths.instrument(code, version)} level={3} above={own ? <Tag tone="calm">your own</Tag> : null}>
      <p>{inOneLine(purpose)}</p>
      {when ? <p>{when}</p> : null}
      <p className="c-quiet">
        {newest?.kinds.map(({ kind, count }) => countInWords(count, kind)).join(', ')}. About {minutesToScore}{' '}
        {minutesToScore === 1 ? 'minute' : 'minutes'}. Version {version}
        {newest ? `, ${day(newest.release.published)}` : ''}
        {newest?.withdrawn ? ', withdrawn' : ''}
        {versions.length > 1 ? `; ${versions.length - 1} older` : ''}.
      </p>
    </Card>
  );
}
