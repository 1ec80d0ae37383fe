import './exchange.css';
import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { PageLink } from '../app/PageLink';
import { pathOf, type Page } from '../app/paths';
import { useTitle } from '../app/Title';
import { useExchangeMessages } from '../language/exchange';
import { useLanguage } from '../language/language';
import { RequireSession } from '../session/RequireSession';
import { useSession } from '../session/session';

const areas = ['mailbox', 'sent', 'send', 'overdue', 'registers', 'statistics'] as const satisfies readonly Page[];

/** What stands around every page on documents: who may see it, its title, and the way to the others. */
export function ExchangePage({ title, children }: { title: string; children: ReactNode }) {
  useTitle(title);
  return (
    <RequireSession>
      <section className="stack">
        <Areas />
        <Heading level={1} data-size="lg">{title}</Heading>
        <ForStaff>{children}</ForStaff>
      </section>
    </RequireSession>
  );
}

/** Documents are an agency's: to who acts for none there is nothing to show. */
export function ForStaff({ children }: { children: ReactNode }) {
  const words = useExchangeMessages();
  const role = useSession()?.role;
  return role === 'official' || role === 'leader' ? children : <Alert data-color="info"><Paragraph>{words.staffOnly}</Paragraph></Alert>;
}

/** The ways between the pages on documents. What is overdue is the leader's to follow. */
export function Areas() {
  const words = useExchangeMessages();
  const language = useLanguage();
  const { pathname } = useLocation();
  const role = useSession()?.role;
  return (
    <nav className="areas" aria-label={words.areas.label}>
      <ul>
        {areas.filter((area) => area !== 'overdue' || role === 'leader').map((area) => (
          <li key={area}>
            <PageLink href={pathOf(area, language)} aria-current={pathname === pathOf(area, language) ? 'page' : undefined}>{words.areas[area]}</PageLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
