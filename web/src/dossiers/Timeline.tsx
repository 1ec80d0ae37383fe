import { Heading } from '@digdir/designsystemet-react';
import type { Dossier } from '../api/types';
import { formatMoment } from '../language/formats';
import { useLanguage, useMessages } from '../language/language';
import { useProcedure } from '../procedures/ProcedurePage';
import { useSession } from '../session/session';
import { formOf, isReopening, noteParts } from './history';

/** What has happened, newest first, with who and when. */
export function Timeline({ dossier }: { dossier: Dossier }) {
  const language = useLanguage();
  const messages = useMessages();
  const signedIn = useSession();
  const steps = useProcedure(dossier.procedure).data?.steps ?? [];
  const noteOf = (line: Dossier['history'][number]) => {
    const form = formOf(line, dossier.forms);
    if (form !== null) {
      return `${messages.dossier.formKinds[form.form]} ${line.note}`;
    }

    if (line.what === 'fee-paid' || line.what === 'refund-due' || line.what === 'refund-paid') {
      return `${messages.payments.reference} ${line.note}`;
    }

    const { step, text } = noteParts(line);
    return [steps.find((one) => one.code === step)?.name[language] ?? step, text].filter(Boolean).join(': ');
  };
  const whoOf = (by: string) => (by === 'system' ? messages.dossier.system : by === signedIn?.id ? messages.dossier.you : by);
  return (
    <section className="stack" aria-labelledby="timeline">
      <Heading level={2} data-size="xs" id="timeline">{messages.dossier.timeline}</Heading>
      <ol className="timeline" reversed>
        {[...dossier.history].reverse().map((line) => (
          <li key={line.sequence}>
            <strong>{isReopening(line, dossier.history) ? messages.dossier.reopening : messages.history[line.what] ?? line.what}</strong>
            <span className="timeline__when"><time dateTime={line.at}>{formatMoment(line.at, language)}</time> · {messages.dossier.by} {whoOf(line.by)}</span>
            {line.note && <span className="timeline__note">{noteOf(line)}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
