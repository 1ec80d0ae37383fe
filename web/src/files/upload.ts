import { headersOf, OfflineError, problemOf } from '../api/client';
import { fresh } from '../session/keeper';
import type { UploadedFile } from '../api/types';
import type { Language } from '../language/language';

/** The largest file in bytes, as `/api/limits` publishes it. */
export const LargestFile = 10 * 1024 * 1024;

export type Unfit = 'empty' | 'tooLarge' | 'wrongType';

/** Why the file would be refused, told before it is sent; null when it may be sent. The server looks again, more closely. */
export async function unfit(file: File): Promise<Unfit | null> {
  if (file.size === 0) {
    return 'empty';
  }

  if (file.size > LargestFile) {
    return 'tooLarge';
  }

  const start = new Uint8Array(await file.slice(0, 8).arrayBuffer());
  const begins = (...bytes: number[]) => bytes.every((byte, index) => start[index] === byte);
  const known = begins(0x25, 0x50, 0x44, 0x46, 0x2d) || begins(0x89, 0x50, 0x4e, 0x47) || begins(0xff, 0xd8, 0xff);
  return known ? null : 'wrongType';
}

/** Uploads a file and tells how far it came, in percent. Repeated with the same key it is kept once. */
export async function upload(file: File, key: string, language: Language, progress: (percent: number) => void, path = '/api/files'): Promise<UploadedFile> {
  await fresh();
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    for (const [name, value] of Object.entries(headersOf({ language, key }))) {
      request.setRequestHeader(name, value);
    }

    request.upload.onprogress = (event) => progress(Math.round((event.loaded * 100) / event.total));
    request.onerror = () => reject(new OfflineError());
    request.onload = () =>
      request.status === 201
        ? resolve(JSON.parse(request.responseText) as UploadedFile)
        : reject(problemOf(request.status, request.responseText));
    const body = new FormData();
    body.append('file', file);
    request.send(body);
  });
}
