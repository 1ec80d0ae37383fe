import { Field, Input, Label, Select, Textarea, ValidationMessage } from '@digdir/designsystemet-react';
import type { FormField } from '../api/types';
import { useLanguage, useMessages } from '../language/language';
import { DateInput } from './DateInput';

/** The inputs of a procedure's form, each by its kind. */
export function FormFields({ fields, values, errors, onChange }: {
  fields: FormField[];
  values: Record<string, string>;
  errors: Record<string, string>;
  onChange: (name: string, value: string) => void;
}) {
  return fields.map((field) => (
    <OneField key={field.name} field={field} value={values[field.name] ?? ''} error={errors[field.name]} onChange={(value) => onChange(field.name, value)} />
  ));
}

function OneField({ field, value, error, onChange }: {
  field: FormField;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}) {
  const language = useLanguage();
  const messages = useMessages();
  const id = `field-${field.name}`;
  const common = { id, value, required: field.required, 'aria-invalid': error ? true : undefined, autoComplete: autocomplete[field.name] };
  return (
    <Field>
      <Label htmlFor={id}>{field.label[language]} {!field.required && <small>({messages.optional})</small>}</Label>
      {(field.hint || field.kind === 'date') && <Field.Description>{[field.hint?.[language], field.kind === 'date' ? messages.apply.dateHint : null].filter(Boolean).join(' ')}</Field.Description>}
      {field.values ? (
        <Select {...common} onChange={(event) => onChange(event.target.value)}>
          <Select.Option value="">{messages.apply.choose}</Select.Option>
          {field.values.map((choice) => <Select.Option key={choice.value} value={choice.value}>{choice.label[language]}</Select.Option>)}
        </Select>
      ) : field.kind === 'longText' ? (
        <Textarea {...common} rows={4} maxLength={500} onChange={(event) => onChange(event.target.value)} />
      ) : field.kind === 'date' ? (
        <DateInput {...common} autoComplete="off" onChange={onChange} />
      ) : (
        <Input {...common} {...inputOf(field)} maxLength={500} onChange={(event) => onChange(event.target.value)} />
      )}
      {error && <ValidationMessage>{error}</ValidationMessage>}
    </Field>
  );
}

const autocomplete: Record<string, string> = { fullName: 'name', phone: 'tel', email: 'email', address: 'street-address' };

function inputOf(field: FormField): { type: 'text' | 'tel' | 'email'; inputMode?: 'numeric' } {
  switch (field.kind) {
    case 'phone': return { type: 'tel' };
    case 'email': return { type: 'email' };
    case 'number':
    case 'money':
    case 'personalId': return { type: 'text', inputMode: 'numeric' };
    default: return { type: 'text' };
  }
}
