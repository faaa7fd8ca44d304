/**
 * The text itself cannot be set: rendering it again never helps; it goes back to its author. `nodeId` and `blockId` name the place;
 * both are absent when the fault lies in the report's own words (letterhead, subject, signer). The detail is Vietnamese,
 * for the author; it names the section by its title once it leaves the library.
 */
export class TextCannotBeRendered extends Error {
  override readonly name = 'TextCannotBeRendered';
  constructor(
    readonly detail: string,
    readonly nodeId?: string,
    readonly blockId?: string,
  ) {
    super(`${detail}${nodeId === undefined ? '' : ` [node ${nodeId}${blockId === undefined ? '' : `, block ${blockId}`}]`}`);
  }
}

/** The machine failed (process died, timed out, ran out of memory): the same text may be rendered again. */
export class RendererFault extends Error {
  override readonly name = 'RendererFault';
}
