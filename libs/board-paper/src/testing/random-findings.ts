import fc from 'fast-check';
import type { Findings, ItemFindings, PreviousWave } from '../findings.js';
import { anAction, aSection, someFindings } from './findings.js';
import { aDay, letters, randomItem } from './random-items.js';

/**
 * Findings of any board that could be: any outcome, any spread as it may be shown, any proof, with or without a wave before.
 * What depends on something else in the findings agrees with it, as it does in what the API fills in.
 *
 * @param text what people type
 */
export function someRandomFindings(text: fc.Arbitrary<string> = letters): fc.Arbitrary<Findings> {
  const items = fc
    .integer({ min: 1, max: 9 })
    .chain((many) => fc.tuple(...Array.from({ length: many }, (_, at) => randomItem(at, text))));
  return items.chain((all) =>
    fc
      .record({
        actions: fc.array(randomAction(all, text), { maxLength: 8 }),
        sections: fc.tuple(...['one', 'two', 'three'].map((code) => randomSection(code, all, text))),
        previous: fc.option(randomPrevious(all, text)),
        purpose: fc.constantFrom('approve' as const, 'assure' as const, 'discuss' as const, 'note' as const),
        method: fc.constantFrom('survey' as const, 'room' as const, 'both' as const),
        sealed: fc.boolean(),
        demonstration: fc.boolean(),
        name: text,
        readAcross: fc.array(
          fc.record({ itemCode: fc.constantFrom(...all.map(({ code }) => code)), framework: text, place: text, relation: text }),
          { maxLength: 4 },
        ),
      })
      .map(({ actions, sections, previous, purpose, method, sealed, demonstration, name, readAcross }) =>
        someFindings({
          items: all,
          actions,
          sections,
          previous,
          method,
          readAcross,
          organisation: { name, code: 'ZZ', demonstration },
          seal: sealed ? someFindings().seal : null,
          cover: { ...someFindings().cover, purpose },
        }),
      ),
  );
}

function randomAction(items: readonly ItemFindings[], text: fc.Arbitrary<string>) {
  return fc
    .record({
      kind: fc.constantFrom('do' as const, 'stop' as const),
      words: text,
      itemCodes: fc.subarray(items.map(({ code }) => code)),
      ownerName: text,
      ownerPortfolio: text,
      due: fc.option(aDay),
    })
    .map((action) => anAction(action));
}

function randomSection(code: string, items: readonly ItemFindings[], text: fc.Arbitrary<string>) {
  const questions = items.filter((item) => item.sectionCode === code && item.kind === 'question');
  return fc.record({ title: text, level: fc.option(fc.integer({ min: 1, max: 5 })) }).map(({ title, level }) =>
    aSection({
      code,
      title: `${title} ${code}`,
      level,
      noLevelReason: level === null ? 'too-few-agreed' : null,
      questions: questions.length,
      agreed: questions.filter(({ outcome }) => outcome.kind === 'level').length,
      heldBackBy: level === 5 ? [] : questions.map((item) => item.code),
    }),
  );
}

function randomPrevious(items: readonly ItemFindings[], text: fc.Arbitrary<string>): fc.Arbitrary<PreviousWave> {
  const levels = (codes: readonly string[]) =>
    fc
      .subarray([...codes])
      .chain((some) => fc.record(Object.fromEntries(some.map((code) => [code, fc.integer({ min: 1, max: 5 })]))));
  const codes = items.map(({ code }) => code);
  return fc.record({
    waveDate: aDay,
    items: levels(codes),
    sections: levels(['one', 'two', 'three']),
    supported: levels(codes),
    notComparable: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: text }),
    actions: fc.array(
      fc.record({
        words: text,
        owner: text,
        due: fc.option(aDay),
        state: fc.constantFrom('open' as const, 'done' as const, 'dropped' as const),
      }),
      { maxLength: 3 },
    ),
  });
}
