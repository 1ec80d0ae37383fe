import type { StatisticsGroup } from '../../api/exchangeTypes';
import { useExchangeMessages } from '../../language/exchange';
import { useLanguage } from '../../language/language';
import { duration, inTimePercent } from './figures';

/** The figures of the whole period, each with its name. */
export function Totals({ total }: { total: StatisticsGroup }) {
  const language = useLanguage();
  const words = useExchangeMessages().statistics;
  const write = (amount: number | string) => new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'vi-VN').format(Number(amount));
  const { sent, received } = total;
  const percent = received ? inTimePercent(received) : null;
  const wait = received?.minutesToAnswer;
  const answered = wait === undefined || wait === null ? null : duration(Number(wait));
  return (
    <dl className="figures">
      <Figure name={words.received} value={write(received?.count ?? 0)} />
      <Figure name={words.inTime} value={percent === null ? '–' : `${percent}%`} />
      <Figure name={words.overdue} value={write(received?.overdue ?? 0)} />
      <Figure name={words.toAnswer} value={answered === null ? '–' : words[answered.unit](write(answered.amount))} />
      <Figure name={words.sent} value={write(sent.count)} />
      <Figure name={words.sentLate} value={write(sent.sentLate)} />
    </dl>
  );
}

function Figure({ name, value }: { name: string; value: string }) {
  return <div><dt>{name}</dt><dd>{value}</dd></div>;
}
