import { Button, Heading } from '@digdir/designsystemet-react';
import type { ExchangeDocument, MailboxItem } from '../../api/exchangeTypes';
import { Failure } from '../../app/Failure';
import { Loading } from '../../app/Loading';
import { useExchangeMessages } from '../../language/exchange';
import { formatMoment } from '../../language/formats';
import { useLanguage } from '../../language/language';
import { AgencyName } from '../AgencyName';
import { StateTag } from '../Marks';
import { MarkList } from '../mailbox/MarkList';
import { marksOf } from '../mailbox/mailbox';
import { useList } from '../useList';

/** What became of a document at each of its recipients, for its sender. */
export function Recipients({ document }: { document: ExchangeDocument }) {
  const words = useExchangeMessages();
  const found = useList<MailboxItem>(`/api/documents/${encodeURIComponent(document.id)}/recipients`, {}, 50);
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="stack" aria-labelledby="recipients">
      <Heading level={2} data-size="xs" id="recipients">{words.recipients.title}</Heading>
      {found.isPending ? <Loading /> : found.isError ? <Failure error={found.error} retry={() => void found.refetch()} /> : (
        <>
          <RecipientTable items={items} />
          <p className="hint" role="status">{words.recipients.shown(items.length, document.recipients.length)}</p>
          {found.hasNextPage && <p><Button variant="secondary" disabled={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>{words.more}</Button></p>}
        </>
      )}
    </section>
  );
}

function RecipientTable({ items }: { items: MailboxItem[] }) {
  const { columns } = useExchangeMessages();
  return (
    <table className="ds-table dossier-table letter-table recipient-table" aria-labelledby="recipients">
      <thead>
        <tr><th scope="col">{columns.recipient}</th><th scope="col">{columns.state}</th><th scope="col">{columns.since}</th><th scope="col">{columns.answerBy}</th><th scope="col">{columns.register}</th></tr>
      </thead>
      <tbody>{items.map((item) => <RecipientRow key={item.recipient} item={item} />)}</tbody>
    </table>
  );
}

function RecipientRow({ item }: { item: MailboxItem }) {
  const language = useLanguage();
  const words = useExchangeMessages();
  const { columns } = words;
  const since = item.stateAt ?? item.receivedAt;
  return (
    <tr>
      <th scope="row" data-label={columns.recipient}><AgencyName id={item.recipient} /> <small>{item.recipientCode}</small></th>
      <td data-label={columns.state}>{item.position ? <StateTag state={item.state} /> : words.marks.undelivered}<MarkList marks={marksOf(item)} /></td>
      <td data-label={columns.since} className={since ? undefined : 'empty'}>{since ? formatMoment(since, language) : '–'}</td>
      <td data-label={columns.answerBy} className={item.answerBy ? undefined : 'empty'}>{item.answerBy ? formatMoment(item.answerBy, language) : '–'}</td>
      <td data-label={columns.register} className={item.registerNumber ? undefined : 'empty'}>{item.registerNumber ?? '–'}</td>
    </tr>
  );
}
