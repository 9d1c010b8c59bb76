import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { registersAndFiles, registersAndNames } from '../../../test/organisation/any-register.js';
import { planImport } from './plan-import.js';
import { readRegister } from './read-register.js';
import { changesOf } from './register-changes.js';
import { clashes } from './register-clashes.js';
import { applied, type RegisterRows, type RowChange } from './register-rows.js';
import { obstacles, reversed } from './undo.js';

const today = '2026-11-22';
let made = 0;
const newId = (): string => `new-${++made}`;

const asRecord = (rows: RegisterRows) =>
  Object.fromEntries(Object.entries(rows).map(([kind, map]) => [kind, Object.fromEntries(map)]));

/** Without memberships of what has closed: those any import ends, whatever its file says. */
const tidy = (rows: RegisterRows): RegisterRows => {
  const open = (id: string): boolean => rows.organisation.get(id)?.closed === null;
  return {
    ...rows,
    membership: new Map([...rows.membership].filter(([, { trustId, systemId }]) => open(trustId) && open(systemId))),
    'cluster-membership': new Map([...rows['cluster-membership']].filter(([, { systemId }]) => open(systemId))),
  };
};

describe('an import of the register', () => {
  it('taken back leaves the register as it was, for any register and any file', () => {
    fc.assert(
      fc.property(registersAndFiles, ({ rows, files, others }) => {
        const { register, mistakes } = readRegister(files);
        fc.pre(mistakes.length === 0 && clashes(register, rows).length === 0);

        const { changes } = planImport(rows, register, { today, others, newId });
        const after = applied(rows, changes);

        expect(obstacles(after, changes)).toEqual([]);
        expect(asRecord(applied(after, reversed(changes)))).toEqual(asRecord(rows));
      }),
      { numRuns: 300 },
    );
  });

  it('that knows nothing but codes and names changes names alone, and taken back leaves everything as it was', () => {
    fc.assert(
      fc.property(registersAndNames, ({ rows, files }) => {
        const { register, mistakes } = readRegister(files);
        expect(mistakes).toEqual([]);

        const { changes } = planImport(tidy(rows), register, { today, others: 'leave', newId });
        const after = applied(tidy(rows), changes);

        for (const change of changes) {
          expect(change.kind).toBe('organisation');
          if (change.before) expect(change.after).toEqual({ ...change.before, name: (change.after as { name: string }).name });
        }
        expect(obstacles(after, changes)).toEqual([]);
        expect(asRecord(applied(after, reversed(changes)))).toEqual(asRecord(tidy(rows)));
      }),
      { numRuns: 300 },
    );
  });

  it('repeated on the same day changes nothing', () => {
    fc.assert(
      fc.property(registersAndFiles, ({ rows, files, others }) => {
        const { register, mistakes } = readRegister(files);
        fc.pre(mistakes.length === 0 && clashes(register, rows).length === 0);

        const after = applied(rows, planImport(rows, register, { today, others, newId }).changes);

        expect(planImport(after, register, { today, others, newId }).changes).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('repeated on a later day changes nothing either, as far as nothing was to end by then', () => {
    fc.assert(
      fc.property(registersAndFiles, fc.constantFrom('2026-11-23', '2027-04-01'), ({ rows, files, others }, later) => {
        const { register, mistakes } = readRegister(files);
        fc.pre(mistakes.length === 0 && clashes(register, rows).length === 0);
        const after = applied(rows, planImport(rows, register, { today, others, newId }).changes);
        const spans = [...after.membership.values(), ...after['cluster-membership'].values()];
        fc.pre(spans.every(({ to }) => to === null || to < today));
        fc.pre([...after.organisation.values()].every(({ closed }) => closed === null || closed <= today));

        expect(planImport(after, register, { today: later, others, newId }).changes).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('is told in words wherever it changes an organisation, and nowhere else', () => {
    fc.assert(
      fc.property(registersAndFiles, ({ rows, files, others }) => {
        const { register, mistakes } = readRegister(files);
        fc.pre(mistakes.length === 0 && clashes(register, rows).length === 0);

        const { changes } = planImport(rows, register, { today, others, newId });

        const told = Object.values(changesOf(rows, changes, today)).reduce((sum, { length }) => sum + length, 0);
        if (changes.some(({ kind }) => kind === 'organisation')) expect(told).toBeGreaterThan(0);
        if (changes.length === 0) expect(told).toBe(0);
      }),
    );
  });

  it('cannot be taken back once something it touched has been changed, and says what', () => {
    fc.assert(
      fc.property(registersAndFiles, fc.nat(), ({ rows, files, others }, place) => {
        const { register, mistakes } = readRegister(files);
        fc.pre(mistakes.length === 0 && clashes(register, rows).length === 0);
        const { changes } = planImport(rows, register, { today, others, newId });
        const renamed = changes.filter(({ kind, after }) => kind === 'organisation' && after);
        fc.pre(renamed.length > 0);
        const row = renamed[place % renamed.length]?.after as { id: string; name: string };
        const after = applied(applied(rows, changes), [
          { kind: 'organisation', id: row.id, before: row, after: { ...row, name: 'Called something else' } } as RowChange,
        ]);

        expect(obstacles(after, changes)).toEqual([
          { organisationId: row.id, words: `${row.name} has another name since: Called something else` },
        ]);
      }),
    );
  });
});
