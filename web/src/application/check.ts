import type { FieldError } from '../api/client';
import type { FormField, Procedure, ProcedureComponent } from '../api/types';
import type { Draft } from './draft';

/** Something to be corrected: where, and which of the messages says it, or what the server says. */
export type Wrong = { place: string } & ({ message: 'missing' | 'wrong' | 'missingPaper' | 'chooseAgency' } | { text: string });

/** Whether the form asks for the paper. */
export function isAskedFor(component: ProcedureComponent, form: Record<string, string>): boolean {
  const when = component.when;
  if (!when) {
    return true;
  }

  const value = form[when.field] ?? '';
  return (!when.in || when.in.includes(value)) && (!when.notIn || !when.notIn.includes(value));
}

/** Whether several agencies could receive the application, so that the person names one. */
export const choosesAgency = (procedure: Procedure): boolean => procedure.agencies.ids.length !== 1;

/** @param atDesk Whether an official files, for their own agency and for somebody else. */
export function checkForm(procedure: Procedure, draft: Draft, atDesk = false): Wrong[] {
  const wrong: Wrong[] = procedure.form.flatMap((field): Wrong[] => {
    const value = draft.form[field.name] ?? '';
    if (value === '') {
      return field.required ? [{ place: field.name, message: 'missing' }] : [];
    }

    return fits(field, value) ? [] : [{ place: field.name, message: 'wrong' }];
  });
  if (atDesk) {
    return draft.desk.onBehalfOf === '' ? [{ place: 'applicant', message: 'missing' }, ...wrong] : wrong;
  }

  return choosesAgency(procedure) && draft.agency === null ? [{ place: 'agency', message: 'chooseAgency' }, ...wrong] : wrong;
}

export function checkPapers(procedure: Procedure, draft: Draft): Wrong[] {
  return procedure.components
    .filter((component) => !component.optional && isAskedFor(component, draft.form) && (draft.files[component.code] ?? []).length === 0)
    .map((component) => ({ place: `paper-${component.code}`, message: 'missingPaper' }));
}

function fits(field: FormField, value: string): boolean {
  return (!field.values || field.values.some((choice) => choice.value === value)) && (!field.pattern || new RegExp(field.pattern, 'u').test(value));
}

/** The step of the application on which a place is. */
export const stepOf = (wrong: Wrong): number => (wrong.place.startsWith('paper-') ? 1 : 0);

/** What the server found wrong, at the places where it is corrected; null when some of it has no place here. */
export function wrongAt(procedure: Procedure, errors: FieldError[]): Wrong[] | null {
  const places = new Map([
    ['/agency', 'agency'],
    ['/onBehalfOf', 'applicant'],
    ...procedure.form.map((field): [string, string] => [`/form/${field.name}`, field.name]),
    ...procedure.components.map((component): [string, string] => [`/components/${component.code}`, `paper-${component.code}`]),
  ]);
  const wrong = errors.flatMap((error): Wrong[] => {
    const place = places.get(error.field);
    return place === undefined ? [] : [{ place, text: error.message }];
  });
  return wrong.length === errors.length && wrong.length > 0 ? wrong : null;
}
