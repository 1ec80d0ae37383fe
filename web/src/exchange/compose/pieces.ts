import { call, OfflineError } from '../../api/client';
import type { Upload } from '../../api/exchangeTypes';
import type { Language } from '../../language/language';

/** The largest upload in bytes, as `/api/exchange/limits` publishes it. */
export const LargestUpload = 200 * 1024 * 1024;

/** A piece is small enough for a slow line to lose little when it breaks. */
const largestPiece = 4 * 1024 * 1024;

const path = '/api/documents/uploads';

/** How the pieces of an upload are sent: the API, or what stands for it in a test. */
export interface Line {
  begin(name: string, size: number, key: string): Promise<Upload>;
  look(id: string): Promise<Upload>;
  put(id: string, offset: number, piece: Blob): Promise<Upload>;
}

export const lineTo = (language: Language): Line => ({
  begin: async (name, size, key) => (await call<Upload>(path, { method: 'POST', language, key, body: { name, size } })).data,
  look: async (id) => (await call<Upload>(`${path}/${encodeURIComponent(id)}`, { language })).data,
  put: async (id, offset, piece) =>
    (await call<Upload>(`${path}/${encodeURIComponent(id)}/content?offset=${offset}`, { method: 'PUT', language, bytes: piece })).data,
});

/** So often a piece is sent again, each time after a longer wait, before the person is asked. */
const waits = [1_000, 3_000, 9_000];

const after = (wait: number) => new Promise<void>((resolve) => setTimeout(resolve, wait));

/** Sends what has not come yet of a file, and tells how much has. After a line that broke it asks how much did come, and goes on there. */
export async function sendPieces(
  line: Line, file: Blob, upload: Upload, progress: (upload: Upload) => void, pause: (wait: number) => Promise<void> = after,
): Promise<Upload> {
  let known = upload;
  let isBroken = false;
  for (let failures = 0; Number(known.received) < file.size;) {
    const from = Number(known.received);
    try {
      known = isBroken ? await line.look(known.id) : await line.put(known.id, from, file.slice(from, from + Math.min(largestPiece, known.largestPiece)));
      isBroken = false;
      failures = Number(known.received) > from ? 0 : failures;
      progress(known);
    } catch (failure) {
      const wait = waits[failures++];
      if (!(failure instanceof OfflineError) || wait === undefined) {
        throw failure;
      }

      isBroken = true;
      await pause(wait);
    }
  }

  return known;
}

export type Unfit = 'empty' | 'tooLarge' | 'notPacket';

/** Why the file would be refused as a packet, told before it is sent; the axis looks more closely. */
export async function unfitPacket(file: File): Promise<Unfit | null> {
  if (file.size === 0) {
    return 'empty';
  }

  if (file.size > LargestUpload) {
    return 'tooLarge';
  }

  // Packets of some software have stray bytes before their first mark.
  const start = new Uint8Array(await file.slice(0, 16).arrayBuffer());
  return start.includes(0x3c) ? null : 'notPacket';
}

/** What is remembered of a file that is being uploaded, by which it is known again after a reload. */
export interface Begun { id: string; name: string; size: number; modified: number; received: number }

export const isSame = (begun: Begun, file: File): boolean => begun.name === file.name && begun.size === file.size && begun.modified === file.lastModified;

export const percentOf = (begun: Begun): number => Math.floor((begun.received * 100) / begun.size);
