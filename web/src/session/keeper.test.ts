import { beforeEach, expect, test, vi } from 'vitest';
import { fresh, keep } from './keeper';
import { session, setSession, type Session } from './session';

const renew = vi.hoisted(() => vi.fn<(present: Session | null) => Promise<Session | null>>());
vi.mock('./provider', () => ({ renew }));

const an: Session = {
  token: 't1', idToken: 'i1', id: '001099012345', name: 'An', role: 'citizen', agency: null, actsFor: null, actsForName: null, capacity: 'self',
  expires: Date.now() + 10_000,
};

beforeEach(() => {
  setSession(null);
  renew.mockReset();
});

test('a token is renewed for who is signed in', async () => {
  keep(an);
  renew.mockResolvedValue({ ...an, token: 't2', expires: Date.now() + 300_000 });

  await fresh();

  expect(session()).toMatchObject({ id: an.id, token: 't2' });
});

test('a renewal that brings the token of somebody else signs out', async () => {
  keep(an);
  renew.mockResolvedValue({ ...an, id: '079185054321', name: 'Binh', token: 't3', expires: Date.now() + 300_000 });

  await fresh();

  expect(renew).toHaveBeenCalledOnce();
  expect(session()).toBeNull();
  expect(sessionStorage.getItem('egov-capacity')).toBeNull();
});
