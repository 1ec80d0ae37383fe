import { useSyncExternalStore } from 'react';

/** Who is signed in, and in whose name they act. In memory alone: the browser keeps the refresh token where no script reads it. */
export interface Session {
  token: string;
  /** What a sign-out shows to the provider. */
  idToken: string;
  /** The personal identification number. */
  id: string;
  name: string;
  role: 'citizen' | 'official' | 'leader' | 'other';
  agency: string | null;
  /** The business or person in whose name a citizen acts. */
  actsFor: string | null;
  actsForName: string | null;
  /** What names the capacity to the provider: self, office:G01.08, business:0309123455, by a mandate person:048085066666:{mandate}. */
  capacity: string;
  /** In milliseconds since 1970. */
  expires: number;
}

const listeners = new Set<() => void>();
let current: Session | null = null;
let expired = false;
let restoring = false;
let unreachable = false;

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

/** The session is good no more: the person goes on after signing in again, and is told so. */
export function expireSession(): void {
  expired ||= current !== null;
  put(null);
}

/** Whether the last session ended although the person had not signed out. */
export const hasExpired = (): boolean => expired;

/** Says that it is being found out whether somebody is signed in still, or that it is known now. */
export function setRestoring(now: boolean): void {
  restoring = now;
  listeners.forEach((listener) => listener());
}

/** Says that it could not be found out whether somebody is signed in, since the server was not reached. */
export function setUnreachable(): void {
  unreachable = true;
  listeners.forEach((listener) => listener());
}

/** What one person reads in one capacity is nobody else's to see: this tells them apart. */
export const readerOf = (who: Session | null): string | undefined => (who === null ? undefined : `${who.id} ${who.capacity}`);

/** Is told of every change; the answer ends that. */
export function onSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export const useSession = (): Session | null => useSyncExternalStore(onSession, () => current, () => null);

export const useRestoring = (): boolean => useSyncExternalStore(onSession, () => restoring, () => false);

function put(next: Session | null): void {
  current = next;
  listeners.forEach((listener) => listener());
}

/** Whether nobody knows who is signed in, since the server was not reached when the page was loaded. */
export const useUnreachable = (): boolean => useSyncExternalStore(onSession, () => unreachable && current === null, () => false);
