import './reporting.css';
import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { PageLink } from '../app/PageLink';
import { pathOf, type Page } from '../app/paths';
import { useTitle } from '../app/Title';
import { useLanguage } from '../language/language';
import { useReportingMessages } from '../language/reporting';
import { RequireSession } from '../session/RequireSession';
import { useSession } from '../session/session';

const forStaff = ['reporting', 'completeness', 'imports'] as const satisfies readonly Page[];
const forAnyone = ['indicators', 'openData'] as const satisfies readonly Page[];

export const useIsStaff = (): boolean => {
  const role = useSession()?.role;
  return role === 'official' || role === 'leader';
};

/** What stands around every page on reports: agencies' own, for who is signed in. */
export function ReportingPage({ title, children }: { title?: string; children: ReactNode }) {
  const words = useReportingMessages();
  const isStaff = useIsStaff();
  return (
    <RequireSession>
      <Framed {...(title === undefined ? {} : { title })}>
        {isStaff ? children : <Alert data-color="info"><Paragraph>{words.staffOnly}</Paragraph></Alert>}
      </Framed>
    </RequireSession>
  );
}

/** What stands around a page that is open to anyone. */
export function Framed({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <section className="stack reporting">
      {title !== undefined && <Named title={title} />}
      <Areas />
      {title !== undefined && <Heading level={1} data-size="lg">{title}</Heading>}
      {children}
    </section>
  );
}

function Named({ title }: { title: string }) {
  useTitle(title);
  return null;
}

function Areas() {
  const words = useReportingMessages().areas;
  const language = useLanguage();
  const { pathname } = useLocation();
  const shown = [...(useIsStaff() ? forStaff : []), ...forAnyone];
  return (
    <nav className="reporting-areas" aria-label={words.label}>
      <ul>
        {shown.map((area) => {
          const href = pathOf(area, language);
          return <li key={area}><PageLink href={href} aria-current={pathname === href ? 'page' : undefined}>{words[area]}</PageLink></li>;
        })}
      </ul>
    </nav>
  );
}
