import { Button, Heading } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { download } from '../api/client';
import type { Dossier } from '../api/types';
import { Failure } from '../app/Failure';
import { formatDate } from '../language/formats';
import { useLanguage, useMessages } from '../language/language';

/** The result and the forms that the agency has issued, to be downloaded. */
export function Issued({ dossier }: { dossier: Dossier }) {
  const language = useLanguage();
  const messages = useMessages();
  const [failure, setFailure] = useState<unknown>(null);
  const fetchFile = (id: string, name: string) => {
    setFailure(null);
    download(`/api/files/${id}`, name, language).catch(setFailure);
  };
  return (
    <>
      {dossier.result && (
        <section className="stack" aria-labelledby="result">
          <Heading level={2} data-size="xs" id="result">{messages.dossier.result}</Heading>
          <ul className="plain fee-list">
            {dossier.result.files.map((file, index) => (
              <li key={file}>
                <span><code>{dossier.result!.code}</code> {formatDate(dossier.result!.returnedAt, language)}</span>
                <Button onClick={() => fetchFile(file, `${dossier.result!.code}-${index + 1}`)}>{messages.dossier.downloadResult}</Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {dossier.forms.length > 0 && (
        <section className="stack" aria-labelledby="forms">
          <Heading level={2} data-size="xs" id="forms">{messages.dossier.forms}</Heading>
          <ul className="plain fee-list">
            {dossier.forms.map((form) => (
              <li key={form.form + form.since}>
                <span>{messages.dossier.formKinds[form.form]} {form.number ? <small>{form.number}</small> : <small>({messages.dossier.issuing})</small>}</span>
                {form.file && <Button variant="secondary" data-size="sm" onClick={() => fetchFile(form.file!, `${form.form}.pdf`)}>{messages.dossier.download}</Button>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {failure !== null && <Failure error={failure} />}
    </>
  );
}
