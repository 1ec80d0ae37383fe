import { expect, test } from 'vitest';
import { actionsFor, nothingWritten, requestOf } from './answers';

test('what may be done follows from the states that may come next', () => {
  expect(actionsFor(['02', '03'])).toEqual(['acknowledge', 'refuse']);
  expect(actionsFor(['01', '02', '03'])).toEqual(['acknowledge', 'refuse']);
  expect(actionsFor(['04', '05', '06'])).toEqual(['04', '05', '06']);
  expect(actionsFor([])).toEqual([]);
});

test('a document is taken with what the register is to say, and without what is empty', () => {
  expect(requestOf('acknowledge', { ...nothingWritten, unit: ' Phòng Hành chính ', dueDate: '2026-12-01' }))
    .toEqual({ action: 'acknowledge', body: { unit: 'Phòng Hành chính', dueDate: '2026-12-01' } });
});

test('an agency that keeps its own register names no unit to the axis', () => {
  expect(requestOf('acknowledge', { ...nothingWritten, unit: 'Phòng Hành chính', ownRegister: true })).toEqual({ action: 'acknowledge', body: { ownRegister: true } });
});

test('a refusal carries its reason', () => {
  expect(requestOf('refuse', { ...nothingWritten, text: 'Gửi nhầm.' })).toEqual({ action: 'state', body: { state: '02', description: 'Gửi nhầm.' } });
  expect(requestOf('06', nothingWritten)).toEqual({ action: 'state', body: { state: '06' } });
});
