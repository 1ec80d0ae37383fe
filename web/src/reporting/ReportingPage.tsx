import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import { PageLink } from '../app/PageLink';
import { pathOf } from '../app/paths';
import { useTitle } from '../app/Title';
import { useLanguage } from '../language/language';
import { useReportingMessages } from '../language/reporting';
import { RequireSession } from '../session/RequireSession';
import { useSession } from '../session/session';

/** Where who reports begins. */
export function ReportingPage() {
  return <RequireSession><Beginning /></RequireSession>;
}

function Beginning() {
  const words = useReportingMessages();
  const language = useLanguage();
  const role = useSession()?.role;
  useTitle(words.title);
  return (
    <section className="stack">
      <Heading level={1} data-size="lg">{words.title}</Heading>
      <Paragraph>{words.lead}</Paragraph>
      {role === 'official' || role === 'leader'
        ? <Paragraph><PageLink href={pathOf('api', language, 'reporting')}>{words.api}</PageLink></Paragraph>
        : <Alert data-color="info"><Paragraph>{words.staffOnly}</Paragraph></Alert>}
    </section>
  );
}
