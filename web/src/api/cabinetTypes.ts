import type { components } from './cabinetSchema';

type Schemas = components['schemas'];

/** Bodies that decide together and their ballots, as e-Cabinet's API tells them. */
export type AgendaItem = Schemas['AgendaItem'];
export type AnswerState = Schemas['AnswerState'];
export type AnswerView = Schemas['AnswerView'];
export type BallotHistoryItem = Schemas['BallotHistoryItem'];
export type BallotItem = Schemas['BallotItem'];
export type BallotStage = Schemas['BallotStage'];
export type BallotVerdict = Schemas['BallotVerdict'];
export type BallotView = Schemas['BallotView'];
export type BodyView = Schemas['BodyView'];
export type DeskItem = Schemas['DeskItem'];
export type DeskView = Schemas['DeskView'];
export type PaperSessionItem = Schemas['PaperSessionItem'];
export type Paper = Schemas['Paper'];
export type PaperKind = Schemas['PaperKind'];
export type ProgressItem = Schemas['ProgressItem'];
export type Question = Schemas['Question'];
export type QuestionAnswer = Schemas['QuestionAnswer'];
export type QuestionKind = Schemas['QuestionKind'];
export type QuestionResult = Schemas['QuestionResult'];
export type Receipt = Schemas['Receipt'];
export type ResultView = Schemas['ResultView'];
export type Seat = Schemas['Seat'];
export type SeatItem = Schemas['SeatItem'];
export type SeatRole = Schemas['SeatRole'];
export type DraftView = Schemas['DraftView'];
export type RemarkView = Schemas['RemarkView'];
export type ReturnGround = Schemas['ReturnGround'];
export type Stance = Schemas['Stance'];
export type SubmissionItem = Schemas['SubmissionItem'];
export type SubmissionStage = Schemas['SubmissionStage'];
export type SubmissionView = Schemas['SubmissionView'];
