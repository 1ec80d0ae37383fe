import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { Dossier } from '../api/types';
import { Failure } from '../app/Failure';
import { FilePicker, type KeptFile } from '../files/FilePicker';
import { formatDate } from '../language/formats';
import { useLanguage, useMessages } from '../language/language';
import { useProcedure } from '../procedures/ProcedurePage';
import { useTransition } from './useTransition';

/** Lets the applicant supply the papers that were asked for. */
export function Supplement({ dossier, etag }: { dossier: Dossier; etag: string | null }) {
  const language = useLanguage();
  const messages = useMessages();
  const procedure = useProcedure(dossier.procedure).data;
  const send = useTransition(dossier.code, etag);
  const [files, setFiles] = useState<Record<string, KeptFile[]>>({});
  const asked = dossier.supplement!;
  const complete = asked.components.every((component) => (files[component] ?? []).length > 0);
  return (
    <Alert data-color="warning">
      <div className="stack">
        <Heading level={2} data-size="xs">{messages.dossier.supplement}</Heading>
        <Paragraph>{asked.reason}</Paragraph>
        {asked.until && <Paragraph>{messages.dossier.supplementUntil(formatDate(asked.until, language))}</Paragraph>}
        {asked.components.map((component) => (
          <FilePicker
            key={component}
            label={procedure?.components.find((one) => one.code === component)?.name[language] ?? component}
            files={files[component] ?? []}
            onAdd={(file) => setFiles((before) => ({ ...before, [component]: [...(before[component] ?? []), file] }))}
            onRemove={(id) => setFiles((before) => ({ ...before, [component]: (before[component] ?? []).filter((file) => file.id !== id) }))}
          />
        ))}
        {send.isError && <Failure error={send.error} />}
        <p><Button disabled={!complete || send.isPending} onClick={() => send.mutate({
          transition: 'supplement',
          body: { components: Object.entries(files).flatMap(([component, kept]) => kept.map((file) => ({ component, file: file.id }))) },
        })}>{messages.dossier.sendSupplement}</Button></p>
      </div>
    </Alert>
  );
}
