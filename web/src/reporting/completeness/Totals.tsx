import { Heading } from '@digdir/designsystemet-react';
import { useId } from 'react';
import type { CompletenessTotal, Decimal } from '../../api/reportingTypes';
import { useLanguage } from '../../language/language';
import { useReportingMessages } from '../../language/reporting';
import { markOf, showDecimal } from '../decimals';

/** How many have to report, have reported, and have done so in time. */
export function Totals({ title, totals, isHidden = false }: { title: string; totals: CompletenessTotal[]; isHidden?: boolean }) {
  const language = useLanguage();
  const words = useReportingMessages().completeness;
  const id = useId();
  return (
    <section className="stack" aria-labelledby={id}>
      <Heading level={2} data-size="xs" id={id} className={isHidden ? 'ds-sr-only' : ''}>{title}</Heading>
      <table className="ds-table report-table" aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">{words.level}</th>
            {[words.expected, words.actual, words.onTime, words.rate, words.onTimeRate].map((name) => <th key={name} scope="col" className="number">{name}</th>)}
          </tr>
        </thead>
        <tbody>
          {totals.map((total) => (
            <tr key={`${total.level} ${total.receiver ?? ''}`}>
              <th scope="row" data-label={words.level}>{total.levelName[language]}{total.receiverName && <small>{words.receiver}: {total.receiverName[language]}</small>}</th>
              <td className="number" data-label={words.expected}>{total.expected}</td>
              <td className="number" data-label={words.actual}>{total.actual}</td>
              <td className="number" data-label={words.onTime}>{total.onTime}</td>
              <td className="number" data-label={words.rate}><Rate value={total.rate} label={`${words.rate}, ${total.levelName[language]}`} /></td>
              <td className="number" data-label={words.onTimeRate}><Rate value={total.onTimeRate} label={`${words.onTimeRate}, ${total.levelName[language]}`} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Rate({ value, label }: { value: Decimal; label: string }) {
  const language = useLanguage();
  return <span className="rate"><progress max={100} value={Number(value)} aria-label={label} />{showDecimal(value, markOf(language), 1)}%</span>;
}
