import type { ReportPage, UploadedRow } from '../../api/reportingTypes';
import { useLanguage } from '../../language/language';
import { useReportingMessages } from '../../language/reporting';
import { nameOfCell } from '../report/names';

/** What each line of a file does; wrong ones first. */
export function UploadRows({ page, rows }: { page: ReportPage; rows: UploadedRow[] }) {
  const language = useLanguage();
  const words = useReportingMessages().upload;
  const inOrder = [...rows].sort((one, other) => Number(Boolean(other.code)) - Number(Boolean(one.code)) || one.line - other.line);
  return (
    <table className="ds-table report-table" aria-label={words.title}>
      <thead><tr><th scope="col">{words.line}</th><th scope="col">{words.cell}</th><th scope="col">{words.outcome}</th></tr></thead>
      <tbody>
        {inOrder.map((row) => (
          <tr key={row.line}>
            <th scope="row" data-label={words.line}>{row.line}</th>
            <td data-label={words.cell}>{nameOfCell(page, row.element, row.category, language)}</td>
            <td data-label={words.outcome}>{words.outcomes[row.code ? 'wrong' : row.changes ? 'changed' : 'unchanged']}{row.message && <small className="overdue">{row.message[language]} (<code>{row.code}</code>)</small>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
