import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { Failure } from '../../app/Failure';
import { Loading } from '../../app/Loading';
import { useExchangeMessages } from '../../language/exchange';
import { AgencyName } from '../AgencyName';
import { ExchangePage } from '../ExchangePage';
import { News } from '../News';
import { askedBack, bySender, lateBy, unanswered, unsettled, urgentIn, type Late } from './board';
import { LateTable } from './LateTable';
import { MostLooked, useLate } from './useLate';

/** What is late in an agency, for its leader. */
export function BoardPage() {
  const words = useExchangeMessages();
  return <ExchangePage title={words.board.title}><Board /></ExchangePage>;
}

const atWork = ['03', '04', '05'] as const;
const overdue = ['overdue'] as const;
const recall = ['recall'] as const;

function Board() {
  const words = useExchangeMessages();
  return (
    <>
      <Paragraph>{words.board.lead}</Paragraph>
      <News />
      <Part id="unanswered" title={words.board.unanswered} lead={words.board.unansweredLead} lists={overdue} dueName={words.columns.answerBy} lateName={words.columns.late} lateOf={unanswered} />
      <Part id="recalls" title={words.board.recalls} lead={words.board.recallsLead} lists={recall} dueName={words.board.sinceAsked} lateName={words.board.waiting} lateOf={askedBack} />
      <Part id="unsettled" title={words.board.unsettled} lead={words.board.unsettledLead} lists={atWork} dueName={words.document.dueDate} lateName={words.columns.late} lateOf={unsettled} />
    </>
  );
}

function Part({ id, title, lead, lists, dueName, lateName, lateOf }: {
  id: string;
  title: string;
  lead: string;
  lists: readonly string[];
  dueName: string;
  lateName: string;
  lateOf: (items: Parameters<typeof unsettled>[0], now: number) => Late[];
}) {
  const words = useExchangeMessages().board;
  const found = useLate(lists);
  const now = found.dataUpdatedAt;
  const late = lateOf(found.data?.items ?? [], now);
  return (
    <section className="stack board" aria-labelledby={id}>
      <Heading level={2} data-size="xs" id={id}>{title} {found.isSuccess && <span className={late.length > 0 ? 'count count--late' : 'count'}>{late.length}</span>}</Heading>
      <p className="hint">{lead}</p>
      {found.isPending ? <Loading /> : found.isError ? <Failure error={found.error} retry={() => void found.refetch()} />
        : late.length === 0 ? <Paragraph>{words.none}</Paragraph> : (
          <>
            <Paragraph>{words.oldest(lateBy(late[0]!.due, now).days)}{urgentIn(late) > 0 && <>, {words.urgent(urgentIn(late))}</>}.</Paragraph>
            {found.data.isClipped && <p className="hint">{words.clipped(MostLooked)}</p>}
            <Senders late={late} />
            <LateTable late={late} now={now} dueName={dueName} lateName={lateName} />
          </>
        )}
    </section>
  );
}

/** Whose documents they are. */
function Senders({ late }: { late: Late[] }) {
  const words = useExchangeMessages().board;
  const senders = bySender(late);
  return senders.length < 2 ? null : (
    <details className="report">
      <summary>{words.bySender}</summary>
      <ul className="plain rows">{senders.map(({ sender, count }) => <li key={sender}><span><AgencyName id={sender} /></span><strong>{count}</strong></li>)}</ul>
    </details>
  );
}
