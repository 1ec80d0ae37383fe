import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { DeskItem } from '../../api/reportingTypes';
import { Failure } from '../../app/Failure';
import { Loading } from '../../app/Loading';
import { PageLink } from '../../app/PageLink';
import { pathOf } from '../../app/paths';
import { today } from '../../language/formats';
import { useLanguage } from '../../language/language';
import { useReportingMessages } from '../../language/reporting';
import { More } from '../More';
import { ReportingPage } from '../ReportingPage';
import { useList } from '../useReporting';
import { isOverdue, partsOf } from './desk';
import { DeskTable } from './DeskTable';

/** What an agency has to report and to accept, by deadline. */
export function DeskPage() {
  const words = useReportingMessages();
  return <ReportingPage title={words.desk.title}><Desk /></ReportingPage>;
}

function Desk() {
  const language = useLanguage();
  const { desk: words, areas } = useReportingMessages();
  const found = useList<DeskItem>('/api/reporting/desk');
  if (found.isPending) {
    return <Loading />;
  }

  const { own, receiver, sent } = partsOf(found.data?.pages.flatMap((page) => page.items) ?? []);
  return (
    <>
      {found.isError && <Failure error={found.error} retry={() => void found.refetch()} />}
      <p className="ds-sr-only" role="status">{words.count(own.length + receiver.length)}</p>
      {own.length + receiver.length + sent.length === 0 && (
        <Paragraph>{words.whenOpened} <PageLink href={pathOf('completeness', language)}>{areas.completeness}</PageLink>, {words.or} <PageLink href={pathOf('indicators', language)}>{areas.indicators}</PageLink>.</Paragraph>
      )}
      <Part id="own" title={words.own} none={words.noOwn} items={own} />
      <Part id="receiver" title={words.receiver} none={words.noReceiver} items={receiver} />
      {sent.length > 0 && <details className="more-of"><summary>{words.done} ({sent.length})</summary><DeskTable items={sent} label={words.done} /></details>}
      <More list={found} />
      <p><PageLink href={pathOf('api', language, 'reporting')}>{words.api}</PageLink></p>
    </>
  );
}

function Part({ id, title, none, items }: { id: string; title: string; none: string; items: DeskItem[] }) {
  const late = items.some((item) => isOverdue(item, today()));
  return (
    <section className="stack" aria-labelledby={id}>
      <Heading level={2} data-size="xs" id={id}>{title} <span className={late ? 'count count--late' : 'count'}>{items.length}</span></Heading>
      {items.length === 0 ? <Alert data-color="info"><Paragraph>{none}</Paragraph></Alert> : <DeskTable items={items} label={title} />}
    </section>
  );
}
