import { Field, Label, Select } from '@digdir/designsystemet-react';

/** One of several, each with its code and name. */
export function Choice({ id, label, value, options, onChoose }: { id: string; label: string; value: string; options: [string, string][]; onChoose: (value: string) => void }) {
  return (
    <Field>
      <Label htmlFor={id}>{label}</Label>
      <Select id={id} value={value} onChange={(event) => onChoose(event.target.value)}>
        {options.map(([code, name]) => <Select.Option key={code} value={code}>{name}</Select.Option>)}
      </Select>
    </Field>
  );
}
