import { Button, ValidationMessage } from '@digdir/designsystemet-react';
import { useId, useRef } from 'react';
import { useMessages } from '../language/language';
import { usePortalDepot, useUploads, type Depot } from './useUploads';

/** A file that lies with the portal, until `expires` unless it becomes part of a dossier. */
export interface KeptFile { id: string; name: string; size: number; expires?: string | null }

/** Takes files for one paper, or for what else the depot is, and uploads them at once. The browser's own button speaks the browser's language; ours lies under it. */
export function FilePicker({ id: named, label, hint, files, error, depot: other, onAdd, onRemove }: {
  id?: string;
  label: string;
  hint?: string | undefined;
  files: KeptFile[];
  error?: string | undefined;
  depot?: Depot;
  onAdd: (file: KeptFile) => void;
  onRemove: (id: string) => void;
}) {
  const messages = useMessages();
  const own = useId();
  const id = named ?? own;
  const portal = usePortalDepot();
  const depot = other ?? portal;
  const input = useRef<HTMLInputElement>(null);
  const { sending, failed, said, say, take, again, drop } = useUploads(depot, onAdd);
  const isWrong = error !== undefined || failed.length > 0;
  return (
    <div className="file-picker">
      <label className="ds-label" htmlFor={id}>{label}</label>
      <p className="hint" id={`${id}-hint`}>{hint ? `${hint} ` : ''}{depot.hint}</p>
      <div className="file-picker__choose">
        <span className="ds-button" data-variant="secondary" data-size="sm" aria-hidden="true">{messages.apply.upload}</span>
        <input
          ref={input}
          id={id}
          type="file"
          multiple
          title=""
          accept={depot.accept}
          aria-describedby={`${id}-hint${isWrong ? ` ${id}-error` : ''}`}
          aria-invalid={isWrong ? true : undefined}
          onChange={(event) => {
            const chosen = [...event.target.files ?? []];
            event.target.value = '';
            void take(chosen);
          }}
        />
      </div>
      {sending && <p><progress max={100} value={sending.percent} aria-label={messages.apply.uploading(sending.name, sending.percent)} /> {messages.apply.uploading(sending.name, sending.percent)}</p>}
      <div id={`${id}-error`} className="file-picker__errors">
        {error && <ValidationMessage>{error}</ValidationMessage>}
        <div role="alert">{failed.map((one) => (
          <div key={one.file.name + (one.key ?? '')}>
            <ValidationMessage>{one.file.name}: {one.why}</ValidationMessage>
            {one.key !== null && (
              <span className="buttons">
                <Button variant="secondary" data-size="sm" aria-label={`${messages.retry}: ${one.file.name}`} onClick={() => void again(one)}>{messages.retry}</Button>
                <Button variant="tertiary" data-size="sm" aria-label={messages.apply.remove(one.file.name)} onClick={() => drop(one)}>{messages.apply.letGo}</Button>
              </span>
            )}
          </div>
        ))}</div>
      </div>
      {files.length > 0 && (
        <ul className="file-picker__files">
          {files.map((file) => (
            <li key={file.id}>
              <span>{file.name} <small>{Math.max(1, Math.round(file.size / 1024))} kB</small></span>
              <Button variant="tertiary" data-size="sm" data-color="danger" aria-label={messages.apply.remove(file.name)} onClick={() => {
                onRemove(file.id);
                say(messages.apply.removed);
                input.current?.focus();
              }}>{messages.apply.letGo}</Button>
            </li>
          ))}
        </ul>
      )}
      <p className="ds-sr-only" role="status">{said}</p>
    </div>
  );
}
