import { Button, Field, Label, Paragraph, Select } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useLocation, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { call, download } from '../../api/client';
import type { StatisticsOfExchange } from '../../api/exchangeTypes';
import { Failure } from '../../app/Failure';
import { Loading } from '../../app/Loading';
import { DateInput } from '../../application/DateInput';
import { useExchangeMessages } from '../../language/exchange';
import { formatMoment, today } from '../../language/formats';
import { useLanguage } from '../../language/language';
import { ExchangePage } from '../ExchangePage';
import { groupings, readAsked, type Asked, type Grouping } from './figures';
import { ReceivedTable, SentTable } from './StatisticsTables';
import { Totals } from './Totals';

/** How much an agency sent and received, and how it was answered (Decision 28/2018, article 11). */
export function StatisticsPage() {
  const words = useExchangeMessages();
  return <ExchangePage title={words.statistics.title}><Statistics /></ExchangePage>;
}

function Statistics() {
  const language = useLanguage();
  const words = useExchangeMessages().statistics;
  const router = useRouter();
  const { pathname, search } = useLocation();
  const asked = readAsked(search as Record<string, unknown>, today());
  const [failure, setFailure] = useState<unknown>(null);
  const parameters = new URLSearchParams({ ...asked });
  const choose = (part: Partial<Asked>) => router.history.replace(`${pathname}?${new URLSearchParams({ ...asked, ...part })}`);
  const found = useQuery({
    queryKey: ['exchange', 'statistics', asked],
    queryFn: async ({ signal }) => (await call<StatisticsOfExchange>(`/api/exchange/statistics?${parameters}`, { language, signal })).data,
  });
  const day = (name: 'from' | 'to') => (
    <Field>
      <Label htmlFor={`statistics-${name}`}>{words[name]}</Label>
      <DateInput id={`statistics-${name}`} autoComplete="off" value={asked[name]} onChange={(value) => {
        if (/^\d{4}-/.test(value)) {
          choose({ [name]: value });
        }
      }} />
    </Field>
  );
  return (
    <>
      <div className="filters">
        {day('from')}
        {day('to')}
        <Field>
          <Label htmlFor="statistics-by">{words.by}</Label>
          <Select id="statistics-by" value={asked.by} onChange={(event) => choose({ by: event.target.value as Grouping })}>
            {groupings.map((one) => <Select.Option key={one} value={one}>{words.groupings[one]}</Select.Option>)}
          </Select>
        </Field>
      </div>
      <p><Button variant="secondary" data-size="sm" onClick={() => {
        setFailure(null);
        download(`/api/exchange/statistics.csv?${parameters}`, 'statistics.csv', language).catch(setFailure);
      }}>{words.file}</Button></p>
      {failure !== null && <Failure error={failure} />}
      {found.isPending ? <Loading /> : found.isError ? <Failure error={found.error} retry={() => void found.refetch()} /> : (
        <>
          <Totals total={found.data.total} />
          {found.data.groups.length === 0 ? <Paragraph>{words.none}</Paragraph> : (
            <>
              <ReceivedTable groups={found.data.groups} by={asked.by} />
              <SentTable groups={found.data.groups} by={asked.by} />
            </>
          )}
          {found.data.asOf && <p className="hint">{words.asOf(formatMoment(found.data.asOf, language))}</p>}
        </>
      )}
    </>
  );
}
