import { useSyncExternalStore } from 'react';
import { pathOf } from '../../app/paths';
import type { Language } from '../../language/language';

/** Whether the browser knows that it has no network. */
export const useOffline = (): boolean => useSyncExternalStore(follow, () => !navigator.onLine, () => false);

function follow(told: () => void): () => void {
  addEventListener('online', told);
  addEventListener('offline', told);
  return () => {
    removeEventListener('online', told);
    removeEventListener('offline', told);
  };
}

/** Lets the pages of e-Cabinet be opened without a network: a service worker keeps what they are made of, for them alone. */
export function beginOffline(language: Language): void {
  if ('serviceWorker' in navigator && import.meta.env.PROD) {
    navigator.serviceWorker.register('/cabinet-sw.js', { scope: pathOf('cabinet', language) }).catch((failure: unknown) => {
      console.warn('The pages are not kept for reading offline.', failure);
    });
  }
}
