import { Button, Heading } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { IndicatorView, ValueItem } from '../../api/reportingTypes';
import { formatMoment } from '../../language/formats';
import { useLanguage } from '../../language/language';
import { useStatisticsMessages } from '../../language/statistics';
import { markOf, showDecimal } from '../decimals';
import { StatusTag } from '../Marks';
import { periodName } from '../periods';
import { Revisions } from './Revisions';
import type { Part } from './useCourse';
import { useUnits } from '../units';

/** The same figures as the chart's, newest first, each with its revisions. What is computed has none of its own. */
export function ValueTable({ indicator, part, values }: { indicator: IndicatorView; part: Part; values: ValueItem[] }) {
  const language = useLanguage();
  const words = useStatisticsMessages().indicator;
  const unitOf = useUnits();
  const [period, setPeriod] = useState<string | null>(null);
  return (
    <section className="stack" aria-labelledby="values">
      <Heading level={2} data-size="xs" id="values">{words.table}</Heading>
      <table className="ds-table report-table value-table" aria-labelledby="values">
        <thead>
          <tr><th scope="col">{words.period}</th><th scope="col" className="number">{words.value} ({unitOf(indicator.unit)})</th><th scope="col">{words.status}</th><th scope="col">{words.received}</th><th scope="col">{words.revisions}</th></tr>
        </thead>
        <tbody>
          {values.toReversed().map((value) => (
            <tr key={value.period} className={value.period === period ? 'row--chosen' : undefined}>
              <th scope="row" data-label={words.period}>{periodName(value.period, language)}</th>
              <td className="number" data-label={words.value}>{value.value === null || value.value === undefined ? words.withdrawn : showDecimal(value.value, markOf(language), indicator.decimals)}</td>
              <td data-label={words.status}><StatusTag status={value.status} /></td>
              <td data-label={words.received}>{formatMoment(value.receivedAt, language)}</td>
              <td data-label={words.revisions} className={value.revisions === null || value.revisions === undefined ? 'empty' : undefined}>
                {value.revisions === null || value.revisions === undefined ? '–' : value.revisions === 0 ? words.neverRevised
                  : <Button variant="tertiary" data-size="sm" aria-expanded={value.period === period} onClick={() => setPeriod(value.period === period ? null : value.period)}>{words.revised(value.revisions)}</Button>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {period !== null && <Revisions key={period} indicator={indicator} part={part} period={period} onClose={() => setPeriod(null)} />}
    </section>
  );
}
