import { useLocation, useRouter } from '@tanstack/react-router';

/** What the address asks for beside the page, and how to ask for something else; an empty part is left out. */
export function useAsked(): [Record<string, string>, (part: Record<string, string>) => void] {
  const router = useRouter();
  const { pathname, search } = useLocation();
  const asked = Object.fromEntries(Object.entries(search as Record<string, unknown>).map(([name, value]) => [name, String(value)]));
  return [asked, (part) => {
    const next = new URLSearchParams(Object.entries({ ...asked, ...part }).filter(([, value]) => value !== '')).toString();
    router.history.replace(next === '' ? pathname : `${pathname}?${next}`);
  }];
}
