import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { download } from '../../api/client';
import { Failure } from '../../app/Failure';
import { useExchangeMessages } from '../../language/exchange';
import { useLanguage } from '../../language/language';

/** Gives out what proves the document's history to who does not trust the axis. */
export function Evidence({ id }: { id: string }) {
  const language = useLanguage();
  const words = useExchangeMessages().document;
  const [failure, setFailure] = useState<unknown>(null);
  return (
    <section className="stack" aria-labelledby="evidence">
      <Heading level={2} data-size="xs" id="evidence">{words.evidence}</Heading>
      <Paragraph>{words.evidenceMeans}</Paragraph>
      <p><Button variant="secondary" data-size="sm" onClick={() => {
        setFailure(null);
        download(`/api/documents/${encodeURIComponent(id)}/evidence`, `${id}.evidence.json`, language).catch(setFailure);
      }}>{words.evidenceFile}</Button></p>
      {failure !== null && <Failure error={failure} />}
    </section>
  );
}
