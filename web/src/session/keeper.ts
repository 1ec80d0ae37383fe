import { onDevice } from '../app/storage';
import { languageOf } from '../app/paths';
import { clearKept } from '../app/kept';
import { expireSession, hasExpired, onSession, session, setRestoring, setSession, setUnreachable, type Session } from './session';

/** Changes whenever somebody signs in or out in this browser, and is there while somebody is: so tabs hear of each other. It names nobody. */
const Mark = 'egov-signed-in';

/** The capacity of this tab, for when it has to ask the provider again. */
const Capacity = 'egov-capacity';

/** A token is renewed so long before it expires, in milliseconds. */
const early = 60_000;

/** After a failure of the network it is tried again. */
const again = 5_000;

const provider = () => import('./provider');
let timer: ReturnType<typeof setTimeout> | undefined;
let renewing: Promise<void> | null = null;

/** Keeps the session of a sign-in that has just been finished. */
export function keep(signedIn: Session): void {
  onDevice.set(Mark, crypto.randomUUID());
  take(signedIn);
}

/** Finds out, when a page is loaded, whether somebody is signed in still, and stays in step with other tabs. */
export function startKeeping(): void {
  onSession(schedule);
  addEventListener('storage', (change) => {
    if (change.key === Mark && change.newValue === null) {
      setSession(null);
      void clearKept();
    } else if (change.key === Mark) {
      void renew();
    }
  });
  // The page that finishes a sign-in has something newer.
  const isFinishing = /^(\/en)?\/signed-in\/?$/.test(location.pathname);
  if (!isFinishing && (import.meta.env.DEV || onDevice.get(Mark) !== null)) {
    setRestoring(true);
    void restore().finally(() => setRestoring(false));
  }
}

/** Waits until the token is good for the next request. */
export async function fresh(): Promise<void> {
  const present = session();
  if (present !== null && present.expires - Date.now() < early / 2) {
    await renew();
  }
}

/** Signs out, here and at the provider. */
export async function signOut(language: 'vi' | 'en'): Promise<void> {
  const who = session();
  const { leave } = await provider();
  onDevice.remove(Mark);
  sessionStorage.removeItem(Capacity);
  setSession(null);
  try {
    await clearKept();
  } finally {
    if (who !== null) {
      leave(who, language);
    }
  }
}

/** One renewal at a time; what fails by the network is tried again while the token lasts. */
const renew = (): Promise<void> => (renewing ??= attempt().finally(() => (renewing = null)));

async function attempt(): Promise<void> {
  const present = session();
  try {
    const renewed = await (await provider()).renew(present);
    if (renewed === null) {
      expireSession();
    } else if (present !== null && renewed.id !== present.id) {
      // Somebody else has signed in in another tab: what this one shows and sends is the first person's, and goes on under nobody else's name.
      sessionStorage.removeItem(Capacity);
      setSession(null);
    } else {
      take(renewed);
    }
  } catch (failure) {
    console.warn('The token was not renewed.', failure);
    clearTimeout(timer);
    timer = setTimeout(() => void renew(), again);
  }
}

/** Whose refresh token is gone may have a session at the provider still: a look there shows no page. */
async function restore(): Promise<void> {
  try {
    const { begin, renew: ask } = await provider();
    const restored = await ask(null);
    if (restored !== null) {
      take(restored);
    } else if (onDevice.get(Mark) !== null) {
      onDevice.remove(Mark);
      const capacity = sessionStorage.getItem(Capacity);
      await begin({ language: languageOf(location.pathname), next: location.pathname + location.search, silent: true, ...(capacity ? { capacity } : {}) });
      // Nothing is shown until the browser has left.
      await new Promise(() => undefined);
    }
  } catch (failure) {
    console.warn('Whether somebody is signed in was not found out.', failure);
    setUnreachable();
  }
}

function take(next: Session): void {
  sessionStorage.setItem(Capacity, next.capacity);
  setSession(next);
}

function schedule(): void {
  clearTimeout(timer);
  const present = session();
  if (present !== null && !hasExpired()) {
    timer = setTimeout(() => void renew(), Math.max(present.expires - Date.now() - early, 1_000));
  }
}
