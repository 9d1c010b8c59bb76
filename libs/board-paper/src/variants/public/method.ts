import { coverageInWords } from '@candour/scoring';
import { facts, partHeading, quiet, table } from '../../blocks.js';
import type { Findings } from '../../findings.js';
import type { Block } from '../../outline.js';
import { day, sentence } from '../../words.js';
import type { Outside } from '../outside.js';
import { titleOutside } from '../outside-reading.js';

const METHODS: Readonly<Record<Findings['method'], string>> = {
  survey: 'Each member scored alone before the meeting',
  room: 'Members scored in the meeting only',
  both: 'Each member scored alone before the meeting; some items were scored again in the meeting',
};

/** How the result came about, as far as each figure has to carry it. Cancelled runs are said as a publication says them. */
export function method(outside: Outside): Block[] {
  const { instrument, sealedOn, incomplete, cancelledOn } = outside;
  const sheet = facts(
    'How this result came about',
    ['What', 'How'],
    [
      ['Instrument', `${instrument.title}, version ${instrument.version}`],
      ['Wave', day(outside.waveDate)],
      ['Method', METHODS[outside.method]],
      ['Coverage', `${coverageInWords(outside.coverage)} of what was asked was judged`],
      ['Cancelled runs', cancelledOn.map(cancelledWords).join('\n')],
      ['Seal', sealedOn === null ? 'Not sealed' : `Sealed on ${day(sealedOn)}${incomplete ? ', as incomplete' : ''}`],
    ],
  );
  return [partHeading('method', 'Method'), sheet, quiet(CONFIDENTIAL)];
}

const cancelledWords = (on: string): string =>
  `An assessment with this instrument was cancelled on ${day(on)}, after something had been revealed.`;

const CONFIDENTIAL =
  'Private answers stay confidential: no screen, paper or role of Candour shows one person’s answer to anybody else.';

/** Corrections as far as they change what this paper shows. */
export function corrections({ corrections: all }: Outside): Block[] {
  if (all.length === 0) return [];
  const rows = all.flatMap(({ number, on, figures }) =>
    figures.map(({ title, said, shouldRead }) => [`${number}, ${day(on)}`, title, said, shouldRead]),
  );
  const columns = [
    ['Correction', 20],
    ['Of', 36],
    ['As sealed', 22],
    ['Should read', 22],
  ] as const;
  return [partHeading('corrections', 'Corrections'), table('What was put right after the seal', columns, rows)];
}

/** Where an agreed answer also counts elsewhere. */
export function readAcross(outside: Outside): Block[] {
  if (outside.readAcross.length === 0) return [];
  const rows = outside.readAcross.map(({ itemCode, framework, place, relation }) => [
    titleOutside(outside, itemCode),
    framework,
    place,
    sentence(relation),
  ]);
  const columns = [
    ['Item', 32],
    ['Framework', 24],
    ['Where', 24],
    ['How close', 20],
  ] as const;
  return [partHeading('read-across', 'Where these answers also count'), table('Read-across to other frameworks', columns, rows)];
}
