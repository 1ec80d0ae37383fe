import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { download } from '../../api/client';
import type { ExchangeDocument } from '../../api/exchangeTypes';
import { Failure } from '../../app/Failure';
import { useExchangeMessages } from '../../language/exchange';
import { useLanguage } from '../../language/language';
import { sizeText } from './sizes';

/** The files of a document, and its packet, each to be downloaded. */
export function Files({ document }: { document: ExchangeDocument }) {
  const language = useLanguage();
  const words = useExchangeMessages();
  const [failure, setFailure] = useState<unknown>(null);
  const path = `/api/documents/${encodeURIComponent(document.id)}`;
  const get = (part: string, name: string) => {
    setFailure(null);
    download(`${path}/${part}`, name, language).catch(setFailure);
  };
  return (
    <section className="stack" aria-labelledby="files">
      <Heading level={2} data-size="xs" id="files">{words.document.files}</Heading>
      {document.files.length === 0 ? <Paragraph>{words.document.noFiles}</Paragraph> : (
        <ul className="plain rows">
          {document.files.map((file) => (
            <li key={file.index}>
              <span>{file.name}<small>{sizeText(file.size, language)} · {file.signatures ? words.document.fileSigned[file.signatures] : words.document.fileUnsigned}</small></span>
              <Button variant="secondary" data-size="sm" aria-label={`${words.download}: ${file.name}`} onClick={() => get(`files/${file.index}`, file.name)}>{words.download}</Button>
            </li>
          ))}
        </ul>
      )}
      <div className="buttons">
        <Button variant="tertiary" data-size="sm" onClick={() => get('packet', `${document.id}.edxml`)}>{words.document.packet}</Button>
        <Button variant="tertiary" data-size="sm" onClick={() => get('packet?original=true', `${document.id}.edxml`)}>{words.document.packetOriginal}</Button>
      </div>
      <p className="hint">{words.document.digest}: <code>{document.sha256}</code></p>
      {failure !== null && <Failure error={failure} />}
    </section>
  );
}
