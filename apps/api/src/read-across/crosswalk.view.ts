import { type InstrumentVersion, itemsOf } from '@candour/instrument';
import { relationInWords } from './by-framework.js';

/** Where an item of an instrument also counts: pointed at, never copied. */
export interface AlsoCounts {
  readonly itemCode: string;
  readonly framework: string;
  readonly place: string;
  readonly relation: string;
}

/** Every place that the crosswalk of a version names, in the order of its items. */
export function readAcrossOf(instrument: InstrumentVersion): AlsoCounts[] {
  return itemsOf(instrument).flatMap(({ code, crosswalk }) =>
    crosswalk.flatMap(({ framework, part, relation }) => {
      const named = instrument.frameworks.find((one) => one.code === framework);
      const place = named?.parts.find((one) => one.code === part);
      if (!named || !place) return [];
      return [{ itemCode: code, framework: named.title, place: place.title, relation: relationInWords(relation) }];
    }),
  );
}
