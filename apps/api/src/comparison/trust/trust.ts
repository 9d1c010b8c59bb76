import { capital, many } from '../../platform/words.js';
import { newestVersion } from '../comparison-query.js';
import { namesOf, referenceFor } from '../comparison-reference.js';
import { typeOf } from '../comparison-rows.js';
import { laterWentNotes, stateOf } from '../row-state.js';
import type { Related, Seen, SeenTrust } from '../seen/seen.js';
import type { RelatedTrust, TrustFacts, TrustResponse, TrustRun, TrustWave } from './trust.dto.js';
import { type Wave, waveOf } from './trust-wave.js';

interface Around {
  readonly reader: TrustResponse['reader'];
  readonly instrumentCode: Seen['instrumentCode'];
  readonly instruments: TrustResponse['instruments'];
  readonly today: string;
}

/** One trust as this reader may see it: all that it and those who became part of it share, newest first. */
export function trustOf(trust: SeenTrust, { reader, instrumentCode, instruments, today }: Around): TrustResponse {
  const waves = wavesOf(trust);
  const reference = referenceFor(
    waves.map(({ publication }) => publication.content),
    newestVersion(instrumentCode),
  );
  const newest = waves[0]?.publication.content;
  const told = newest ? waves.map((wave) => waveOf(wave, { trust, newest, reference, today })) : [];
  return {
    reader,
    trust: factsOf(trust),
    instrument: namesOf(reference.instrument),
    ...stateOf(trust),
    run: runOf(told),
    waves: told,
    notes: notesOn(trust, told),
    instruments,
  };
}

function wavesOf({ publications, formerly }: SeenTrust): Wave[] {
  const own = publications.map((publication) => ({ publication, of: null }));
  const before = formerly.flatMap((of) => of.publications.map((publication) => ({ publication, of })));
  // Its own stand before those of a predecessor of the same day: the sort is stable.
  return [...own, ...before].sort((a, b) => dayOf(b).localeCompare(dayOf(a)));
}

const dayOf = ({ publication }: Wave): string => publication.content.waveDate;

const related = ({ organisationId, name, on }: Related): RelatedTrust => ({ organisationId, name, on });

function factsOf(trust: SeenTrust): TrustFacts {
  const { organisationId, name, code, trustSubtype, careSettings, regionName, systemNames, member, self } = trust;
  return {
    ...{ organisationId, name, code, trustSubtype, careSettings, regionName, systemNames, member, self },
    trustType: typeOf(trust),
    formerly: trust.formerly.map(related),
    became: trust.becameOf.map(related),
  };
}

/** Sections by the titles of the newest, their points oldest first; nothing joins them. */
function runOf(waves: readonly TrustWave[]): TrustRun[] {
  const titles = new Map(waves.toReversed().flatMap(({ sections }) => sections.map(({ code, title }) => [code, title])));
  const inOrder = [...new Set(waves.flatMap(({ sections }) => sections.map(({ code }) => code)))];
  return inOrder.map((code) => ({
    code,
    title: titles.get(code) ?? code,
    points: waves.toReversed().flatMap(({ waveDate, of, sections }) => {
      const figure = sections.find((section) => section.code === code);
      if (!figure) return [];
      return { on: waveDate, level: figure.level, words: figure.words, compares: figure.whyNot === null, of: of?.name ?? null };
    }),
  }));
}

function notesOn({ name, becameOf, formerly, laterGone }: SeenTrust, waves: readonly TrustWave[]): string[] {
  const merged = becameOf.map((one) => `${name} became part of ${one.name}. What it published stays here, as it was.`);
  const before = formerly
    .filter((one) => one.publications.length > 0)
    .map((one) => `What ${one.name} published before it became part of ${name} stands here by its own name.`);
  const several =
    waves.length > 1
      ? [`${capital(many(waves.length, 'wave'))}: each point stands for itself, and nothing here is a trend.`]
      : [];
  return [...laterWentNotes([{ name, laterGone }]), ...merged, ...before, ...several];
}
