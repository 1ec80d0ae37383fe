import { useLocation, useRouter } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { pathOf } from '../app/paths';
import { useLanguage } from '../language/language';
import { useSession } from './session';

/** Shows its content to who is signed in; others sign in first and come back. */
export function RequireSession({ children }: { children: ReactNode }) {
  const signedIn = useSession();
  const language = useLanguage();
  const router = useRouter();
  const { href } = useLocation();
  useEffect(() => {
    if (signedIn === null) {
      router.history.replace(`${pathOf('signIn', language)}?next=${encodeURIComponent(href)}`);
    }
  }, [signedIn, language, router, href]);
  return signedIn === null ? null : children;
}
