/** What a recipient's clerk may do with a document, in the order in which it is offered. */
export const actions = ['acknowledge', '04', '05', '06', 'refuse'] as const;
export type Action = (typeof actions)[number];

/** What the clerk has written so far. */
export interface Written { unit: string; dueDate: string; remark: string; ownRegister: boolean; text: string }

export const nothingWritten: Written = { unit: '', dueDate: '', remark: '', ownRegister: false, text: '' };

/** The state into which an action brings the document. */
export const stateAfter = (action: Action): string => (action === 'acknowledge' ? '03' : action === 'refuse' ? '02' : action);

/** What may be done while the axis lets these states follow. */
export const actionsFor = (nextStates: string[]): Action[] => actions.filter((action) => nextStates.includes(stateAfter(action)));

/** Where the action is sent to, and with what; what is empty is left out. */
export function requestOf(action: Action, written: Written): { action: string; body: Record<string, unknown> } {
  const said = (text: string) => text.trim() || undefined;
  const body = action !== 'acknowledge' ? { state: stateAfter(action), description: said(written.text) }
    : written.ownRegister ? { ownRegister: true, description: said(written.text) }
      : { unit: said(written.unit), dueDate: said(written.dueDate), remark: said(written.remark), description: said(written.text) };
  return {
    action: action === 'acknowledge' ? 'acknowledge' : 'state',
    body: Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)),
  };
}
