/** A cell of a table that is a card on narrow screens, where what is empty is left out. */
export function Cell({ label, value }: { label: string; value: string | null | undefined }) {
  return <td data-label={label} className={value ? undefined : 'empty'}>{value || '–'}</td>;
}
