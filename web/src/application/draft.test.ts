import { beforeEach, expect, test } from 'vitest';
import { dropDraft, emptyDraft, readDraft, withKey, withoutExpired, writeDraft } from './draft';

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

test('a file that the portal has let go of is asked for again', () => {
  const file = (id: string, expires: string | null) => ({ id, name: `${id}.pdf`, size: 1, expires });
  const draft = { ...emptyDraft, step: 2, files: { health: [file('old', '2026-02-03T09:00:00+07:00'), file('new', '2026-02-04T09:00:00+07:00')], other: [file('kept', null)] } };
  const found = withoutExpired(draft, Date.parse('2026-02-03T10:00:00+07:00'));

  expect(found.lost).toEqual(['old.pdf']);
  expect(found.draft.files).toEqual({ health: [file('new', '2026-02-04T09:00:00+07:00')], other: [file('kept', null)] });
  expect(found.draft.step).toBe(1);
  expect(withoutExpired(draft, 0).draft).toBe(draft);
});
