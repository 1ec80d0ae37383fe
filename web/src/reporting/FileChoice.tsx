import type { RefObject } from 'react';
import { useMessages } from '../language/language';

/** Takes one file. The browser's own button speaks the browser's language; ours lies under it. */
export function FileChoice({ id, label, hint, accept, isWrong = false, file, input, onChoose }: {
  id: string;
  label: string;
  hint?: string;
  accept?: string;
  isWrong?: boolean;
  file: File | null;
  input?: RefObject<HTMLInputElement | null>;
  onChoose: (file: File | null) => void;
}) {
  const messages = useMessages();
  return (
    <div className="file-picker">
      <label className="ds-label" htmlFor={id}>{label}</label>
      {hint && <p className="hint" id={`${id}-hint`}>{hint}</p>}
      <div className="file-picker__choose">
        <span className="ds-button" data-variant="secondary" data-size="sm" aria-hidden="true">{messages.apply.upload}</span>
        <input ref={input} id={id} type="file" title="" accept={accept} aria-invalid={isWrong || undefined} aria-describedby={hint ? `${id}-hint` : undefined} onChange={(event) => onChoose(event.target.files?.[0] ?? null)} />
      </div>
      <p role="status">{file?.name ?? ''}</p>
    </div>
  );
}
