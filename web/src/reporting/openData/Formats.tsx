import { Button } from '@digdir/designsystemet-react';
import { useStatisticsMessages } from '../../language/statistics';

/** By which the API knows the formats in which it gives data. */
export type Format = 'csv' | 'xlsx' | 'sdmx-csv' | 'sdmx-json';

/** The formats, their names, which are the same in every language, and how their files end. */
export const formats: { format: Format; name: string; ending: string }[] = [
  { format: 'csv', name: 'CSV', ending: 'csv' },
  { format: 'xlsx', name: 'XLSX', ending: 'xlsx' },
  { format: 'sdmx-csv', name: 'SDMX-CSV 2.0', ending: 'sdmx.csv' },
  { format: 'sdmx-json', name: 'SDMX-JSON 2.1', ending: 'sdmx.json' },
];

/** A button for each format. */
export function Formats({ name, onGet }: { name: string; onGet: (format: Format, ending: string) => void }) {
  const words = useStatisticsMessages().openData;
  return (
    <div className="formats" role="group" aria-label={words.formats}>
      {formats.map((one) => (
        <Button key={one.format} variant="secondary" data-size="sm" aria-label={words.download(name, one.name)} onClick={() => onGet(one.format, one.ending)}>{one.name}</Button>
      ))}
    </div>
  );
}
