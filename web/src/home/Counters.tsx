import { useQuery } from '@tanstack/react-query';
import { call } from '../api/client';
import type { ExchangeCounters } from '../api/exchangeTypes';
import { useLanguage, useMessages } from '../language/language';

/** How much agencies exchange, for anyone; nothing is shown where it cannot be told. */
export function Counters() {
  const language = useLanguage();
  const words = useMessages().counters;
  const { data } = useQuery({
    queryKey: ['exchange-counters'],
    staleTime: 60_000,
    queryFn: async ({ signal }) => (await call<ExchangeCounters>('/api/exchange/counters', { language, signal })).data,
  });
  const write = (amount: number) => new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'vi-VN').format(amount);
  return data === undefined ? null : (
    <section className="how" aria-labelledby="counters">
      <h2 id="counters" className="ds-heading" data-size="xs">{words.title}</h2>
      <dl className="figures">
        <div><dt>{words.today}</dt><dd>{write(Number(data.today))}</dd></div>
        <div><dt>{words.year}</dt><dd>{write(Number(data.thisYear))}</dd></div>
        <div><dt>{words.agencies}</dt><dd>{write(Number(data.agencies))}</dd></div>
        {typeof data.answeredInTimePercent === 'number' && <div><dt>{words.inTime}</dt><dd>{write(data.answeredInTimePercent)}%</dd></div>}
      </dl>
    </section>
  );
}
