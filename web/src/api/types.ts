import type { components } from './schema';

type Schemas = components['schemas'];

/** A procedure as the API tells it; the file that the written pages are made of has no names of agencies. */
export type Procedure = Omit<Schemas['ProcedureView'], 'agencyNames'> & Partial<Pick<Schemas['ProcedureView'], 'agencyNames'>>;
export type ProcedureListing = Schemas['ProcedureListing'];
export type ProcedureComponent = Schemas['ProcedureComponent'];
export type ProcedureFee = Schemas['ProcedureFee'];
export type FormField = Schemas['FormField'];
export type Dossier = Schemas['DossierView'];
export type DossierItem = Schemas['DossierItem'];
export type DossierStatus = Schemas['DossierStatus'];
export type DossierTransition = Schemas['DossierTransition'];
export type Agency = Schemas['Agency'];
export type PaymentsOfDossier = Schemas['PaymentsOfDossier'];
export type DossierCounts = Schemas['DossierCountsView'];
export type UploadedFile = Schemas['FileView'];

/** A stretch of a list. */
export interface Listing<T> { items: T[]; cursor?: string | null }
