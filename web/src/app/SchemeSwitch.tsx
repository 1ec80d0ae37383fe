import { useState } from 'react';
import { useMessages } from '../language/language';
import { applyScheme, storedScheme, type Scheme } from './scheme';

export function SchemeSwitch() {
  const messages = useMessages();
  const [scheme, setScheme] = useState<Scheme>(storedScheme);
  return (
    <label className="scheme-switch">
      {messages.scheme.label}
      <select
        className="ds-input"
        data-size="sm"
        value={scheme}
        onChange={(event) => {
          const next = event.target.value as Scheme;
          applyScheme(next);
          setScheme(next);
        }}
      >
        <option value="auto">{messages.scheme.auto}</option>
        <option value="light">{messages.scheme.light}</option>
        <option value="dark">{messages.scheme.dark}</option>
      </select>
    </label>
  );
}
