import type { ExchangeDocument, Priority } from '../../api/exchangeTypes';
import type { KeptFile } from '../../files/FilePicker';

/** An agency to which a letter goes. */
export interface Addressee { id: string; name: string }

/** A letter that has not been sent. It is kept in the clerk's tab; its files lie with the axis. */
export interface Letter {
  number: string;
  notation: string;
  kind: string;
  subject: string;
  signer: string;
  position: string;
  competence: string;
  issuedOn: string;
  place: string;
  priority: Priority;
  dueDate: string;
  recipients: Addressee[];
  files: KeptFile[];
  /** What it does to an earlier document of the agency; null for a new one. */
  business: { type: 'update' | 'replace'; document: string; code: string; reason: string } | null;
  /** The document that it answers. */
  answers: { document: string; code: string } | null;
  /** The key under which this very body is sent, however often. */
  key: { value: string; body: string } | null;
}

export const emptyLetter: Letter = {
  number: '', notation: '', kind: 'Công văn', subject: '', signer: '', position: '', competence: '', issuedOn: '', place: '', priority: 'normal', dueDate: '',
  recipients: [], files: [], business: null, answers: null, key: null,
};

/** How much each text may hold (QCVN 102:2016; Decree 30/2020, Annex VI). */
export const lengths = { number: 11, notation: 30, kind: 100, subject: 500, signer: 50, position: 100, competence: 50, place: 50, reason: 500 } as const;

export type FieldName = keyof typeof lengths | 'issuedOn' | 'dueDate' | 'recipients' | 'files';
export type Fault = 'missing' | 'wrong' | 'future' | 'tooLong';

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** What is to be mended before the letter can be sent, field by field. */
export function faultsIn(letter: Letter, today: string): Partial<Record<FieldName, Fault>> {
  const faults: Partial<Record<FieldName, Fault>> = {};
  for (const name of ['number', 'notation', 'kind', 'subject', 'signer'] as const) {
    if (letter[name].trim() === '') {
      faults[name] = 'missing';
    }
  }

  for (const [name, most] of Object.entries(lengths) as [keyof typeof lengths, number][]) {
    if ((name === 'reason' ? letter.business?.reason ?? '' : letter[name]).length > most) {
      faults[name] = 'tooLong';
    }
  }

  if (letter.issuedOn !== '' && (!isDay(letter.issuedOn) || letter.issuedOn > today)) {
    faults.issuedOn = isDay(letter.issuedOn) ? 'future' : 'wrong';
  }

  if (letter.dueDate !== '' && (!isDay(letter.dueDate) || letter.dueDate < (isDay(letter.issuedOn) ? letter.issuedOn : today))) {
    faults.dueDate = 'wrong';
  }

  if (letter.business !== null && letter.business.reason.trim() === '') {
    faults.reason = 'missing';
  }

  return {
    ...faults,
    ...(letter.recipients.length === 0 ? { recipients: 'missing' as const } : {}),
    ...(letter.files.length === 0 ? { files: 'missing' as const } : {}),
  };
}

/** What the axis is sent; what is empty is left out. */
export function bodyOf(letter: Letter): Record<string, unknown> {
  const said = (text: string) => (text.trim() === '' ? {} : text.trim());
  const optional = Object.fromEntries(Object.entries({ issuedOn: said(letter.issuedOn), place: said(letter.place), dueDate: said(letter.dueDate) }).filter(([, value]) => typeof value === 'string'));
  const signer = Object.fromEntries(Object.entries({ name: said(letter.signer), position: said(letter.position), competence: said(letter.competence) }).filter(([, value]) => typeof value === 'string'));
  return {
    number: letter.number.trim(),
    notation: letter.notation.trim(),
    kind: letter.kind.trim(),
    subject: letter.subject.trim(),
    signer,
    recipients: letter.recipients.map((one) => one.id),
    files: letter.files.map((file) => ({ upload: file.id })),
    priority: letter.priority,
    ...optional,
    ...(letter.business === null ? {} : { business: { type: letter.business.type, reason: letter.business.reason.trim(), documents: [letter.business.document] } }),
    ...(letter.answers === null ? {} : { answers: [letter.answers.document] }),
  };
}

/** The letter with the key for its body: the same body keeps its key, so that a repeat after a lost answer sends nothing twice. */
export function withKey(letter: Letter, body: string, fresh: () => string = () => crypto.randomUUID()): Letter & { key: NonNullable<Letter['key']> } {
  return letter.key?.body === body ? { ...letter, key: letter.key } : { ...letter, key: { value: fresh(), body } };
}

export type Purpose = 'update' | 'replace' | 'answer';

/** The letter as it is begun from an earlier document. What was written already stays. */
export function begunFrom(letter: Letter, document: ExchangeDocument, purpose: Purpose, nameOf: (agency: string) => string): Letter {
  const { head } = document;
  const code = head?.code ?? document.id;
  const addressed = (agencies: string[]) => (letter.recipients.length > 0 ? letter.recipients : agencies.map((id) => ({ id, name: nameOf(id) })));
  if (purpose === 'answer') {
    return { ...letter, answers: { document: document.id, code }, recipients: addressed([document.sender]) };
  }

  const kept = <T extends string>(written: T, earlier: T | null | undefined): T => (written === '' ? earlier ?? written : written);
  return {
    ...letter,
    business: { type: purpose, document: document.id, code, reason: letter.business?.reason ?? '' },
    recipients: addressed(document.recipients.map((one) => one.agency)),
    kind: head?.kind ?? letter.kind,
    subject: kept(letter.subject, head?.subject),
    signer: kept(letter.signer, head?.signer),
    position: kept(letter.position, head?.signerPosition),
    notation: kept(letter.notation, head?.notation),
    // A new version keeps its number; what takes its place has one of its own.
    number: purpose === 'update' ? kept(letter.number, head?.number) : letter.number,
    priority: head?.priority ?? letter.priority,
  };
}
