import { Button } from '@digdir/designsystemet-react';
import type { DossierItem } from '../api/types';
import { PageLink } from '../app/PageLink';
import { pathOf } from '../app/paths';
import { formatDate, formatMoment } from '../language/formats';
import { useLanguage, useMessages } from '../language/language';
import { StatusTag } from './StatusTag';

/** Dossiers as a table on wide screens and as cards on narrow ones. */
export function DossierTable({ items, more }: { items: DossierItem[]; more: (() => void) | null }) {
  const language = useLanguage();
  const messages = useMessages();
  const words = messages.dossiers;
  return (
    <>
      <table className="ds-table dossier-table">
        <thead>
          <tr><th scope="col">{words.code}</th><th scope="col">{words.procedure}</th><th scope="col">{words.status}</th><th scope="col">{words.submitted}</th><th scope="col">{words.due}</th></tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.code}>
              <th scope="row" data-label={words.code}><PageLink href={pathOf('dossier', language, item.code)}>{item.code}</PageLink></th>
              <td data-label={words.procedure}>{item.name[language]}</td>
              <td data-label={words.status}>
                <StatusTag status={item.status} />
                {!item.paid && <small> {words.unpaid}</small>}
              </td>
              <td data-label={words.submitted}>{formatDate(item.submittedAt, language)}</td>
              <td data-label={words.due}>{item.dueAt ? formatMoment(item.dueAt, language) : '–'}{item.overdue && <strong className="overdue"> {words.overdue}</strong>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more && <p><Button variant="secondary" onClick={more}>{words.more}</Button></p>}
    </>
  );
}
