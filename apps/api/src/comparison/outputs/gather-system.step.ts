import type { ComparedSystem } from '@candour/board-paper';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/actor.js';
import { lowerFirst } from '../../platform/words.js';
import type { Choice } from '../comparison-query.js';
import { inGroups } from '../comparison-rows.js';
import { readAsked, type ToFind } from '../findings/asked.js';
import { changeOfTrusts } from '../findings/change.js';
import { findingsOf } from '../findings/findings.js';
import { readSideBySide } from '../findings/side-by-side.view.js';
import { noteLooks } from '../looked/note-looks.step.js';
import { chosenInWords } from './chosen-words.js';
import { changeBasis, changeRows, sideBasis, sideRows } from './rows.js';
import { systemTrust } from './system-trust.js';

/** With the ids of its trusts, for whoever puts something of their own beside them. */
export interface Gathered {
  readonly compared: ComparedSystem;
  readonly instrumentCode: string;
  /** Whose contents are in it, and so who was noted. */
  readonly publicationIds: readonly string[];
  readonly trusts: readonly { readonly organisationId: string; readonly name: string }[];
}

interface Gathering {
  /** What of the published is looked at. Whatever its scope, it is the trusts of the system. */
  readonly choice: Choice;
  /** How it is noted for the trusts whose publications are looked at. */
  readonly looked: { readonly way: 'screen' | 'paper' | 'file' | 'token'; readonly what: 'paper' | 'export' };
  readonly now: Date;
  readonly today: string;
}

/** A change looks at the two newest waves of each trust. */
const TWO_WAVES = { newest: 2 };

/**
 * Everything that a system may read of its trusts, put side by side and into words: what its papers and its exports are written from.
 * Whoever's publications are in it finds that in its ledger.
 *
 * @throws Problem `instrument-unknown`
 */
export async function gatherSystem(
  manager: EntityManager,
  actor: Actor,
  { choice, looked, now, today }: Gathering,
): Promise<Gathered> {
  const asked = await readAsked(manager, actor, { ...choice, scope: 'system' }, today, TWO_WAVES);
  const sides = await readSideBySide(manager, actor, choice, today);
  const publicationIds = [
    ...asked.trusts.flatMap(({ publications }) => publications.map(({ id }) => id)),
    ...sides.publicationIds,
  ];
  await noteLooks(manager, actor, { ...looked, publicationIds, at: now });
  return {
    publicationIds,
    instrumentCode: asked.reference.instrument.code,
    trusts: inGroups(asked.trusts).flatMap(({ trusts }) => trusts.map(({ organisationId, name }) => ({ organisationId, name }))),
    compared: {
      ...(await readSelf(manager, actor)),
      preparedOn: today,
      ...comparedOf(asked, today),
      chosen: chosenInWords(choice),
      sideBySide: {
        sentences: sides.response.sentences,
        rows: sideRows(sides.response, sides.leadersOf),
        basis: sideBasis(sides.response),
      },
    },
  };
}

function comparedOf({ trusts, reference }: ToFind, today: string) {
  const { instrument } = reference;
  const found = findingsOf(trusts, reference, today);
  const changes = changeOfTrusts(trusts, reference, today);
  return {
    instrument: { title: instrument.title, version: instrument.version },
    sentences: found.sentences,
    notes: found.notes,
    sections: instrument.sections.map(({ code, title, items }) => ({
      code,
      title,
      items: items.map((item) => ({ code: item.code, title: item.title, kind: item.kind })),
    })),
    trusts: inGroups(trusts).flatMap((group) => group.trusts.map((trust) => systemTrust(trust, reference, today))),
    pitfalls: found.pitfallsOfUs.map(inASentence),
    belief: {
      sentence: found.belief.sentence,
      rows: found.belief.items.map(({ title, boards, proved, overClaimed }) => ({ title, boards, proved, above: overClaimed })),
    },
    planned: found.planned.map(({ title, words }) => ({ title, words })),
    passed: found.passed.map(({ title, words }) => ({ title, words })),
    unplanned: found.gapsNobodyPlans.map(inASentence),
    change: { sentences: changes.sentences, rows: changeRows(changes.trusts), basis: changeBasis(changes.trusts) },
  };
}

const inASentence = ({ title, words }: { readonly title: string; readonly words: string }): string =>
  `‘${title}’: ${lowerFirst(words)}`;

async function readSelf(manager: EntityManager, { organisationId }: Actor): Promise<Pick<ComparedSystem, 'organisation'>> {
  const rows: ComparedSystem['organisation'][] = await manager.query(
    'select name, code, demonstration from candour.organisation where id = $1',
    [organisationId],
  );
  if (!rows[0]) throw new Error('a system that the register lacks');
  return { organisation: rows[0] };
}
