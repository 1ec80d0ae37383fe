import type { MailboxItem } from '../../api/exchangeTypes';
import { PageLink } from '../../app/PageLink';
import { pathOf } from '../../app/paths';
import { useExchangeMessages } from '../../language/exchange';
import { formatMoment } from '../../language/formats';
import { useLanguage } from '../../language/language';
import { AgencyName } from '../AgencyName';
import { StandingTag, StateTag, Urgency } from '../Marks';
import { isUnread, marksOf } from './mailbox';
import { MarkList } from './MarkList';

/** What an agency received: a table on wide screens, cards on narrow ones. */
export function MailboxTable({ items }: { items: MailboxItem[] }) {
  const words = useExchangeMessages();
  const { columns } = words;
  return (
    <table className="ds-table dossier-table letter-table">
      <thead>
        <tr>
          <th scope="col">{columns.code}</th><th scope="col">{columns.subject}</th><th scope="col">{columns.urgency}</th>
          <th scope="col">{columns.standing}</th><th scope="col">{columns.state}</th><th scope="col">{columns.received}</th>
        </tr>
      </thead>
      <tbody>{items.map((item) => <Row key={`${item.document} ${item.recipient}`} item={item} />)}</tbody>
    </table>
  );
}

function Row({ item }: { item: MailboxItem }) {
  const language = useLanguage();
  const words = useExchangeMessages();
  const { columns } = words;
  const unread = isUnread(item);
  const came = item.receivedAt ?? item.acceptedAt;
  return (
    <tr className={unread ? 'unread' : undefined}>
      <th scope="row" data-label={columns.code}>
        <PageLink href={pathOf('exchanged', language, item.document)}>{item.head?.code ?? item.document}</PageLink>
        {unread && <small className="mark mark--new">{words.marks.unread}</small>}
      </th>
      <td data-label={columns.subject}>
        <span className="letter-table__subject">{item.head?.subject}</span>
        <small className="mark"><AgencyName id={item.sender} />{item.business !== 'new' && <> · {words.businesses[item.business]}</>}</small>
      </td>
      <td data-label={columns.urgency}>{item.head && <Urgency priority={item.head.priority} />}</td>
      <td data-label={columns.standing}>{item.standing && <StandingTag standing={item.standing} />}</td>
      <td data-label={columns.state}><StateTag state={item.state} /><MarkList marks={marksOf(item)} /></td>
      <td data-label={columns.received}><time dateTime={came}>{formatMoment(came, language)}</time></td>
    </tr>
  );
}
