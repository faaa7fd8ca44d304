import { nameBasedId } from '@trinhky/events';
import { ward } from './content/ward.js';

/** Namespace of the sample's ids. Stored format: never change it, or a first start cut short could not be finished by a later release. */
const SAMPLE = '0a6c2f6e-8f1d-5c43-b7a9-5d2f90c4e3b1';

/** The sample's own names give every id, so that a step done before the first start was cut short is found again and done once. */
export const sampleId = (...names: string[]): string => nameBasedId(SAMPLE, ward.code, ...names);
export const userIdOf = (username: string): string => sampleId('user', username);
/** The outgoing book of reports. */
export const BOOK = 'bao-cao';
