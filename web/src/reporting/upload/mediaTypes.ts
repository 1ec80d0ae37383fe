const types: Record<string, string> = {
  csv: 'text/csv', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', xml: 'application/xml', json: 'application/json',
};

/** What a file is, by the end of its name: browsers often know of neither. */
export const mediaTypeOf = (file: File): string => types[/[^.]*$/.exec(file.name)![0].toLowerCase()] ?? (file.type === '' ? 'application/octet-stream' : file.type);
