import type { Dossier } from '../api/types';

type Line = Dossier['history'][number];

const steps = ['step-opened', 'step-completed', 'step-returned'];

/** Whether the line gave a dossier back to its last step after all of them had been done: only then no step was open. */
export function isReopening(line: Line, history: Line[]): boolean {
  const before = history.filter((other) => other.sequence < line.sequence && steps.includes(other.what));
  return line.what === 'step-returned' && before.at(-1)?.what === 'step-completed';
}

/** The reopening that the dossier is still in process after, or null. */
export function reopeningOf(dossier: Pick<Dossier, 'history' | 'status'>): Line | null {
  return dossier.status === 'completed' || dossier.status === 'returned'
    ? null
    : dossier.history.findLast((line) => isReopening(line, dossier.history)) ?? null;
}

/** The step that a line's note names, and what was written beside it. */
export function noteParts(line: Pick<Line, 'what' | 'note'>): { step: string | null; text: string | null } {
  const note = line.note ?? null;
  if (note === null || !steps.includes(line.what)) {
    return { step: null, text: note };
  }

  const colon = note.indexOf(': ');
  return colon < 0 ? { step: note, text: null } : { step: note.slice(0, colon), text: note.slice(colon + 2) };
}

/** The form whose issue the line tells: forms are numbered by kind, so of those with the number it is the one that was wanted last before. */
export function formOf(line: Pick<Line, 'what' | 'note' | 'at'>, forms: Dossier['forms']): Dossier['forms'][number] | null {
  return line.what === 'form-issued'
    ? forms.filter((form) => form.number === line.note && form.since <= line.at).sort((a, b) => a.since.localeCompare(b.since)).at(-1) ?? null
    : null;
}
