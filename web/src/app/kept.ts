/** What a signed-in person keeps in this browser to read without a network lies in one cache, so that it goes as a whole. */
const Kept = 'egov-kept-papers';

/** The cache; null where the browser has none, as on pages that came over a line that is not protected. */
export const openKept = async (): Promise<Cache | null> => ('caches' in globalThis ? caches.open(Kept) : null);

/** Lets go of all of it: when its reader signs out, or somebody else signs in. */
export async function clearKept(): Promise<void> {
  if ('caches' in globalThis) {
    await caches.delete(Kept);
  }
}
