import { useSyncExternalStore } from 'react';

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

/** The session, or null once it has expired. */
export function session(): Session | null {
  if (current !== null && current.expires <= Date.now()) {
    setSession(null);
  }

  return current;
}

export function setSession(next: Session | null): void {
  current = next;
  if (next === null) {
    sessionStorage.removeItem(Key);
  } else {
    sessionStorage.setItem(Key, JSON.stringify(next));
  }

  listeners.forEach((listener) => listener());
}

export function useSession(): Session | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
    () => null,
  );
}

function read(): Session | null {
  if (typeof sessionStorage === 'undefined') {
    return null;
  }

  const stored = sessionStorage.getItem(Key);
  const parsed = stored === null ? null : (JSON.parse(stored) as Session);
  return parsed !== null && parsed.expires > Date.now() ? parsed : null;
}
