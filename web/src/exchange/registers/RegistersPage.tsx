import { Button, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { useLocation, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { download } from '../../api/client';
import type { IncomingLine, OutgoingLine } from '../../api/exchangeTypes';
import { Failure } from '../../app/Failure';
import { Loading } from '../../app/Loading';
import { useExchangeMessages } from '../../language/exchange';
import { today } from '../../language/formats';
import { useLanguage } from '../../language/language';
import { ExchangePage } from '../ExchangePage';
import { useList } from '../useList';
import { YearSelect } from '../YearSelect';
import { IncomingTable } from './IncomingTable';
import { OutgoingTable } from './OutgoingTable';
import { parametersOf, readAsked, registers, searchOf, type Asked } from './registers';

/** An agency's registers of what came in and what went out (Decree 30/2020, Annex IV). */
export function RegistersPage() {
  const words = useExchangeMessages();
  return <ExchangePage title={words.registers.title}><Registers /></ExchangePage>;
}

function Registers() {
  const language = useLanguage();
  const words = useExchangeMessages().registers;
  const router = useRouter();
  const { pathname, search } = useLocation();
  const thisYear = Number(today().slice(0, 4));
  const asked = readAsked(search as Record<string, unknown>, thisYear);
  const [failure, setFailure] = useState<unknown>(null);
  const choose = (part: Partial<Asked>) => router.history.replace(pathname + searchOf({ ...asked, ...part }, thisYear));
  const bound = (name: 'from' | 'to') => (
    <Textfield key={`${name} ${asked.register}`} label={words[name]} inputMode="numeric" maxLength={8} defaultValue={asked[name] ?? ''} onChange={(event) => choose({ [name]: readAsked({ [name]: event.target.value }, thisYear)[name] })} />
  );
  return (
    <>
      <div className="queue-views" role="group" aria-label={words.title}>
        {registers.map((one) => <button key={one} type="button" aria-pressed={one === asked.register} onClick={() => choose({ register: one, from: null, to: null })}>{words.names[one]}</button>)}
      </div>
      <div className="filters">
        <YearSelect year={asked.year} thisYear={thisYear} onChoose={(year) => choose({ year })} />
        {bound('from')}
        {bound('to')}
      </div>
      <p><Button variant="secondary" data-size="sm" onClick={() => {
        setFailure(null);
        download(`/api/exchange/registers/${asked.register}.csv?${new URLSearchParams(parametersOf(asked))}`, `${asked.register}-${asked.year}.csv`, language).catch(setFailure);
      }}>{words.file}</Button></p>
      {failure !== null && <Failure error={failure} />}
      <Lines key={asked.register} asked={asked} />
    </>
  );
}

function Lines({ asked }: { asked: Asked }) {
  const words = useExchangeMessages();
  const found = useList<IncomingLine | OutgoingLine>(`/api/exchange/registers/${asked.register}`, parametersOf(asked), 50);
  const lines = found.data?.pages.flatMap((page) => page.items) ?? [];
  if (found.isPending) {
    return <Loading />;
  }

  if (found.isError) {
    return <Failure error={found.error} retry={() => void found.refetch()} />;
  }

  return lines.length === 0 ? <Paragraph>{words.registers.none(asked.year)}</Paragraph> : (
    <>
      {asked.register === 'incoming' ? <IncomingTable lines={lines as IncomingLine[]} /> : <OutgoingTable lines={lines as OutgoingLine[]} />}
      {found.hasNextPage && <p><Button variant="secondary" disabled={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>{words.more}</Button></p>}
    </>
  );
}
