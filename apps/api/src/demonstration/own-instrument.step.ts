import { checkOwnInstrument } from '../instrument/own/check-own-instrument.js';
import { keepOwnInstrument } from '../instrument/own/keep-own-instrument.step.js';
import type { Actor } from '../platform/actor.js';
import { OWN_INSTRUMENT } from './content/own-instrument.js';
import { daysAfter } from './days.js';
import type { Trust } from './make-trust.js';
import type { Making } from './making.js';

/** Brings in, as the operator would have, a small instrument that a made-up trust wrote itself: its secretary can choose it. */
export async function bringInOwnInstrument(making: Making, operator: Actor, trust: Trust): Promise<void> {
  making.clock.set(new Date(`${daysAfter(making.today, -12)}T10:00:00Z`));
  await making.database.inTransactionOf(operator, async (manager) => {
    const file = { organisationId: trust.id, text: OWN_INSTRUMENT, now: making.clock.now() };
    const { instrument, mistakes, follows } = await checkOwnInstrument(manager, file.organisationId, file.text);
    if (!instrument) throw new Error(`the made-up own instrument has mistakes: ${mistakes[0]?.message ?? ''}`);
    await keepOwnInstrument(manager, operator, { ...file, instrument, follows });
  });
}
