import { Field, Label, Select } from '@digdir/designsystemet-react';
import { useExchangeMessages } from '../language/exchange';
import { FirstYear } from './years';

export function YearSelect({ year, thisYear, onChoose }: { year: number; thisYear: number; onChoose: (year: number) => void }) {
  const words = useExchangeMessages();
  return (
    <Field>
      <Label>{words.year}</Label>
      <Select value={String(year)} onChange={(event) => onChoose(Number(event.target.value))}>
        {Array.from({ length: thisYear - FirstYear + 1 }, (_, index) => String(thisYear - index)).map((one) => <Select.Option key={one} value={one}>{one}</Select.Option>)}
      </Select>
    </Field>
  );
}
