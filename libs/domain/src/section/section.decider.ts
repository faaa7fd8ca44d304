import type { SectionEvent } from '@trinhky/events';
import type { Context } from '../context.js';
import type { Decider } from '../decider.js';
import { reject } from '../rejected.js';
import { addAttachment, removeAttachment } from './attachments.js';
import { assignSection, setDueDate, takeOverApproval } from './assigning.js';
import { editSection, placeText, submitSection, withdrawSection } from './drafting.js';
import { requireSizes } from './limits.js';
import { closeSection, openSection, restoreSection, startCycle } from './obeying.js';
import { addComment, decideSuggestion, makeSuggestion, resolveComment } from './remarks.js';
import { acceptAndResubmit, approveSection, returnSection } from './review.js';
import { evolveSection } from './section.evolve.js';
import { noSection } from './section.js';
import type { LiveSection, Section } from './section.js';
import type { SectionCommand } from './section.commands.js';

/** One section: its text, its review, its remarks. Each command has the function of its name. */
export const sectionDecider: Decider<SectionCommand, Section, SectionEvent> = {
  initial: noSection,
  evolve: evolveSection,
  decide: (command, section, ctx) => requireSizes(decide(command, section, ctx)),
};

function decide(command: SectionCommand, section: Section, ctx: Context): SectionEvent[] {
  if (command.type === 'OpenSection') return openSection(command, section, ctx);
  return section.status === 'none' ? reject('section.unknown') : decideLive(command, section, ctx);
}

function decideLive(command: Exclude<SectionCommand, { type: 'OpenSection' }>, section: LiveSection, ctx: Context): SectionEvent[] {
  switch (command.type) {
    case 'StartCycle':
      return startCycle(command, section, ctx);
    case 'CloseSection':
      return closeSection(command, section, ctx);
    case 'RestoreSection':
      return restoreSection(command, section, ctx);
    case 'AssignSection':
      return assignSection(command, section, ctx);
    case 'SetDueDate':
      return setDueDate(command, section, ctx);
    case 'TakeOverApproval':
      return takeOverApproval(command, section, ctx);
    case 'EditSection':
      return editSection(command, section, ctx);
    case 'PlaceText':
      return placeText(command, section, ctx);
    case 'SubmitSection':
      return submitSection(command, section, ctx);
    case 'WithdrawSection':
      return withdrawSection(command, section, ctx);
    case 'ReturnSection':
      return returnSection(command, section, ctx);
    case 'ApproveSection':
      return approveSection(command, section, ctx);
    case 'AcceptAndResubmit':
      return acceptAndResubmit(command, section, ctx);
    case 'AddComment':
      return addComment(command, section, ctx);
    case 'ResolveComment':
      return resolveComment(command, section, ctx);
    case 'MakeSuggestion':
      return makeSuggestion(command, section, ctx);
    case 'DecideSuggestion':
      return decideSuggestion(command, section, ctx);
    case 'AddAttachment':
      return addAttachment(command, section, ctx);
    case 'RemoveAttachment':
      return removeAttachment(command, section, ctx);
  }
}
