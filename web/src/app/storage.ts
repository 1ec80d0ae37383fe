/** What a page keeps by name. */
export interface Store {
  get(key: string): string | null;
  /** False where the device keeps nothing, or has no room left: then it is kept while the page is open. */
  set(key: string, value: string): boolean;
  remove(key: string): void;
}

/** A browser may forbid storage altogether, and says so by throwing already when it is named. */
export function storeOf(open: () => Storage): Store {
  const memory = new Map<string, string>();
  const attempt = <T>(action: (storage: Storage) => T, otherwise: T): T => {
    try {
      return action(open());
    } catch (refused) {
      if (refused instanceof DOMException || refused instanceof ReferenceError) {
        return otherwise;
      }

      throw refused;
    }
  };
  return {
    get: (key) => memory.get(key) ?? attempt((storage) => storage.getItem(key), null),
    set: (key, value) => {
      const kept = attempt((storage) => (storage.setItem(key, value), true), false);
      if (kept) {
        memory.delete(key);
      } else {
        memory.set(key, value);
      }

      return kept;
    },
    remove: (key) => {
      memory.delete(key);
      attempt((storage) => storage.removeItem(key), undefined);
    },
  };
}

/** Kept on the device. */
export const onDevice = storeOf(() => localStorage);

/** Kept in this tab. */
export const inTab = storeOf(() => sessionStorage);
