// @vitest-environment node
import { expect, test } from 'vitest';
import { OfflineError } from '../../api/client';
import type { Upload } from '../../api/exchangeTypes';
import { isSame, percentOf, sendPieces, unfitPacket, type Line } from './pieces';

const MiB = 1024 * 1024;
const now = () => Promise.resolve();

/** An axis that keeps pieces, whose line breaks at the given steps: before a piece has come, or after, when only its answer is lost. */
function axis(size: number, breaks: Record<number, 'before' | 'after'> = {}) {
  const asked: string[] = [];
  let upload: Upload = { id: 'u', name: 'a.edxml', size, received: 0, whole: false, largestPiece: 8 * MiB, expiresAt: '' };
  const step = (what: string, change: () => void = () => undefined) => {
    const broken = breaks[asked.push(what)];
    if (broken !== 'before') {
      change();
    }

    return broken ? Promise.reject(new OfflineError()) : Promise.resolve(upload);
  };
  const line: Line = {
    begin: () => step('begin'),
    look: () => step('look'),
    put: (_, offset, piece) => {
      expect(offset).toBe(upload.received);
      return step(`put ${offset / MiB}`, () => (upload = { ...upload, received: offset + piece.size }));
    },
  };
  return { line, asked, upload: () => upload };
}

const file = (size: number) => new Blob([new Uint8Array(size)]);

test('a file goes in pieces of at most 4 MiB', async () => {
  const { line, asked, upload } = axis(9 * MiB);
  const told: number[] = [];

  const sent = await sendPieces(line, file(9 * MiB), upload(), (at) => told.push(at.received), now);

  expect(sent.received).toBe(9 * MiB);
  expect(asked).toEqual(['put 0', 'put 4', 'put 8']);
  expect(told).toEqual([4 * MiB, 8 * MiB, 9 * MiB]);
});

test('after a broken line it goes on where the axis says, whether the piece had come or not', async () => {
  const lost = axis(9 * MiB, { 2: 'before' });
  await sendPieces(lost.line, file(9 * MiB), lost.upload(), () => undefined, now);
  expect(lost.asked).toEqual(['put 0', 'put 4', 'look', 'put 4', 'put 8']);

  const came = axis(9 * MiB, { 2: 'after' });
  await sendPieces(came.line, file(9 * MiB), came.upload(), () => undefined, now);
  expect(came.asked).toEqual(['put 0', 'put 4', 'look', 'put 8']);
});

test('a line that stays broken is told after three waits, each longer', async () => {
  const { line, asked, upload } = axis(MiB, { 1: 'before', 3: 'before', 5: 'before', 7: 'before' });
  const waits: number[] = [];

  await expect(sendPieces(line, file(MiB), upload(), () => undefined, (wait) => Promise.resolve(void waits.push(wait)))).rejects.toBeInstanceOf(OfflineError);

  expect(asked).toEqual(['put 0', 'look', 'put 0', 'look', 'put 0', 'look', 'put 0']);
  expect(waits).toEqual([1_000, 3_000, 9_000]);
});

test('what is no packet is told before it is sent', async () => {
  expect(await unfitPacket(new File([], 'a.edxml'))).toBe('empty');
  expect(await unfitPacket(new File(['%PDF-1.7'], 'a.edxml'))).toBe('notPacket');
  expect(await unfitPacket(new File(['1212<edXML>'], 'a.edxml'))).toBeNull();
});

test('a file is known again by name, size and time', () => {
  const chosen = new File(['<edXML/>'], 'a.edxml', { lastModified: 5 });
  const begun = { id: 'u', name: 'a.edxml', size: 8, modified: 5, received: 4 };

  expect(isSame(begun, chosen)).toBe(true);
  expect(isSame({ ...begun, modified: 6 }, chosen)).toBe(false);
  expect(percentOf(begun)).toBe(50);
});
