import { useSyncExternalStore } from 'react';
import { inTab } from '../app/storage';

/** Who is signed in. The identity system will fill this; nothing else knows how a token was come by. */
export interface Session {
  token: string;
  role: 'citizen' | 'official' | 'leader';
  id: string;
  agency: string | null;
  /** In milliseconds since 1970. */
  expires: number;
}

const Key = 'egov-session';
const listeners = new Set<() => void>();
let current = read();
let expired = false;

/** The session, or null once it has expired. */
export function session(): Session | null {
  if (current !== null && current.expires <= Date.now()) {
    expireSession();
  }

  return current;
}

/** Signs somebody in, or out. */
export function setSession(next: Session | null): void {
  expired = false;
  put(next);
}

/** The token is good no more: the person goes on after signing in again, and is told so. */
export function expireSession(): void {
  expired ||= current !== null;
  put(null);
}

/** Whether the last session ended although the person had not signed out. */
export const hasExpired = (): boolean => expired;

/** Is told of every change; the answer ends that. */
export function onSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export const useSession = (): Session | null => useSyncExternalStore(onSession, () => current, () => null);

function put(next: Session | null): void {
  current = next;
  if (next === null) {
    inTab.remove(Key);
  } else {
    inTab.set(Key, JSON.stringify(next));
  }

  listeners.forEach((listener) => listener());
}

function read(): Session | null {
  const stored = inTab.get(Key);
  const parsed = stored === null ? null : (JSON.parse(stored) as Session);
  return parsed !== null && parsed.expires > Date.now() ? parsed : null;
}
