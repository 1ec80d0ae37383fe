import { useRouter } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';

/** Lets the router follow the links of plain HTML to other pages of the site. */
export function FollowLinks({ children }: { children: ReactNode }) {
  const router = useRouter();
  const follow = (event: MouseEvent<HTMLElement>) => {
    const link = (event.target as HTMLElement).closest('a');
    if (link && link.origin === location.origin && !/^\/(api|docs\/samples)\//.test(link.pathname) && event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      router.history.push(link.pathname);
    }
  };
  return <div onClick={follow}>{children}</div>;
}
