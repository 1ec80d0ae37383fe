import { useEffect, useRef } from 'react';
import { useMessages } from '../language/language';

/** All that is to be corrected, with a link to each place. It takes the focus, so that it is heard and seen first. */
export function ErrorList({ errors }: { errors: { id: string; text: string }[] }) {
  const messages = useMessages();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [errors]);
  return errors.length === 0 ? null : (
    <div ref={box} tabIndex={-1} className="error-list" role="alert" aria-labelledby="error-list">
      <h2 id="error-list" className="ds-heading" data-size="2xs">{messages.apply.errors}</h2>
      <ul>
        {errors.map((error) => (
          <li key={error.id}>
            <a className="ds-link" href={`#${error.id}`} onClick={(event) => {
              event.preventDefault();
              document.getElementById(error.id)?.focus();
            }}>{error.text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
