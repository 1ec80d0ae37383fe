import { Button, ValidationMessage } from '@digdir/designsystemet-react';
import { useId, useRef, useState } from 'react';
import { ApiError, OfflineError } from '../api/client';
import { useLanguage, useMessages } from '../language/language';
import { unfit, upload } from './upload';

/** A file that lies with the portal. */
export interface KeptFile { id: string; name: string; size: number }

/** Takes files for one paper and uploads them at once. */
export function FilePicker({ label, hint, files, error, onAdd, onRemove }: {
  label: string;
  hint?: string | undefined;
  files: KeptFile[];
  error?: string | undefined;
  onAdd: (file: KeptFile) => void;
  onRemove: (id: string) => void;
}) {
  const messages = useMessages();
  const language = useLanguage();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [percent, setPercent] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState<string | null>(null);

  const take = async (chosen: FileList | null) => {
    setProblem(null);
    for (const file of chosen ?? []) {
      const reason = await unfit(file);
      if (reason !== null) {
        setProblem(`${file.name}: ${messages.apply[reason]}`);
        continue;
      }

      try {
        setPercent(0);
        const kept = await upload(file, crypto.randomUUID(), language, setPercent);
        onAdd({ id: kept.id, name: kept.name, size: Number(kept.size) });
        setSaid(`${messages.apply.uploaded}: ${kept.name}`);
      } catch (failure) {
        setProblem(failure instanceof ApiError
          ? `${file.name}: ${failure.detail} (${failure.code})`
          : failure instanceof OfflineError ? messages.offline : messages.failed);
      } finally {
        setPercent(null);
      }
    }

    if (input.current) {
      input.current.value = '';
    }
  };

  const wrong = problem ?? error;
  return (
    <div className="file-picker">
      <label className="ds-label" htmlFor={id}>{label}</label>
      <p className="hint" id={`${id}-hint`}>{hint ? `${hint} ` : ''}{messages.apply.uploadHint}</p>
      <input
        ref={input}
        id={id}
        type="file"
        multiple
        accept="application/pdf,image/png,image/jpeg"
        aria-describedby={`${id}-hint${wrong ? ` ${id}-error` : ''}`}
        aria-invalid={wrong ? true : undefined}
        onChange={(event) => void take(event.target.files)}
      />
      {percent !== null && <p><progress max={100} value={percent} aria-label={messages.apply.uploading(percent)} /> {messages.apply.uploading(percent)}</p>}
      {wrong && <ValidationMessage id={`${id}-error`}>{wrong}</ValidationMessage>}
      {files.length > 0 && (
        <ul className="file-picker__files">
          {files.map((file) => (
            <li key={file.id}>
              <span>{file.name} <small>{Math.max(1, Math.round(file.size / 1024))} kB</small></span>
              <Button variant="tertiary" data-size="sm" data-color="danger" aria-label={messages.apply.remove(file.name)} onClick={() => {
                onRemove(file.id);
                setSaid(messages.apply.removed);
                input.current?.focus();
              }}>×</Button>
            </li>
          ))}
        </ul>
      )}
      <p className="ds-sr-only" role="status">{said}</p>
    </div>
  );
}
