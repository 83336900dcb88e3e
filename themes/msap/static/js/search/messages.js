// The messages between the page (client.js) and the worker (worker.js): two unions told apart by `type`. `id` joins an
// answer with its question; `now` is in milliseconds since 1970.

/** @import { Answer, Counts, Opening, Proposals, Request, ShownAt } from "../types" */

/**
 * @typedef {{ type: "find", request: Request, count: number, now: number }} FindQuestion
 * @typedef {{ type: "count", request: Request, now: number }} CountQuestion
 * @typedef {{ type: "openings", places: ShownAt[], now: number }} OpeningsQuestion
 * @typedef {{ type: "propose", text: string }} ProposeQuestion
 * @typedef {FindQuestion | CountQuestion | OpeningsQuestion | ProposeQuestion} Question
 */

/**
 * What each question is answered, by its type.
 * @typedef {{ find: Answer, count: Counts, openings: Opening[] | null, propose: Proposals }} Answers
 */

/**
 * To the worker: where the search files are, first, the manifest's text, "" when the worker is to read it, and the path of
 * the file that the page asked for `ahead`, "" without any, whose text follows, "" when it could not be had; and questions.
 * @typedef {{ type: "open", donnees: string, manifest: string, ahead: string }} Opens
 * @typedef {Opens | { type: "came", text: string } | Question & { id: number }} ToWorker
 */

/**
 * From the worker. `outdated`: the files and the scripts may be of two publications (lib/fetching.js).
 * @typedef {{ type: "answer", id: number, answer: Answers[keyof Answers] }} Answered
 * @typedef {{ type: "failed", id: number, outdated: boolean }} Failed
 * @typedef {Answered | Failed} FromWorker
 */

export {};
