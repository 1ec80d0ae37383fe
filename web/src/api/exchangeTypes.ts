import type { components } from './exchangeSchema';

type Schemas = components['schemas'];

/** The axis's documents, as its API tells them. */
export type ExchangeDocument = Schemas['DocumentView'];
export type SentItem = Schemas['DocumentItem'];
export type MailboxItem = Schemas['MailboxItem'];
export type DeliveryFigures = Schemas['DeliveryFigures'];
export type ExchangeCounters = Schemas['CountersView'];
export type IncomingLine = Schemas['IncomingLine'];
export type OutgoingLine = Schemas['OutgoingLine'];
export type StatisticsGroup = Schemas['StatisticsGroup'];
export type StatisticsOfExchange = Schemas['StatisticsView'];
export type Delivery = Schemas['DeliveryView'];
export type LetterHead = Schemas['LetterHead'];
export type Participant = Schemas['ParticipantView'];
export type Priority = Schemas['Priority'];
export type Receipt = Schemas['ReceiptView'];
export type SignatureCheck = Schemas['SignatureCheck'];
export type SignatureReport = Schemas['SignatureReport'];
export type SignaturesOfDocument = Schemas['SignaturesView'];
export type Standing = Schemas['Standing'];
export type StatusReport = Schemas['StatusReport'];
export type Upload = Schemas['UploadView'];
export type VerifiedSignature = Schemas['VerifiedSignature'];
