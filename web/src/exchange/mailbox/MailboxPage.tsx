import { Button, Field, Label, Paragraph, Select } from '@digdir/designsystemet-react';
import { useLocation, useRouter } from '@tanstack/react-router';
import type { MailboxItem } from '../../api/exchangeTypes';
import { Failure } from '../../app/Failure';
import { Loading } from '../../app/Loading';
import { useExchangeMessages } from '../../language/exchange';
import { today } from '../../language/formats';
import { ExchangePage } from '../ExchangePage';
import { News } from '../News';
import { useList } from '../useList';
import { YearSelect } from '../YearSelect';
import { foremost, later, parametersOf, readChosen, searchOf, type Chosen } from './mailbox';
import { MailboxTable } from './MailboxTable';

/** What an agency received. */
export function MailboxPage() {
  const words = useExchangeMessages();
  return <ExchangePage title={words.mailbox.title}><Mailbox /></ExchangePage>;
}

function Mailbox() {
  const words = useExchangeMessages();
  const router = useRouter();
  const { pathname, search } = useLocation();
  const thisYear = Number(today().slice(0, 4));
  const chosen = readChosen(search as Record<string, unknown>, thisYear);
  const choose = (part: Partial<Chosen>) => router.history.replace(pathname + searchOf({ ...chosen, ...part }, thisYear));
  const found = useList<MailboxItem>('/api/mailbox', parametersOf(chosen));
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <News />
      <div className="queue-views" role="group" aria-label={words.mailbox.lists}>
        {foremost.map((one) => <button key={one} type="button" aria-pressed={one === chosen.only} onClick={() => choose({ only: one })}>{words.mailbox.only[one]}</button>)}
      </div>
      <div className="filters">
        <YearSelect year={chosen.year} thisYear={thisYear} onChoose={(year) => choose({ year })} />
        <Field>
          <Label>{words.mailbox.state}</Label>
          <Select value={later.find((one) => one === chosen.only) ?? ''} onChange={(event) => choose({ only: later.find((one) => one === event.target.value) ?? 'all' })}>
            <Select.Option value="">{words.mailbox.anyState}</Select.Option>
            {later.map((one) => <Select.Option key={one} value={one}>{words.mailbox.only[one]}</Select.Option>)}
          </Select>
        </Field>
      </div>
      {found.isPending ? <Loading /> : found.isError ? <Failure error={found.error} retry={() => void found.refetch()} />
        : items.length === 0 ? <Paragraph>{words.mailbox.none(words.mailbox.only[chosen.only] ?? chosen.only, chosen.year)}</Paragraph>
          : (
            <>
              <p className="ds-sr-only" role="status">{words.mailbox.count(items.length)}</p>
              <MailboxTable items={items} />
              {found.hasNextPage && <p><Button variant="secondary" disabled={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>{words.more}</Button></p>}
            </>
          )}
    </>
  );
}
