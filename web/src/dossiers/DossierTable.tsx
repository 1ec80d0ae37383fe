import { Button } from '@digdir/designsystemet-react';
import type { DossierItem } from '../api/types';
import { PageLink } from '../app/PageLink';
import { pathOf } from '../app/paths';
import { formatDate, formatMoment } from '../language/formats';
import { useLanguage, useMessages } from '../language/language';
import { StatusTag } from './StatusTag';

/** Dossiers as a table on wide screens and as cards on narrow ones; `inside` shows what officials alone know. */
export function DossierTable({ items, more, inside = false }: { items: DossierItem[]; more: (() => void) | null; inside?: boolean }) {
  const language = useLanguage();
  const messages = useMessages();
  const words = messages.dossiers;
  return (
    <>
      <table className="ds-table dossier-table">
        <thead>
          <tr><th scope="col">{words.code}</th><th scope="col">{words.procedure}</th><th scope="col">{words.status}</th><th scope="col">{words.submitted}</th><th scope="col">{words.due}</th>{inside && <th scope="col">{messages.desk.assignee}</th>}</tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.code}>
              <th scope="row" data-label={words.code}><PageLink href={pathOf('dossier', language, item.code)}>{item.code}</PageLink></th>
              <td data-label={words.procedure}>{item.name[language]}</td>
              <td data-label={words.status}>
                <StatusTag status={item.status} />
                <Marks item={item} inside={inside} />
              </td>
              <td data-label={words.submitted}>{formatDate(item.submittedAt, language)}</td>
              <td data-label={words.due} className={item.dueAt ? undefined : 'empty'}>{item.dueAt ? formatMoment(item.dueAt, language) : '–'}</td>
              {inside && <td data-label={messages.desk.assignee} className={item.assignee ? undefined : 'empty'}>{item.assignee ?? '–'}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {more && <p><Button variant="secondary" onClick={more}>{words.more}</Button></p>}
    </>
  );
}

/** What is out of the ordinary, in the fewest words. */
function Marks({ item, inside }: { item: DossierItem; inside: boolean }) {
  const messages = useMessages();
  const words = messages.dossiers;
  return (
    <>
      {item.overdue && <strong className="mark overdue">{words.overdue}</strong>}
      {item.intakeOverdue && <strong className="mark overdue">{messages.dossier.intakeOverdue}</strong>}
      {item.rescheduled && <small className="mark">{words.rescheduled}</small>}
      {!item.paid && <small className="mark">{words.unpaid}</small>}
      {inside && item.reasonRequested && !item.rescheduled && <small className="mark">{words.reasonRequested}</small>}
      {inside && item.channel !== 'online' && <small className="mark">{messages.channels[item.channel]}</small>}
    </>
  );
}
