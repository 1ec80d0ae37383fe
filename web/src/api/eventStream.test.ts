import { expect, test } from 'vitest';
import { EventReader } from './eventStream';

test('events may come in any pieces', () => {
  const whole = 'retry: 500\n\nid: 3\nevent: line\ndata: {"a":1}\n\n: still here\n\nid: 4\ndata: one\ndata: two\n\n';
  for (let size = 1; size < whole.length; size++) {
    const reader = new EventReader();
    const events = [];
    for (let at = 0; at < whole.length; at += size) {
      events.push(...reader.take(whole.slice(at, at + size)));
    }

    expect(events).toEqual([
      { id: '3', event: 'line', data: '{"a":1}' },
      { id: '4', event: 'message', data: 'one\ntwo' },
    ]);
    expect(reader.retry).toBe(500);
  }
});

test('an event that is not complete waits for its end', () => {
  const reader = new EventReader();

  expect(reader.take('id: 1\ndata: x\n')).toEqual([]);
  expect(reader.take('\n')).toHaveLength(1);
});
