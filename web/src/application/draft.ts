import type { KeptFile } from '../files/FilePicker';

/** An application that has not been submitted. It lies on the person's device; the files lie with the portal. */
export interface Draft {
  form: Record<string, string>;
  agency: { id: string; name: string } | null;
  files: Record<string, KeptFile[]>;
  step: number;
  /** The key under which this very body is submitted, however often. */
  key: { value: string; body: string } | null;
}

export const emptyDraft: Draft = { form: {}, agency: null, files: {}, step: 0, key: null };

const keyOf = (person: string, procedure: string) => `egov-draft-${person}-${procedure}`;

export function readDraft(person: string, procedure: string, storage: Storage = localStorage): Draft | null {
  const stored = storage.getItem(keyOf(person, procedure));
  if (stored === null) {
    return null;
  }

  try {
    return { ...emptyDraft, ...(JSON.parse(stored) as Partial<Draft>) };
  } catch {
    // What cannot be read is no draft; the person begins anew.
    storage.removeItem(keyOf(person, procedure));
    return null;
  }
}

export const writeDraft = (person: string, procedure: string, draft: Draft, storage: Storage = localStorage): void =>
  storage.setItem(keyOf(person, procedure), JSON.stringify(draft));

export const dropDraft = (person: string, procedure: string, storage: Storage = localStorage): void =>
  storage.removeItem(keyOf(person, procedure));

/** The draft with the key for its body: the same body keeps its key, so that a repeat after a lost answer submits nothing twice. */
export function withKey(draft: Draft, body: string, fresh: () => string = () => crypto.randomUUID()): Draft & { key: NonNullable<Draft['key']> } {
  return draft.key?.body === body ? { ...draft, key: draft.key } : { ...draft, key: { value: fresh(), body } };
}
