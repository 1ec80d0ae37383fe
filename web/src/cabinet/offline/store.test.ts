// @vitest-environment node
import { beforeEach, expect, test, vi } from 'vitest';
import type { BallotView, DeskItem, Paper } from '../../api/cabinetTypes';
import { AlteredError, digestOf, dropOld, isCurrent, keepBallot, keepFor, keptBallot, keptBallots, paperContent } from './store';

const { bytesOf, call } = vi.hoisted(() => ({ bytesOf: vi.fn<(path: string) => Promise<ArrayBuffer>>(), call: vi.fn<(path: string) => Promise<{ data: unknown }>>() }));
vi.mock('../../api/client', () => ({ bytesOf, call }));

/** What a browser keeps by address, as far as it is used here. */
class Shelf {
  readonly kept = new Map<string, Response>();
  match = (key: string | Request) => Promise.resolve(this.kept.get(addressOf(key))?.clone());
  put = (key: string, value: Response) => Promise.resolve(void this.kept.set(addressOf(key), value));
  delete = (key: string) => Promise.resolve(this.kept.delete(addressOf(key)));
  keys = () => Promise.resolve([...this.kept.keys()].map((url) => ({ url })));
}

const addressOf = (key: string | { url: string }) => new URL(typeof key === 'string' ? key : key.url, 'http://localhost').href;
let shelf: Shelf;
const contents: Record<string, ArrayBuffer> = {};

async function paper(name: string): Promise<Paper> {
  const content = new TextEncoder().encode(name).buffer as ArrayBuffer;
  contents[`/api/cabinet/files/${name}`] = content;
  return { file: name, name, kind: 'annex', mediaType: 'text/plain', size: name.length, sha256: await digestOf(content) };
}

const ballots: Record<string, BallotView> = {};
const ballot = (id: string, due: string, papers: Paper[]) => (ballots[`/api/cabinet/ballots/${id}`] = { id, due, papers } as BallotView);

beforeEach(() => {
  shelf = new Shelf();
  vi.stubGlobal('caches', { open: () => Promise.resolve(shelf), delete: () => Promise.resolve(shelf.kept.clear()) });
  bytesOf.mockReset().mockImplementation((path) => Promise.resolve(contents[path]!));
  call.mockReset().mockImplementation((path) => Promise.resolve({ data: ballots[path] }));
});

test('papers are kept by their digest, once for all ballots that have them', async () => {
  const shared = await paper('shared');
  ballot('b1', '2026-11-27', [shared, await paper('one')]);
  ballot('b2', '2026-11-26', [shared]);

  await keepBallot('b1', 'vi');
  await keepBallot('b2', 'vi');

  expect(bytesOf).toHaveBeenCalledTimes(2);
  expect((await keptBallots()).map((kept) => kept.ballot.id)).toEqual(['b2', 'b1']);
  bytesOf.mockRejectedValue(new Error('no network'));
  expect(new TextDecoder().decode(await paperContent(shared, 'vi'))).toBe('shared');
});

test('what is not the file that the ballot names is neither shown nor kept', async () => {
  const altered = { ...(await paper('altered')), sha256: await digestOf(new ArrayBuffer(1)) };
  ballot('b1', '2026-11-27', [altered]);

  await expect(keepBallot('b1', 'vi')).rejects.toBeInstanceOf(AlteredError);

  expect(shelf.kept.size).toBe(0);
});

test('what no longer waits goes, but for papers that another ballot has', async () => {
  const [shared, own] = [await paper('shared'), await paper('own')];
  ballot('b1', '2026-11-27', [shared, own]);
  ballot('b2', '2026-11-26', [shared]);
  await keepBallot('b1', 'vi');
  await keepBallot('b2', 'vi');

  await dropOld(['b2']);

  expect(await keptBallot('b1')).toBeNull();
  expect([...shelf.kept.keys()].some((address) => address.endsWith(own.sha256))).toBe(false);
  expect([...shelf.kept.keys()].some((address) => address.endsWith(shared.sha256))).toBe(true);
});

test('what one person kept goes before another keeps anything', async () => {
  ballot('b1', '2026-11-27', []);
  await keepFor('001');
  await keepBallot('b1', 'vi');
  await keepFor('001');
  expect(await keptBallots()).toHaveLength(1);

  await keepFor('002');

  expect(await keptBallots()).toEqual([]);
});

test('a ballot whose time was extended is kept anew', () => {
  const kept = { ballot: { id: 'b1', due: '2026-11-27' } as BallotView, at: '' };
  expect(isCurrent(kept, { ballot: 'b1', due: '2026-11-27' } as DeskItem)).toBe(true);
  expect(isCurrent(kept, { ballot: 'b1', due: '2026-11-30' } as DeskItem)).toBe(false);
  expect(isCurrent(undefined, { ballot: 'b1', due: '2026-11-27' } as DeskItem)).toBe(false);
});
