import { Button, Paragraph } from '@digdir/designsystemet-react';
import { useLocation, useRouter } from '@tanstack/react-router';
import type { SentItem } from '../../api/exchangeTypes';
import { Failure } from '../../app/Failure';
import { Loading } from '../../app/Loading';
import { PageLink } from '../../app/PageLink';
import { pathOf } from '../../app/paths';
import { useExchangeMessages } from '../../language/exchange';
import { formatMoment, today } from '../../language/formats';
import { useLanguage } from '../../language/language';
import { ExchangePage } from '../ExchangePage';
import { StandingTag, Urgency } from '../Marks';
import { News } from '../News';
import { useList } from '../useList';
import { yearIn } from '../years';
import { YearSelect } from '../YearSelect';
import { Replies } from './Replies';

/** What an agency sent. */
export function SentPage() {
  const words = useExchangeMessages();
  return <ExchangePage title={words.sent.title}><Views /></ExchangePage>;
}

const views = ['documents', 'replies'] as const;

/** What was sent, and what recipients said of it. */
function Views() {
  const words = useExchangeMessages().sent;
  const router = useRouter();
  const { pathname, search } = useLocation();
  const chosen = (search as Record<string, unknown>)['view'] === 'replies' ? 'replies' : 'documents';
  return (
    <>
      <News />
      <div className="queue-views" role="group" aria-label={words.title}>
        {views.map((one) => <button key={one} type="button" aria-pressed={one === chosen} onClick={() => router.history.replace(one === 'replies' ? `${pathname}?view=replies` : pathname)}>{words.views[one]}</button>)}
      </div>
      {chosen === 'replies' ? <Replies /> : <Sent />}
    </>
  );
}

function Sent() {
  const words = useExchangeMessages();
  const router = useRouter();
  const { pathname, search } = useLocation();
  const thisYear = Number(today().slice(0, 4));
  const year = yearIn(search as Record<string, unknown>, thisYear);
  const found = useList<SentItem>('/api/documents', { year: String(year) });
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <div className="filters">
        <YearSelect year={year} thisYear={thisYear} onChoose={(next) => router.history.replace(next === thisYear ? pathname : `${pathname}?year=${next}`)} />
      </div>
      {found.isPending ? <Loading /> : found.isError ? <Failure error={found.error} retry={() => void found.refetch()} />
        : items.length === 0 ? <Paragraph>{words.sent.none(year)}</Paragraph>
          : (
            <>
              <SentTable items={items} />
              {found.hasNextPage && <p><Button variant="secondary" disabled={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>{words.more}</Button></p>}
            </>
          )}
    </>
  );
}

function SentTable({ items }: { items: SentItem[] }) {
  const language = useLanguage();
  const words = useExchangeMessages();
  const { columns } = words;
  return (
    <table className="ds-table dossier-table letter-table">
      <thead>
        <tr>
          <th scope="col">{columns.code}</th><th scope="col">{columns.subject}</th><th scope="col">{columns.urgency}</th>
          <th scope="col">{columns.standing}</th><th scope="col">{columns.recipients}</th><th scope="col">{columns.sent}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <th scope="row" data-label={columns.code}><PageLink href={pathOf('exchanged', language, item.id)}>{item.head?.code ?? item.id}</PageLink></th>
            <td data-label={columns.subject}>
              <span className="letter-table__subject">{item.head?.subject}</span>
              <SentMarks item={item} />
            </td>
            <td data-label={columns.urgency}>{item.head && <Urgency priority={item.head.priority} />}</td>
            <td data-label={columns.standing}>{item.standing && <StandingTag standing={item.standing} />}</td>
            <td data-label={columns.recipients}>{item.recipients}</td>
            <td data-label={columns.sent}><time dateTime={item.acceptedAt}>{formatMoment(item.acceptedAt, language)}</time></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What is out of the ordinary about what was sent. */
function SentMarks({ item }: { item: SentItem }) {
  const words = useExchangeMessages();
  return (
    <>
      {item.business !== 'new' && <small className="mark">{words.businesses[item.business]}</small>}
      {item.recalled && <strong className="mark">{words.marks.recalled}</strong>}
      {item.supersededBy && <small className="mark">{words.marks.superseded}</small>}
      {item.repeats && <small className="mark">{words.marks.repeats}</small>}
      {item.sentLate && <small className="mark">{words.marks.sentLate}</small>}
    </>
  );
}
