import { describe, expect, it } from '@jest/globals';
import { may, type Permission, permissions, whoMay } from './permissions.js';
import { type Role, roles, rolesOfSeat, roleWords } from './roles.js';

/** Read it like a policy: S secretary, F facilitator, M member, C chair, X chief executive, I ICS lead, O operator. */
const table = `
                           S F M C X I O
home:read                  y y y y y y y
organisation:read          y y y y y y y
instrument:read            y y y y y y y
register:read              . . . . . . y
register:edit              . . . . . . y
organisation:appoint       . . . . . . y
own-instrument:edit        . . . . . . y
board:read                 y y y y y . .
board:contact              y y . y y . .
board:edit                 y . . . . . .
board:invite               y . . . . . .
appointment:edit           y . . . . . .
assessment:read            y y y y y . .
assessment:set-up          y . . . . . .
assessment:open-scoring    y y . . . . .
assessment:close-scoring   . y . . . . .
assessment:cancel          y . . y . . .
assessment:seal            . . . y . . .
assessment:correct         . . . y . . .
assessment:close-not-sealed y . . . . . .
decision:record            . . . y . . .
progress:read              y y . y y . .
progress:read-by-seat      y . . y y . .
plan:read                  . y . . . . .
results:read               y y y y y . .
teams-view:read            y y y y y . .
teams-view:open            y . . . . . .
answer:own                 . . y . . . .
scribe:read                y y y y y . .
scribe:choose              y . y . . . .
answer:on-behalf           y . y . . . .
round:stand-aside          . . y . . . .
skills-picture:read        y y y y y . .
skills-picture:open        y . . y . . .
skills-picture:choose      . . y . . . .
consensus:not-yet          . . y . . . .
dissent:own                . . y . . . .
meeting:read               y y y y y . .
meeting:run                y y . y . . .
meeting:hand-over          y y . y . . .
meeting:reconvene          . . . y . . .
meeting:let-in             y y . y . . .
room-link:make             y y . . . . .
presenter:link             y y . y . . .
consensus:propose          y y . y . . .
consensus:confirm          . . . y . . .
poll:read                  y y y y y . .
poll:run                   y y . . . . .
poll:choose                . . y . . . .
card:read                  y y y y y . .
hand:edit                  y y y . . . .
card:mark                  . . y . . . .
card:answer                y . . . . . .
evidence:read              y y y y y . .
evidence:edit              y y y . . . .
evidence:confirm           y y y . . . .
action:read                y y y y y . .
action:edit                y y y . . . .
paper:read                 y . y y y . .
paper:edit                 y . . . y . .
paper:approve              . . . . y . .
paper:issue                y . . . y . .
paper:release              y . . . y . .
paper-shape:read           y . . y y . .
paper-shape:edit           y . . . . . .
publication:edit           . . . . y . .
explanation:edit           y . . . y . .
look:read                  y . . y y . .
comparison:read            y . . y y y .
comparison:read-system     . . . . . y .
system-paper:make          . . . . . y .
campaign:edit              . . . . . y .
invitation:read            y . . y y . .
invitation:answer          y . . . y . .
help:read                  y . . y y y .
help:offer                 . . . . y . .
introduction:make          . . . . y y .
shared-action:read         y . . y y y .
shared-action:share        y . . . y . .
outside-figure:read        y y y y y y y
outside-figure:import      . . . . . . y
token:edit                 . . . . y y .
audit:read                 y . . y . . .
`;

const [, ...lines] = table.trim().split('\n');
const rows = lines.map((line) => {
  const [permission, ...marks] = line.trim().split(/\s+/);
  return { permission: permission as Permission, allowed: roles.filter((_, column) => marks[column] === 'y') };
});

describe('permissions', () => {
  it('stand in the policy table, every one and no other', () => {
    expect(rows.map((row) => row.permission)).toEqual(Object.keys(permissions));
  });

  it.each(rows)('$permission is for $allowed and nobody else', ({ permission, allowed }) => {
    expect(roles.filter((role) => may([role], permission))).toEqual(allowed);
  });

  it('are the union of what the roles of one hat give, and nothing for nobody', () => {
    expect(may(['chief-executive', 'member'], 'answer:own')).toBe(true);
    expect(may(['chief-executive', 'member'], 'publication:edit')).toBe(true);
    expect(rows.some(({ permission }) => may([], permission))).toBe(false);
  });

  it('give the ICS lead what trusts publish or offer and nothing else of them, and the operator the register, instruments, outside figures and nothing of a trust', () => {
    const own = (role: Role) => rows.filter(({ allowed }) => allowed.includes(role) && allowed.length < roles.length);
    expect(own('ics-lead').map((row) => row.permission)).toEqual([
      'comparison:read',
      'comparison:read-system',
      'system-paper:make',
      'campaign:edit',
      'help:read',
      'introduction:make',
      'shared-action:read',
      'token:edit',
    ]);
    expect(own('operator').map((row) => row.permission)).toEqual([
      'register:read',
      'register:edit',
      'organisation:appoint',
      'own-instrument:edit',
      'outside-figure:import',
    ]);
  });

  it('never let a facilitator score', () => {
    expect(may(['facilitator'], 'answer:own')).toBe(false);
  });

  it('let the seats of chair, vice-chair and senior independent director act as the chair', () => {
    expect(rolesOfSeat('none')).toEqual(['member']);
    for (const office of ['chair', 'vice-chair', 'senior-independent-director'] as const) {
      expect(may(rolesOfSeat(office), 'assessment:seal')).toBe(true);
      expect(may(rolesOfSeat(office), 'answer:own')).toBe(true);
    }
  });
  it('say who may, as people call them', () => {
    expect(whoMay('publication:edit')).toEqual(['chief executive']);
    expect(whoMay('explanation:edit')).toEqual(['company secretary', 'chief executive']);
  });

  it('are for roles that a screen names as people do', () => {
    expect(roles.map((role) => roleWords[role])).toEqual([
      'company secretary',
      'facilitator',
      'board member',
      'chair',
      'chief executive',
      'ICS lead',
      'operator',
    ]);
  });
});
