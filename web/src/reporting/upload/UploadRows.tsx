import type { ReportView, UploadRow } from '../../api/reportingTypes';
import { useLanguage } from '../../language/language';
import { useReportingMessages } from '../../language/reporting';
import { markOf, showDecimal } from '../decimals';

/** What each line of a file does; wrong ones first. */
export function UploadRows({ report, rows }: { report: ReportView; rows: UploadRow[] }) {
  const language = useLanguage();
  const words = useReportingMessages();
  const elements = report.tables.flatMap((table) => table.elements);
  const nameOf = (row: UploadRow) => {
    const element = elements.find((one) => one.code === row.element);
    const category = element?.categories.find((one) => one.code === row.category);
    return [element?.name[language] ?? row.element, category?.name[language]].filter(Boolean).join(', ');
  };
  const write = (value: UploadRow['before']) => (value === null || value === undefined ? words.grid.empty : showDecimal(value, markOf(language)));
  const inOrder = [...rows].sort((one, other) => Number(other.outcome === 'wrong') - Number(one.outcome === 'wrong') || one.line - other.line);
  return (
    <table className="ds-table report-table" aria-label={words.upload.title}>
      <thead><tr><th scope="col">{words.upload.line}</th><th scope="col">{words.upload.cell}</th><th scope="col">{words.upload.change}</th><th scope="col">{words.upload.outcome}</th></tr></thead>
      <tbody>
        {inOrder.map((row) => (
          <tr key={row.line}>
            <th scope="row" data-label={words.upload.line}>{row.line}</th>
            <td data-label={words.upload.cell}>{nameOf(row)}</td>
            <td data-label={words.upload.change}>{row.outcome === 'wrong' ? '–' : words.history.from(write(row.before), write(row.after))}</td>
            <td data-label={words.upload.outcome}>{words.upload.outcomes[row.outcome]}{row.title && <small className="overdue">{row.title} (<code>{row.code}</code>)</small>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
