import { onDevice, type Store } from '../app/storage';
import type { KeptFile } from '../files/FilePicker';

/** An application that has not been submitted. It lies on the person's device; the files lie with the portal. */
export interface Draft {
  form: Record<string, string>;
  agency: { id: string; name: string } | null;
  files: Record<string, KeptFile[]>;
  /** Of an official's draft. */
  desk: DeskFiling;
  step: number;
  /** The key under which this very body is submitted, however often. */
  key: { value: string; body: string } | null;
}

/** For whom an official files, and how the application came. */
export interface DeskFiling { onBehalfOf: string; channel: 'counter' | 'post' }

export const emptyDraft: Draft = { form: {}, agency: null, files: {}, desk: { onBehalfOf: '', channel: 'counter' }, step: 0, key: null };

const keyOf = (person: string, procedure: string) => `egov-draft-${person}-${procedure}`;

export function readDraft(person: string, procedure: string, storage: Store = onDevice): Draft | null {
  const stored = storage.get(keyOf(person, procedure));
  if (stored === null) {
    return null;
  }

  try {
    return { ...emptyDraft, ...(JSON.parse(stored) as Partial<Draft>) };
  } catch {
    // What cannot be read is no draft; the person begins anew.
    storage.remove(keyOf(person, procedure));
    return null;
  }
}

/** False where the device does not keep it. */
export const writeDraft = (person: string, procedure: string, draft: Draft, storage: Store = onDevice): boolean =>
  storage.set(keyOf(person, procedure), JSON.stringify(draft));

export const dropDraft = (person: string, procedure: string, storage: Store = onDevice): void =>
  storage.remove(keyOf(person, procedure));

/** The draft without files that the portal has let go of, and their names. */
export function withoutExpired(draft: Draft, now: number): { draft: Draft; lost: string[] } {
  const isLost = (file: KeptFile) => Boolean(file.expires && Date.parse(file.expires) <= now);
  const lost = Object.values(draft.files).flat().filter(isLost).map((file) => file.name);
  const files = Object.fromEntries(Object.entries(draft.files).map(([paper, kept]) => [paper, kept.filter((file) => !isLost(file))]));
  return { draft: lost.length === 0 ? draft : { ...draft, files, step: Math.min(draft.step, 1) }, lost };
}

/** The draft with the key for its body: the same body keeps its key, so that a repeat after a lost answer submits nothing twice. */
export function withKey(draft: Draft, body: string, fresh: () => string = () => crypto.randomUUID()): Draft & { key: NonNullable<Draft['key']> } {
  return draft.key?.body === body ? { ...draft, key: draft.key } : { ...draft, key: { value: fresh(), body } };
}
