const kinds: { part: string; ending: RegExp; name: string }[] = [
  { part: 'sdmx.data+csv', ending: /\.sdmx\.csv$/i, name: 'SDMX-CSV' },
  { part: 'sdmx.data+json', ending: /\.sdmx\.json$/i, name: 'SDMX-JSON' },
  { part: 'sdmx.structurespecificdata+xml', ending: /\.xml$/i, name: 'SDMX-ML' },
  { part: 'spreadsheetml', ending: /\.xlsx$/i, name: 'XLSX' },
  { part: 'xml', ending: /\.xml$/i, name: 'SDMX-ML' },
  { part: 'json', ending: /\.json$/i, name: 'JSON' },
  { part: 'csv', ending: /\.csv$/i, name: 'CSV' },
];

const kindOf = (mediaType: string) => kinds.find(({ part }) => mediaType.includes(part));

/** What a media type is called among people. */
export const formatName = (mediaType: string): string => kindOf(mediaType)?.name ?? mediaType;

/** Which of the media types that are taken a file has, by the end of its name: browsers often know of none. */
export const mediaTypeOf = (file: Pick<File, 'name' | 'type'>, taken: string[]): string =>
  taken.find((type) => kindOf(type)?.ending.test(file.name)) ?? (file.type === '' ? 'application/octet-stream' : file.type);
