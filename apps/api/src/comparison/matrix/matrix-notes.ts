import { capital, listed, many } from '../../platform/words.js';
import { METHOD_WORDS, monthInWords } from '../basis.js';
import type { Reference } from '../comparison-reference.js';
import type { ComparisonReader } from '../reader.dto.js';
import type { RowState } from '../row-state.js';
import { sharingInWords } from '../sharing-in-words.js';
import type { MatrixRow } from './matrix.dto.js';

interface About {
  readonly reference: Reference;
  readonly reader: ComparisonReader;
  readonly notNamed: number;
  /** Whose later result went. */
  readonly laterWent: readonly string[];
}

/** Names that a sentence bears; of more it says how many. */
const NAMES = 6;

/** What a reader has to know about the matrix: what all are compared with, how much there is and how old, what is missing and why. */
export function matrixNotes(rows: readonly MatrixRow[], { reference, reader, notNamed, laterWent }: About): string[] {
  if (rows.length === 0) return [nobody(reader)];
  const { instrument, method } = reference;
  const of = (state: RowState) => rows.filter((row) => row.state === state);
  const apart = rows.filter(({ sections, items }) => [sections, items].some((figures) => figures && figures.apart.length > 0));
  const notes = [
    `Everything is compared with version ${instrument.version} of ${instrument.title}, ${METHOD_WORDS[method]}.`,
    'Trusts stand by type, and by name within a type. No order says that one is better than another.',
    coverageAndAge(rows),
    apart.length === 0 ? '' : `${who(apart, 'has figures', 'have figures')} that do not compare: the reason stands beside each.`,
    ...laterWent,
    missing(of('withdrawn'), 'has withdrawn what it had published', 'have withdrawn what they had published'),
    missing(of('expired'), 'shared a result until a day that has passed', 'shared results until a day that has passed'),
    of('not-published').length === 0 ? '' : `Not yet published: ${names(of('not-published'))}.`,
    missing(of('nothing-shared'), 'shares nothing with you', 'share nothing with you'),
    notNamed === 0
      ? ''
      : `${capital(many(notNamed, 'more trust'))} in England ${notNamed === 1 ? 'shares' : 'share'} nothing with you.`,
  ];
  return notes.filter((note) => note !== '');
}

function nobody({ kind, scope }: ComparisonReader): string {
  if (scope === 'system') return 'No trust belongs to this system today. An operator keeps the register.';
  return kind === 'trust' ? 'No trust of your type shares anything with you yet.' : 'No trust shares anything with you here.';
}

/** Of the others: a trust that is alone is told so above, and its own result it knows. */
function coverageAndAge(rows: readonly MatrixRow[]): string {
  const others = rows.filter(({ self }) => !self);
  if (others.length === 0) return '';
  const days = others.flatMap(({ about }) => about?.waveDate ?? []).sort();
  const [oldest, newest] = [days[0], days.at(-1)];
  const some = sharingInWords({ sharing: days.length, all: others.length, besideSelf: others.length < rows.length });
  if (!oldest || !newest) return `${some}.`;
  const [first, last] = [oldest, newest].map(monthInWords);
  return first === last ? `${some}, of ${first}.` : `${some}: the newest of ${last}, the oldest of ${first}.`;
}

const missing = (rows: readonly MatrixRow[], one: string, more: string): string =>
  rows.length === 0 ? '' : `${who(rows, one, more)}.`;

const who = (rows: readonly MatrixRow[], one: string, more: string): string => `${names(rows)} ${rows.length === 1 ? one : more}`;

const names = (rows: readonly MatrixRow[]): string =>
  rows.length > NAMES ? capital(many(rows.length, 'trust')) : listed(rows.map(({ name }) => name));
