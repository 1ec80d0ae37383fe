import './cabinet.css';
import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useLocation } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { PageLink } from '../app/PageLink';
import { pathOf, type Page } from '../app/paths';
import { useTitle } from '../app/Title';
import { useCabinetMessages } from '../language/cabinet';
import { useLanguage } from '../language/language';
import { RequireSession } from '../session/RequireSession';
import { useRestoring, useSession, useUnreachable } from '../session/session';
import { KeptReading } from './offline/KeptReading';
import { beginOffline, useOffline } from './offline/useOffline';

const areas = ['cabinet', 'cabinetSubmissions'] as const satisfies readonly Page[];

/** What stands around every page on bodies that decide together. Without a network and a session it shows what was kept for reading. */
export function CabinetPage({ title, children }: { title?: string; children: ReactNode }) {
  const language = useLanguage();
  const signedIn = useSession();
  const restoring = useRestoring();
  const unreachable = useUnreachable();
  const offline = useOffline();
  useEffect(() => beginOffline(language), [language]);
  if (signedIn === null && !restoring && (offline || unreachable)) {
    return <KeptReading />;
  }

  return (
    <RequireSession>
      <section className="stack cabinet">
        {title !== undefined && <Named title={title} />}
        <Areas />
        {offline && <Alert data-color="warning" role="status"><Paragraph><OfflineText /></Paragraph></Alert>}
        {title !== undefined && <Heading level={1} data-size="lg">{title}</Heading>}
        <ForStaff>{children}</ForStaff>
      </section>
    </RequireSession>
  );
}

function Named({ title }: { title: string }) {
  useTitle(title);
  return null;
}

function OfflineText() {
  return useCabinetMessages().offline.now;
}

function ForStaff({ children }: { children: ReactNode }) {
  const words = useCabinetMessages();
  const role = useSession()?.role;
  return role === 'official' || role === 'leader' ? children : <Alert data-color="info"><Paragraph>{words.staffOnly}</Paragraph></Alert>;
}

function Areas() {
  const words = useCabinetMessages();
  const language = useLanguage();
  const { pathname } = useLocation();
  const names = { cabinet: words.areas.desk, cabinetSubmissions: words.areas.submissions };
  return (
    <nav className="cabinet-areas" aria-label={words.areas.label}>
      <ul>
        {areas.map((area) => (
          <li key={area}>
            <PageLink href={pathOf(area, language)} aria-current={pathname === pathOf(area, language) ? 'page' : undefined}>{names[area]}</PageLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
