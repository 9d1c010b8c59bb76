import { chanceOf } from '../chance.js';
import type { MadeUpTrust, Wave } from '../content/made-up-trust.js';
import { EVERYTHING, ITEMS, SECTIONS } from '../content/shared-parts.js';

export interface Size {
  readonly trusts: number;
  readonly systems: number;
  readonly waves: number;
}

/** About as large as the country. */
export const COUNTRY: Size = { trusts: 200, systems: 36, waves: 6 };

/** Two halves of the name of a place that there is not. */
const FIRST = [
  'Quarrel',
  'Thrum',
  'Wimble',
  'Skarn',
  'Ovel',
  'Brindle',
  'Cander',
  'Drizzle',
  'Fennick',
  'Gorple',
  'Hesk',
  'Inkle',
  'Jarrow',
  'Kittle',
  'Lurch',
  'Mizzle',
  'Nettle',
  'Plover',
  'Rindle',
  'Tussock',
];
const SECOND = [
  'scombe',
  'wick under Sky',
  'mere by Cloud',
  'holt End',
  'ford Above',
  'ness Hollow',
  'garth Deep',
  'wold Reach',
  'thorpe Bow',
  'ley Beyond',
  'stow Lantern',
  'by Feather',
];

/** The types of the register, about as often as there; and what such a trust is called. */
const TYPES = [
  ['Acute trust', 'Acute - Teaching', 'Teaching Hospitals Trust'],
  ['Acute trust', 'Acute - Large', 'Hospitals Trust'],
  ['Acute trust', 'Acute - Medium', 'General Hospitals Trust'],
  ['Acute trust', 'Acute - Small', 'Infirmary Trust'],
  ['Acute trust', 'Acute - Specialist', 'Specialist Hospital Trust'],
  ['Mental health and community trust', 'Mental Health and Learning Disability', 'Mental Health Trust'],
  ['Mental health and community trust', 'Mental Health and Learning Disability', 'Partnership Trust'],
  ['Mental health and community trust', 'Community', 'Community Care Trust'],
  ['Ambulance trust', 'Ambulance', 'Ambulance Trust'],
] as const;

const pad = (number: number, digits: number): string => String(number).padStart(digits, '0');

function placeName(number: number): string {
  const name = FIRST[number % FIRST.length];
  return `${name}${SECOND[Math.floor(number / FIRST.length) % SECOND.length]}`;
}

export interface NationalTrust extends MadeUpTrust {
  /** Which system it belongs to, from 0. */
  readonly system: number;
}

export const systemCode = (system: number): string => `NATION-S${pad(system + 1, 2)}`;
export const systemName = (system: number): string => `${placeName(200 + system)} Integrated Care Board`;

/** Trusts of all types, each with a temperament of its own, an equal share of them in each system. */
export function nation({ trusts, systems, waves }: Size): NationalTrust[] {
  return Array.from({ length: trusts }, (_, number): NationalTrust => {
    const code = `NATION-${pad(number + 1, 3)}`;
    const chance = chanceOf(code);
    const [type, subtype, ending] = TYPES[number % TYPES.length] ?? TYPES[0];
    return {
      code,
      slug: code.toLowerCase(),
      name: `${placeName(number)} ${ending}`,
      subtype: [type, subtype],
      executives: ['chief', 'finance', 'medical', 'nursing', 'operations', 'digital'],
      others: 6,
      words: { people: 'patients', place: 'the wards', service: 'the clinics' },
      temperament: {
        level: 1.7 + chance.next() * 1.2,
        growth: 0.1 + chance.next() * 0.2,
        apart: 0.4 + chance.next() * 0.5,
        gap: chance.next() * 0.6,
        unsure: chance.next() * 0.1,
        proof: 0.3 + chance.next() * 0.6,
        claims: chance.is(0.1) ? 0.6 : 0.05,
        divided: [],
      },
      waves: wavesOf(waves, chance.next()),
      system: number % systems,
    };
  });
}

/** Waves half a year apart, all published, most with everything and some with sections alone. */
function wavesOf(count: number, share: number): Wave[] {
  const parts = share < 0.15 ? SECTIONS : share < 0.4 ? ITEMS : EVERYTHING;
  return Array.from({ length: count }, (_, place) => ({ daysAgo: 30 + 182 * (count - 1 - place), stage: 'published', parts }));
}
