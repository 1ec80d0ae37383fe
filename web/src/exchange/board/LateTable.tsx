import { PageLink } from '../../app/PageLink';
import { pathOf } from '../../app/paths';
import { useExchangeMessages } from '../../language/exchange';
import { formatMoment } from '../../language/formats';
import { useLanguage } from '../../language/language';
import { AgencyName } from '../AgencyName';
import { StateTag, Urgency } from '../Marks';
import { lateBy, type Late } from './board';

/** What is late, the longest first, with by how much. */
export function LateTable({ late, now, dueName, lateName }: { late: Late[]; now: number; dueName: string; lateName: string }) {
  const language = useLanguage();
  const words = useExchangeMessages();
  const { columns } = words;
  return (
    <table className="ds-table dossier-table letter-table">
      <thead>
        <tr><th scope="col">{columns.code}</th><th scope="col">{columns.subject}</th><th scope="col">{columns.urgency}</th><th scope="col">{columns.state}</th><th scope="col">{dueName}</th><th scope="col">{lateName}</th></tr>
      </thead>
      <tbody>
        {late.map(({ item, due }) => {
          const { days, hours } = lateBy(due, now);
          return (
            <tr key={`${item.document} ${item.recipient}`}>
              <th scope="row" data-label={columns.code}><PageLink href={pathOf('exchanged', language, item.document)}>{item.head?.code ?? item.document}</PageLink></th>
              <td data-label={columns.subject}><span className="letter-table__subject">{item.head?.subject}</span><small className="mark"><AgencyName id={item.sender} /></small></td>
              <td data-label={columns.urgency}>{item.head && <Urgency priority={item.head.priority} />}</td>
              <td data-label={columns.state}><StateTag state={item.state} /></td>
              <td data-label={dueName}>{formatMoment(new Date(due).toISOString(), language)}</td>
              <td data-label={lateName}><strong className="overdue">{words.board.late(days, hours)}</strong></td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
