import { expect, test } from 'vitest';
import { LargestFile, unfit } from './upload';

const file = (start: number[], size = 100) => {
  const bytes = new Uint8Array(size);
  bytes.set(start.slice(0, size));
  return { size, slice: (from: number, to: number) => ({ arrayBuffer: () => Promise.resolve(bytes.slice(from, to).buffer) }) } as unknown as File;
};

test('PDF, PNG and JPEG are told by their first bytes, whatever their name', async () => {
  expect(await unfit(file([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31]))).toBeNull();
  expect(await unfit(file([0x89, 0x50, 0x4e, 0x47]))).toBeNull();
  expect(await unfit(file([0xff, 0xd8, 0xff]))).toBeNull();
  expect(await unfit(file([0x50, 0x4b, 3, 4]))).toBe('wrongType');
});

test('empty and too large files are not sent', async () => {
  expect(await unfit(file([], 0))).toBe('empty');
  expect(await unfit(file([0x25, 0x50, 0x44, 0x46, 0x2d], LargestFile + 1))).toBe('tooLarge');
});
