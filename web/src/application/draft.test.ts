import { beforeEach, expect, test } from 'vitest';
import { dropDraft, emptyDraft, readDraft, withKey, writeDraft } from './draft';

beforeEach(() => localStorage.clear());

test('a draft is found again by its person and procedure only', () => {
  writeDraft('anna', '3.000347', { ...emptyDraft, form: { fullName: 'Anna' }, step: 1 });

  expect(readDraft('anna', '3.000347')?.form).toEqual({ fullName: 'Anna' });
  expect(readDraft('binh', '3.000347')).toBeNull();
  expect(readDraft('anna', '1.001193')).toBeNull();
  dropDraft('anna', '3.000347');
  expect(readDraft('anna', '3.000347')).toBeNull();
});

test('a draft that cannot be read is no draft', () => {
  localStorage.setItem('egov-draft-anna-3.000347', '{');

  expect(readDraft('anna', '3.000347')).toBeNull();
});

test('the same body keeps its key, another body gets another', () => {
  let count = 0;
  const fresh = () => `key-${++count}`;
  const first = withKey(emptyDraft, 'a', fresh);

  expect(withKey(first, 'a', fresh).key.value).toBe(first.key.value);
  expect(withKey(first, 'b', fresh).key.value).not.toBe(first.key.value);
});
