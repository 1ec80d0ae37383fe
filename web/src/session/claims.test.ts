import { expect, test } from 'vitest';
import { capacityOf, claimsOf } from './claims';

const tokenOf = (claims: object) => `h.${btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(claims)))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}.s`;

test('the claims of a token are read, letters with marks too', () => {
  expect(claimsOf(tokenOf({ sub: '001099012345', exp: 1, agency: 'Ủy ban ÿÿÿ???' }))).toEqual({ sub: '001099012345', exp: 1, agency: 'Ủy ban ÿÿÿ???' });
});

test.each([
  [{ roles: ['citizen'] }, 'citizen', 'self'],
  [{ roles: ['official'], agency: 'G01.08' }, 'official', 'office:G01.08'],
  [{ roles: ['official', 'leader'], agency: 'G01.08' }, 'leader', 'office:G01.08'],
  [{ roles: ['operator'], agency: 'G22' }, 'other', 'office:G22'],
  [{ roles: ['citizen'], act_for: '0309123455' }, 'citizen', 'business:0309123455'],
  [{ roles: ['citizen'], act_for: '0309123455', mandate: 'm1' }, 'citizen', 'business:0309123455:m1'],
  [{ roles: ['citizen'], act_for: '048085066666', mandate: 'm2' }, 'citizen', 'person:048085066666:m2'],
])('%o is %s in the capacity %s', (claims, role, capacity) => {
  expect(capacityOf({ sub: '001099012345', exp: 1, ...claims })).toMatchObject({ role, capacity });
});
