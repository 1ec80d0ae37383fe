import { Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { Decimal, ImportRowView } from '../../api/reportingTypes';
import { Failure } from '../../app/Failure';
import { Loading } from '../../app/Loading';
import { useLanguage } from '../../language/language';
import { useReportingMessages } from '../../language/reporting';
import { useStatisticsMessages } from '../../language/statistics';
import { Choice } from '../Choice';
import { markOf, showDecimal } from '../decimals';
import { More } from '../More';
import { useList } from '../useReporting';

type Filter = 'all' | 'wrong';

/** What became of each line of a file. */
export function ImportRows({ path, first }: { path: string; first: Filter }) {
  const words = useStatisticsMessages().imports;
  const [only, setOnly] = useState<Filter>(first);
  const found = useList<ImportRowView>(`${path}/rows`, only === 'all' ? {} : { only });
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <div className="filters"><Choice id="import-only" label={words.only} value={only} options={[['all', words.filters.all], ['wrong', words.filters.wrong]]} onChoose={(next) => setOnly(next as Filter)} /></div>
      {found.isPending ? <Loading /> : found.isError ? <Failure error={found.error} retry={() => void found.refetch()} />
        : items.length === 0 ? <Paragraph>{words.noRows}</Paragraph> : (
          <table className="ds-table report-table" aria-label={words.rows}>
            <thead><tr><th scope="col">{words.line}</th><th scope="col">{words.key}</th><th scope="col">{words.outcome}</th></tr></thead>
            <tbody>{items.map((row) => <Row key={row.line} row={row} />)}</tbody>
          </table>
        )}
      <More list={found} />
    </>
  );
}

function Row({ row }: { row: ImportRowView }) {
  const language = useLanguage();
  const words = useStatisticsMessages().imports;
  const reporting = useReportingMessages();
  const write = (value: Decimal | null | undefined) => (value === null || value === undefined ? reporting.grid.empty : showDecimal(value, markOf(language)));
  return (
    <tr>
      <th scope="row" data-label={words.line}>{row.line}</th>
      <td data-label={words.key}>
        {row.values.map((value) => (
          <small key={`${value.measure} ${value.period} ${value.area} ${value.category}`}>
            <code>{value.measure} {value.period} {value.area} {value.category}</code>: {value.effect === 'changed' || value.effect === 'withdrawn' ? reporting.history.from(write(value.before), write(value.value)) : write(value.value)} ({words.effects[value.effect]})
          </small>
        ))}
      </td>
      <td data-label={words.outcome}>{words.outcomes[row.outcome]}{row.problem && <small className="overdue">{row.problem.detail} (<code>{row.problem.code}</code>)</small>}</td>
    </tr>
  );
}
