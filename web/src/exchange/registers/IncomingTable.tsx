import type { IncomingLine } from '../../api/exchangeTypes';
import { PageLink } from '../../app/PageLink';
import { pathOf } from '../../app/paths';
import { useExchangeMessages } from '../../language/exchange';
import { formatDate } from '../../language/formats';
import { useLanguage } from '../../language/language';
import { Cell } from './Cell';

/** The register of incoming documents, and of the work on them, a line a document. */
export function IncomingTable({ lines }: { lines: IncomingLine[] }) {
  const language = useLanguage();
  const words = useExchangeMessages().registers.columns;
  const day = (value: string | null | undefined) => (value ? formatDate(value, language) : null);
  return (
    <table className="ds-table dossier-table letter-table register-table">
      <thead>
        <tr>
          <th scope="col">{words.number}</th><th scope="col">{words.takenOn}</th><th scope="col">{words.author}</th><th scope="col">{words.code}</th>
          <th scope="col">{words.subject}</th><th scope="col">{words.unit}</th><th scope="col">{words.dueDate}</th><th scope="col">{words.progress}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.document}>
            <th scope="row" data-label={words.number}>{line.number}</th>
            <Cell label={words.takenOn} value={day(line.takenOn)} />
            <Cell label={words.author} value={line.author} />
            <td data-label={words.code}><PageLink href={pathOf('exchanged', language, line.document)}>{line.code}</PageLink> <small className="mark">{formatDate(line.issuedOn, language)}</small></td>
            <td data-label={words.subject}>{line.kind}: {line.subject}{line.remark && <small className="mark">{line.remark}</small>}</td>
            <Cell label={words.unit} value={[line.unit, line.takenOverBy].filter(Boolean).join(', ')} />
            <Cell label={words.dueDate} value={day(line.dueDate)} />
            <td data-label={words.progress}>{line.progress[language]}{line.reply && <small className="mark">{words.reply} {line.reply}</small>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
