import { Heading } from '@digdir/designsystemet-react';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Dossier } from '../api/types';
import { PageFailure } from '../app/PageFailure';
import { Loading } from '../app/Loading';
import { useTitle } from '../app/Title';
import { Actions } from '../desk/Actions';
import { formatMoment } from '../language/formats';
import { useLanguage, useMessages } from '../language/language';
import { valueText } from '../procedures/facts';
import { useProcedure } from '../procedures/ProcedurePage';
import { RequireSession } from '../session/RequireSession';
import { useSession } from '../session/session';
import { Fees } from './Fees';
import { Issued } from './Issued';
import { Notices } from './Notices';
import { Papers } from './Papers';
import { Payments } from './Payments';
import { Rate } from './Rate';
import { StatusTag } from './StatusTag';
import { Supplement } from './Supplement';
import { Timeline } from './Timeline';
import { useDossier, useLive } from './useDossier';
import { Withdraw } from './Withdraw';

/** One dossier, for its applicant and for those who work on it, kept up to date as it changes. */
export function DossierPage() {
  const { code } = useParams({ strict: false }) as { code: string };
  const messages = useMessages();
  useTitle(`${messages.dossier.heading} ${code}`);
  return <RequireSession><Shown code={code} /></RequireSession>;
}

function Shown({ code }: { code: string }) {
  const messages = useMessages();
  const found = useDossier(code);
  const connection = useLive(code);
  if (found.isPending) {
    return <Loading />;
  }

  if (found.isError) {
    return <PageFailure error={found.error} retry={() => void found.refetch()} />;
  }

  const { data: dossier, etag } = found.data;
  const last = dossier.history.at(-1);
  return (
    <div className="dossier">
      <p className={`live live--${connection}`} role="status">
        {connection === 'live' ? messages.dossier.live : messages.dossier.reconnecting}
        {last && <span className="ds-sr-only"> {messages.dossier.changed(messages.history[last.what] ?? last.what)}</span>}
      </p>
      <Details dossier={dossier} etag={etag} />
    </div>
  );
}

function Details({ dossier, etag }: { dossier: Dossier; etag: string | null }) {
  const language = useLanguage();
  const messages = useMessages();
  const signedIn = useSession()!;
  const mine = signedIn.role === 'citizen';
  return (
    <div className="stack">
      <header className="stack">
        <p className="eyebrow">{messages.dossier.heading} <code>{dossier.code}</code></p>
        <Heading level={1} data-size="md">{dossier.name[language]}</Heading>
        <p><StatusTag status={dossier.status} /> {dossier.overdue && <strong className="overdue">{messages.dossiers.overdue}</strong>}{dossier.stoppedAt && !dossier.suspension && <small>{messages.dossier.stopped(formatMoment(dossier.stoppedAt, language))}</small>}</p>
      </header>

      <Notices dossier={dossier} />
      {mine && dossier.actions.includes('supplement') && <Supplement dossier={dossier} etag={etag} />}
      {!mine && <Actions dossier={dossier} etag={etag} />}

      <div className="dossier__columns">
        <div className="stack">
          <dl className="facts-list">
            <Fact name={messages.dossier.submitted}>{formatMoment(dossier.submittedAt, language)}</Fact>
            <Fact name={messages.dossier.channel}>{messages.channels[dossier.channel]}</Fact>
            {dossier.intakeDueAt && <Fact name={messages.dossier.intakeDue}>{formatMoment(dossier.intakeDueAt, language)}</Fact>}
            {dossier.receivedAt && dossier.acceptedAt && <Fact name={messages.dossier.received}>{formatMoment(dossier.receivedAt, language)}</Fact>}
            {dossier.dueAt && <Fact name={messages.dossier.due}>{formatMoment(dossier.dueAt, language)}{dossier.dueProvisional && <small> ({messages.dossier.provisional})</small>}</Fact>}
            <Fact name={messages.dossier.agency}>{dossier.agencyName[language]}</Fact>
            {dossier.step && <Fact name={messages.dossier.step}>{dossier.step.name[language]}{dossier.step.dueAt && <small> ({messages.dossier.stepDue}: {formatMoment(dossier.step.dueAt, language)})</small>}</Fact>}
            {dossier.assignee && <Fact name={messages.desk.assignee}>{dossier.assignee}</Fact>}
            <Fact name={messages.dossier.decree}>{dossier.decree.number}</Fact>
          </dl>
          {dossier.result && <Issued dossier={dossier} />}
          <Fees dossier={dossier} />
          <Payments dossier={dossier} />
          <Papers dossier={dossier} />
          {!dossier.result && <Issued dossier={dossier} />}
          {mine && dossier.actions.includes('rate') && <Rate dossier={dossier} etag={etag} />}
          {dossier.rating && mine && <p role="status">{messages.dossier.rated}</p>}
          <Declared dossier={dossier} />
          {mine && dossier.actions.includes('withdraw') && <Withdraw dossier={dossier} etag={etag} />}
        </div>
        <Timeline dossier={dossier} />
      </div>
    </div>
  );
}

function Declared({ dossier }: { dossier: Dossier }) {
  const language = useLanguage();
  const messages = useMessages();
  const procedure = useProcedure(dossier.procedure).data;
  const fieldOf = (name: string) => procedure?.form.find((field) => field.name === name);
  return (
    <details className="declared">
      <summary>{messages.dossier.form}</summary>
      <dl className="facts-list">{Object.entries(dossier.form).map(([name, value]) => <Fact key={name} name={fieldOf(name)?.label[language] ?? name}>{valueText(fieldOf(name), value, language)}</Fact>)}</dl>
    </details>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return <div><dt>{name}</dt><dd>{children}</dd></div>;
}
