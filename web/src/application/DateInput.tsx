import { Input } from '@digdir/designsystemet-react';
import { useState, type ComponentProps } from 'react';
import { dayOf, writtenDay } from './dates';

/** Takes a day as it is written in Vietnam: the browser's own input writes it as the browser's language does. What is no day is handed on as typed. */
export function DateInput({ value, onChange, ...rest }: { value: string; onChange: (value: string) => void } & Omit<ComponentProps<typeof Input>, 'value' | 'onChange' | 'type'>) {
  const [typed, setTyped] = useState(() => writtenDay(value));
  const known = dayOf(typed) ?? typed;
  // The value may be another's since, such as that of a draft that was let go.
  const shown = known === value ? typed : writtenDay(value);
  return (
    <Input
      {...rest}
      type="text"
      inputMode="numeric"
      maxLength={10}
      value={shown}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange(dayOf(event.target.value) ?? event.target.value);
      }}
    />
  );
}
