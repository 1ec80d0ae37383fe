import { fresh } from '../session/keeper';
import { readExactly, writeExactly } from './exact';
import { expireSession, session } from '../session/session';
import type { Language } from '../language/language';

/** One thing that is wrong in a request. */
export interface FieldError { field: string; code: string; message: string }

/** An answer of the API that is no success: problem details with a stable number (RFC 9457). */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly errors: FieldError[],
  ) {
    super(detail);
  }

  /** What was read has been changed since by somebody else. */
  get isStale(): boolean {
    return this.status === 412;
  }
}

/** The server was not reached. */
export class OfflineError extends Error {}

export interface CallOptions {
  method?: 'GET' | 'POST' | 'PUT';
  body?: unknown;
  /** Sent as they are, in the place of a body. */
  bytes?: Blob;
  /** What the bytes are, where the API decides by it. */
  mediaType?: string;
  /** A file in a form, which says by itself what it is. */
  form?: FormData;
  /** Whether numbers of the answer that would lose digits are given as text. */
  exact?: boolean;
  /** The version that a change is meant for. */
  etag?: string;
  /** The key of a creating request. */
  key?: string;
  language: Language;
  signal?: AbortSignal;
}

export interface Answer<T> { data: T; etag: string | null }

/** Calls the API with the session's token. */
export async function call<T>(path: string, options: CallOptions): Promise<Answer<T>> {
  const response = await send(path, options);
  return { data: options.exact ? readExactly<T>(await response.text()) : ((await response.json()) as T), etag: response.headers.get('ETag') };
}

/** The bytes of a file, with the session's token. */
export async function bytesOf(path: string, language: Language): Promise<ArrayBuffer> {
  return (await send(path, { language })).arrayBuffer();
}

/** Downloads a file with the session's token and gives it to the browser under its name. */
export async function download(path: string, name: string, language: Language): Promise<void> {
  const response = await send(path, { language });
  save(await response.blob(), nameIn(response.headers.get('Content-Disposition')) ?? name);
}

/** Gives the browser something to keep under a name. */
export function save(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

export function headersOf(options: Pick<CallOptions, 'language' | 'etag' | 'key'>): Record<string, string> {
  const headers: Record<string, string> = { 'Accept-Language': options.language };
  const signedIn = session();
  if (signedIn !== null) {
    headers['Authorization'] = `Bearer ${signedIn.token}`;
  }

  if (options.etag !== undefined) {
    headers['If-Match'] = options.etag;
  }

  if (options.key !== undefined) {
    headers['Idempotency-Key'] = options.key;
  }

  return headers;
}

/** The problem that the body tells, whatever it is. A token that is good no more ends the session. */
export function problemOf(status: number, text: string): ApiError {
  if (status === 401) {
    expireSession();
  }

  try {
    const body = JSON.parse(text) as { code?: string; detail?: string; title?: string; errors?: FieldError[] };
    return new ApiError(status, body.code ?? `HTTP ${status}`, body.detail ?? body.title ?? '', body.errors ?? []);
  } catch {
    return new ApiError(status, `HTTP ${status}`, '', []);
  }
}

async function send(path: string, options: CallOptions): Promise<Response> {
  await fresh();
  const headers = headersOf(options);
  const init: RequestInit = { method: options.method ?? 'GET', headers, cache: 'no-store' };
  if (options.body !== undefined) {
    headers['Content-Type'] = 'application/json';
    init.body = writeExactly(options.body);
  } else if (options.bytes !== undefined) {
    headers['Content-Type'] = options.mediaType ?? 'application/octet-stream';
    init.body = options.bytes;
  } else if (options.form !== undefined) {
    init.body = options.form;
  }

  if (options.signal) {
    init.signal = options.signal;
  }

  let response: Response;
  try {
    response = await fetch(path, init);
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') {
      throw failure;
    }

    throw new OfflineError();
  }

  if (!response.ok) {
    throw problemOf(response.status, await response.text());
  }

  return response;
}

function nameIn(disposition: string | null): string | null {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  return encoded ? decodeURIComponent(encoded) : null;
}
