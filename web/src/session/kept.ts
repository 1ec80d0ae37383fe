import { useCallback, useEffect, useState, type Dispatch, type SetStateAction } from 'react';
import { inTab, onDevice, type Store } from '../app/storage';
import { useSession, type Session } from './session';

/** A citizen's own device keeps what they enter; what an official enters stays in the tab, since desks share machines. */
export const storeFor = (who: Session | null): Store => (who?.role === 'citizen' ? onDevice : inTab);

/**
 * State that a reload, a lost network and a session that has to be renewed leave as it is, until it is dropped by the last of the answers. It is
 * the signed-in person's alone.
 */
export function useKept<T>(place: string, empty: T): [T, Dispatch<SetStateAction<T>>, () => void] {
  const who = useSession();
  const [store] = useState(() => storeFor(who));
  const [key] = useState(() => `egov-kept-${who?.id ?? ''}-${place}`);
  const [nothing] = useState(() => empty);
  const [value, setValue] = useState<T>(() => read<T>(store.get(key)) ?? nothing);
  useEffect(() => {
    if (value === nothing) {
      store.remove(key);
    } else {
      store.set(key, JSON.stringify(value));
    }
  }, [store, key, value, nothing]);

  // At once, too: what was sent may be the reason that the component is gone before its effects run.
  const drop = useCallback(() => {
    store.remove(key);
    setValue(nothing);
  }, [store, key, nothing]);
  return [value, setValue, drop];
}

function read<T>(text: string | null): T | null {
  try {
    return text === null ? null : (JSON.parse(text) as T);
  } catch {
    // What cannot be read was not kept.
    return null;
  }
}
