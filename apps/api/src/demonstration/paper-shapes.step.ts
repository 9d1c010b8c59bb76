import type { ChosenShape } from '@candour/board-paper/shape';
import { assurancePresets, defaultShape } from '@candour/board-paper/shape';
import { ChangeShape } from '../paper-shape/change-shape.js';
import { decodeLogo } from '../paper-shape/decode-logo.js';
import { keepLogo } from '../paper-shape/keep-logo.js';
import { lantern, tide } from './content/logos.js';
import type { Trust } from './make-trust.js';
import type { Making } from './making.js';

interface MadeUpShape extends Required<Pick<ChosenShape, 'accent' | 'typeface'>> {
  readonly slug: string;
  /** What this trust calls a field, where not as Candour does. */
  readonly names: Readonly<Record<string, string>>;
  /** Comes first, in this order; all others follow in Candour's. */
  readonly first: readonly string[];
  readonly hidden: readonly string[];
  readonly also: readonly string[];
  /** Which of the common scales. */
  readonly scale: number;
  readonly logo: { readonly name: string; readonly alt: string; readonly base64: string };
}

const shapes: readonly MadeUpShape[] = [
  {
    slug: 'lanternhill',
    accent: '7A1F3D',
    typeface: 'serif',
    names: { sponsor: 'Lead director', considered: 'Previous consideration', risks: 'Link to the board assurance framework' },
    first: ['title', 'meeting', 'meeting-date', 'agenda-reference', 'sponsor', 'author'],
    hidden: ['version'],
    also: ['involvement'],
    scale: 3,
    logo: { name: 'lantern.png', alt: 'Lanternhill: a lantern before the moon', base64: lantern },
  },
  {
    slug: 'tiderow',
    accent: '1B4F8F',
    typeface: 'arial',
    names: {
      purpose: 'Action requested',
      assurance: 'Level of assurance',
      objectives: 'Strategic mission',
      session: 'Public or private',
    },
    first: ['meeting', 'meeting-date', 'title', 'agenda-reference', 'session', 'purpose', 'assurance'],
    hidden: ['resources'],
    also: ['care-quality', 'appendices'],
    scale: 2,
    logo: { name: 'tide.png', alt: 'Tiderow: three waves before the sun', base64: tide },
  },
];

/** Two trusts whose papers look like their own; those of the others look like Candour's. */
export async function shapePapers({ database }: Making, trusts: readonly Trust[]): Promise<void> {
  for (const shape of shapes) {
    const trust = trusts.find(({ about }) => about.slug === shape.slug);
    if (!trust) continue;
    await new ChangeShape(database).execute(trust.secretary, 1, {
      fields: fieldsOf(shape),
      assuranceScale: [...(assurancePresets[shape.scale]?.words ?? defaultShape.assuranceScale)],
      accent: shape.accent,
      typeface: shape.typeface,
    });
    const { base64, ...words } = shape.logo;
    const logo = await decodeLogo(words.name, Buffer.from(base64, 'base64'));
    await database.inTransactionOf(
      trust.secretary,
      async (manager) => await keepLogo(manager, trust.secretary, 2, { ...words, logo }),
    );
  }
}

function fieldsOf({ names, first, hidden, also }: MadeUpShape) {
  const place = (key: string) => (first.includes(key) ? first.indexOf(key) : first.length);
  return defaultShape.fields
    .map(({ key, label, shown }) => ({
      key,
      label: names[key] ?? label,
      shown: also.includes(key) || (shown && !hidden.includes(key)),
    }))
    .sort((one, other) => place(one.key) - place(other.key));
}
