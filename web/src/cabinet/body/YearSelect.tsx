import { Field, Label, Select } from '@digdir/designsystemet-react';
import { useCabinetMessages } from '../../language/cabinet';
import { today } from '../../language/formats';

/** The first year of which there can be something. */
const FirstYear = 2016;

export function YearSelect({ year, onChoose }: { year: string; onChoose: (year: string) => void }) {
  const words = useCabinetMessages();
  const last = Math.max(Number(today().slice(0, 4)), Number(year));
  return (
    <Field>
      <Label htmlFor="cabinet-year">{words.year}</Label>
      <Select id="cabinet-year" value={year} onChange={(event) => onChoose(event.target.value)}>
        {Array.from({ length: last - FirstYear + 1 }, (_, index) => String(last - index)).map((one) => <Select.Option key={one} value={one}>{one}</Select.Option>)}
      </Select>
    </Field>
  );
}
