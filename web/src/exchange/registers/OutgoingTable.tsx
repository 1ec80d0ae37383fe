import type { OutgoingLine } from '../../api/exchangeTypes';
import { PageLink } from '../../app/PageLink';
import { pathOf } from '../../app/paths';
import { useExchangeMessages } from '../../language/exchange';
import { formatDate, formatMoment } from '../../language/formats';
import { useLanguage } from '../../language/language';
import { Cell } from './Cell';

/** The register of outgoing documents, a line a document. */
export function OutgoingTable({ lines }: { lines: OutgoingLine[] }) {
  const language = useLanguage();
  const words = useExchangeMessages().registers;
  const { columns } = words;
  const recipientsOf = (line: OutgoingLine) => {
    const others = line.copies - line.recipients.length;
    return [line.recipients.join('; '), others > 0 ? words.others(others) : ''].filter(Boolean).join('; ');
  };
  return (
    <table className="ds-table dossier-table letter-table register-table">
      <thead>
        <tr>
          <th scope="col">{columns.code}</th><th scope="col">{columns.issuedOn}</th><th scope="col">{columns.subject}</th><th scope="col">{columns.signer}</th>
          <th scope="col">{columns.recipients}</th><th scope="col">{columns.sentOn}</th><th scope="col">{columns.takenAt}</th><th scope="col">{columns.remark}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.document}>
            <th scope="row" data-label={columns.code}><PageLink href={pathOf('exchanged', language, line.document)}>{line.code}</PageLink></th>
            <Cell label={columns.issuedOn} value={formatDate(line.issuedOn, language)} />
            <Cell label={columns.subject} value={`${line.kind}: ${line.subject}`} />
            <Cell label={columns.signer} value={line.signer} />
            <Cell label={columns.recipients} value={recipientsOf(line)} />
            <Cell label={columns.sentOn} value={formatDate(line.sentOn, language)} />
            <Cell label={columns.takenAt} value={formatMoment(line.takenAt, language)} />
            <Cell label={columns.remark} value={line.remark[language]} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
