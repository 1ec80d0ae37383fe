import type { components } from './schema';

type Schemas = components['schemas'];

export type Procedure = Schemas['Procedure'];
export type ProcedureItem = Schemas['ProcedureItem'];
export type ProcedureComponent = Schemas['ProcedureComponent'];
export type ProcedureFee = Schemas['ProcedureFee'];
export type FormField = Schemas['FormField'];
export type Dossier = Schemas['DossierView'];
export type DossierItem = Schemas['DossierItem'];
export type DossierStatus = Schemas['DossierStatus'];
export type DossierTransition = Schemas['DossierTransition'];
export type UploadedFile = Schemas['FileView'];

/** A stretch of a list. */
export interface Listing<T> { items: T[]; cursor?: string | null }
