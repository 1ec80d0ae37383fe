import { expect, test } from 'vitest';
import { storeOf } from './storage';

test('what the device does not keep is kept while the page is open, and is said not to be kept', () => {
  const full = { getItem: () => null, removeItem: () => undefined, setItem: () => { throw new DOMException('no room', 'QuotaExceededError'); } } as unknown as Storage;
  const forbidden = () => { throw new DOMException('forbidden', 'SecurityError'); };
  for (const store of [storeOf(() => full), storeOf(forbidden)]) {
    expect(store.set('a', '1')).toBe(false);
    expect(store.get('a')).toBe('1');
    store.remove('a');
    expect(store.get('a')).toBeNull();
  }
});

test('what the device keeps outlives the page', () => {
  expect(storeOf(() => localStorage).set('a', '1')).toBe(true);
  expect(storeOf(() => localStorage).get('a')).toBe('1');
});
