import { Button, Paragraph } from '@digdir/designsystemet-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client';
import type { Delivery, MailboxItem } from '../../api/exchangeTypes';
import { Failure } from '../../app/Failure';
import { Loading } from '../../app/Loading';
import { PageLink } from '../../app/PageLink';
import { pathOf } from '../../app/paths';
import { useExchangeMessages } from '../../language/exchange';
import { formatMoment } from '../../language/formats';
import { useLanguage } from '../../language/language';
import { useSession } from '../../session/session';
import { AgencyName, useParticipant } from '../AgencyName';
import { useList } from '../useList';

/** What recipients said of what was sent: their status messages, why something was refused among them. */
export function Replies() {
  const words = useExchangeMessages();
  const found = useList<MailboxItem>('/api/mailbox', { only: 'messages' }, 50);
  // Software that is connected fetches them itself, and would miss what was put away here.
  const isOurs = useParticipant(useSession()?.agency ?? '').data?.connected === false;
  const seen = useSeen();
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <Paragraph>{words.sent.repliesLead}</Paragraph>
      {seen.isError && <Failure error={seen.error} stale={words.stale} />}
      {found.isPending ? <Loading /> : found.isError ? <Failure error={found.error} retry={() => void found.refetch()} />
        : items.length === 0 ? <Paragraph>{words.sent.noReplies}</Paragraph>
          : (
            <>
              <ReplyTable items={items} onSeen={isOurs ? (item) => seen.mutate(item.document) : null} />
              {found.hasNextPage && <p><Button variant="secondary" disabled={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>{words.more}</Button></p>}
            </>
          )}
    </>
  );
}

/** Puts a message away: it was taken. */
function useSeen() {
  const language = useLanguage();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (message: string) => {
      const path = `/api/mailbox/${encodeURIComponent(message)}`;
      const { etag } = await call<Delivery>(path, { language });
      return call<Delivery>(`${path}/transport`, { method: 'POST', language, body: { transport: 'done' }, ...(etag === null ? {} : { etag }) });
    },
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['exchange'] }),
  });
}

function ReplyTable({ items, onSeen }: { items: MailboxItem[]; onSeen: ((item: MailboxItem) => void) | null }) {
  const language = useLanguage();
  const words = useExchangeMessages();
  const { columns } = words.sent;
  return (
    <table className="ds-table dossier-table letter-table">
      <thead>
        <tr><th scope="col">{columns.state}</th><th scope="col">{columns.document}</th><th scope="col">{columns.from}</th><th scope="col">{columns.said}</th><th scope="col">{columns.at}</th>{onSeen && <th scope="col">{words.sent.seen}</th>}</tr>
      </thead>
      <tbody>
        {items.map((item) => {
          const name = words.states[item.status?.code ?? ''] ?? item.status?.code ?? item.document;
          return (
            <tr key={item.document}>
              <th scope="row" data-label={columns.state}><PageLink href={pathOf('exchanged', language, item.document)}>{name}</PageLink></th>
              <td data-label={columns.document} className="nowrap">{item.status?.documentCode}</td>
              <td data-label={columns.from}><AgencyName id={item.sender} /></td>
              <td data-label={columns.said} className={item.status?.description ? undefined : 'empty'}>{item.status?.description ?? '–'}</td>
              <td data-label={columns.at}>{formatMoment(item.acceptedAt, language)}</td>
              {onSeen && <td data-label={words.sent.seen}><Button variant="tertiary" data-size="sm" aria-label={`${words.sent.seen}: ${name} ${item.status?.documentCode ?? ''}`} onClick={() => onSeen(item)}>{words.sent.seen}</Button></td>}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
