import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { Dossier } from '../api/types';
import { Failure } from '../app/Failure';
import { FilePicker, type KeptFile } from '../files/FilePicker';
import { formatDate } from '../language/formats';
import { useLanguage, useMessages } from '../language/language';
import { useProcedure } from '../procedures/ProcedurePage';
import { useKept } from '../session/kept';
import { useTransition } from './useTransition';

const nothing: Record<string, KeptFile[]> = {};

/** Lets the applicant supply the papers that were asked for. */
export function Supplement({ dossier, etag }: { dossier: Dossier; etag: string | null }) {
  const language = useLanguage();
  const messages = useMessages();
  const procedure = useProcedure(dossier.procedure).data;
  // Kept for this one request: what was uploaded is there again after a reload or a new sign-in.
  const [files, setFiles, drop] = useKept<Record<string, KeptFile[]>>(`supplement-${dossier.code}`, nothing);
  const send = useTransition(dossier.code, etag, drop);
  const asked = dossier.supplement!;
  const complete = asked.components.every((component) => (files[component] ?? []).length > 0);
  return (
    <Alert data-color="warning" role="region" aria-labelledby="supplement">
      <div className="stack" data-color="indigo">
        <Heading level={2} data-size="xs" id="supplement">{messages.dossier.supplement}</Heading>
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
