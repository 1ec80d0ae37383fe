import { useLocation, useRouter } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { pathOf } from '../app/paths';
import { useLanguage } from '../language/language';
import { Loading } from '../app/Loading';
import { useRestoring, useSession } from './session';

/** Shows its content to who is signed in; others sign in first and come back. */
export function RequireSession({ children }: { children: ReactNode }) {
  const signedIn = useSession();
  const restoring = useRestoring();
  const language = useLanguage();
  const router = useRouter();
  const here = useLocation();
  // The page that was asked for: the address has moved on before the sign-in page is there, and following it would never end.
  const [wanted] = useState(here);
  useEffect(() => {
    // Who signs out has left already for the front page.
    if (signedIn === null && !restoring && router.history.location.pathname === wanted.pathname) {
      router.history.replace(`${pathOf('signIn', language)}?next=${encodeURIComponent(wanted.href)}`);
    }
  }, [signedIn, restoring, language, router, wanted]);
  return signedIn !== null ? children : restoring ? <Loading /> : null;
}
