// Written by `npm run answers` from the OpenAPI document; do not edit.
export interface paths {
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, in which organ, with which posts */
        get: operations["SessionController_who"];
        put?: never;
        /** Signs in and sets the session cookie */
        post: operations["SessionController_signIn"];
        /** Signs out */
        delete: operations["SessionController_signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Changes the password; other sessions of the person end */
        post: operations["SessionController_changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own open sessions, the latest first; of=organ: all of the organ's people, for administrators */
        get: operations["SessionsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends a session: whoever sits there has to sign in again */
        post: operations["SessionsController_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process answers */
        get: operations["HealthController_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether requests may be sent here; 503 if not */
        get: operations["HealthController_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether requests are taken (503 if not), where the log stands and how far the read models are behind */
        get: operations["HealthController_health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happens in the organ, as server-sent events: `change` (id = position; data: Told), `end` (data: Ended) after which the page starts anew */
        get: operations["LiveController_listen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/system": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the system is: read models, queue, what waits to be done; for administrators */
        get: operations["SystemController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the signed-in person may begin in the organ (a report, a book of numbers), and why not the rest */
        get: operations["WorkController_actions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The sections that wait for my drafting: what came back first, then by due date */
        get: operations["WorkController_myWork"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review-queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for my approval, the longest waiting first; `whose=all`: everything in review */
        get: operations["WorkController_reviewQueue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for me today, by role, with due dates, and the reports that I have a part in */
        get: operations["HomeController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I was told, newest first, with reminders of due dates and how many I have not read */
        get: operations["NotificationsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Marks notifications as read */
        post: operations["NotificationsController_markRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reports, sections by title and text, people and document numbers, with or without diacritics, the best first */
        get: operations["SearchController_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The organ's reports, newest first */
        get: operations["ReportReadsController_list"];
        put?: never;
        /** Opens a report of a period from a template */
        post: operations["ReportController_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a report from a text extracted from a PDF, with its defects listed */
        post: operations["ReportController_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{id}/outline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Changes the outline: adds, removes, restores, retitles, moves nodes, or the header */
        post: operations["ReportController_changeOutline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{id}/reopen-section": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reopens an approved section with a reason */
        post: operations["ReportController_reopenSection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{id}/format-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Checks the form (NĐ 30 Điều 12.2) of what would be submitted now and records what was found */
        post: operations["ReportController_checkFormat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Submits the report for signature */
        post: operations["ReportController_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{id}/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a submission back with a reason */
        post: operations["ReportController_takeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The signer sends sections back */
        post: operations["ReportController_return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{id}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Paper mode: records that the printed signing copy was signed in ink; names its SHA-256 */
        post: operations["ReportController_sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{id}/withdraw-signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraws the signature with a reason */
        post: operations["ReportController_withdrawSignature"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{id}/request-number": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks the register for number and date */
        post: operations["ReportController_requestNumber"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{id}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Issues the report */
        post: operations["ReportController_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancels the report with a reason */
        post: operations["ReportController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The report as it stands: outline with numbers and the state of each section, submission, format check */
        get: operations["ReportReadsController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the signed-in person may do next, and why not the rest */
        get: operations["ReportReadsController_actions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to the report and its sections, newest first */
        get: operations["ReportReadsController_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{id}/as-of": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The whole report as of an instant, or a revision of its own stream */
        get: operations["ReportReadsController_asOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The documents generated for the report, of its latest submission first */
        get: operations["ReportReadsController_documents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that happened to the report, its sections and the rights in it, in one order, with what each event changed */
        get: operations["ReplayController_replay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{id}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What differs between two moments of the report: by section, block and word */
        get: operations["ReplayController_diff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{id}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether every chain of the report is whole, its documents as they were written, and what of it is anchored */
        get: operations["ReplayController_verification"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{id}/text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The report put together as a renderer reads it, as it stands or as of an instant */
        get: operations["DocumentsController_text"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{id}/draft.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The draft as PDF, marked DỰ THẢO */
        get: operations["DocumentsController_draftPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{id}/draft.docx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The draft as DOCX, marked DỰ THẢO */
        get: operations["DocumentsController_draftDocx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{id}/signing-copy.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The signing copy of the present submission: the bytes whose SHA-256 the signature names */
        get: operations["DocumentsController_signingCopy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A document of one of the organ's reports, by the SHA-256 of its bytes */
        get: operations["DocumentsController_document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sections/{id}/edits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Saves changes of the text made on a revision; rebased on what came since */
        post: operations["SectionController_edit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sections/{id}/text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Places a whole text taken from a file, in a section nobody has submitted in this cycle */
        post: operations["SectionController_placeText"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sections/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Submits the text for review */
        post: operations["SectionController_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sections/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a submitted text back to the draft */
        post: operations["SectionController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sections/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Returns the text to its drafters with a reason */
        post: operations["SectionController_return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sections/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approves the text as shown: revision, content and headings by hash */
        post: operations["SectionController_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sections/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Assigns who drafts and who approves */
        post: operations["SectionController_assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sections/{id}/due-date": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets or clears the due date */
        post: operations["SectionController_setDueDate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sections/{id}/approver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the approval over, or names another leader */
        post: operations["SectionController_takeOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sections/{id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds a comment, or a reply to one */
        post: operations["SectionController_comment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sections/{id}/comments/{commentId}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Marks a comment as dealt with */
        post: operations["SectionController_resolveComment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sections/{id}/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Suggests a change of one block or row */
        post: operations["SectionController_suggest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sections/{id}/suggestions/{suggestionId}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accepts or declines a suggestion */
        post: operations["SectionController_decideSuggestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sections/{id}/accept-and-resubmit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** In review or in the draft: accepts suggestions, edits and submits again in one step */
        post: operations["SectionController_acceptAndResubmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The section as it stands: text, state, remarks, assignment, and its place in the report */
        get: operations["SectionReadsController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sections/{id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the signed-in person may do next, and why not the rest */
        get: operations["SectionReadsController_actions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sections/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to the section, newest first */
        get: operations["SectionReadsController_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sections/{id}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The difference between two revisions of the text, by block and word */
        get: operations["SectionReadsController_diff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sections/{id}/as-of": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The section as of an instant or a revision of its stream */
        get: operations["SectionReadsController_asOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sections/{id}/blame": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who wrote each block and row that is there, now or as of a moment, why, and who approved it */
        get: operations["SectionReadsController_blame"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sections/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts a file behind quoted words, a block or the whole section: the body is the file, at most 25 MiB */
        post: operations["AttachmentsController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sections/{id}/attachments/{attachmentId}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a file away from behind the text; it stays in the history */
        post: operations["AttachmentsController_remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sections/{id}/attachments/{attachmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file that stands, or once stood, behind the text: always to be saved, never opened in the page */
        get: operations["AttachmentsController_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sections/{id}/opinions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every opinion on a section and what became of it */
        get: operations["OpinionsController_ofSection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{id}/opinions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every opinion on the sections of a report and what became of it */
        get: operations["OpinionsController_ofReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sections/{id}/opinions.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The table of opinions on a section as PDF */
        get: operations["OpinionsController_sectionPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sections/{id}/opinions.docx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The table of opinions on a section as DOCX */
        get: operations["OpinionsController_sectionDocx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{id}/opinions.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The table of opinions on a report as PDF */
        get: operations["OpinionsController_reportPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{id}/opinions.docx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The table of opinions on a report as DOCX */
        get: operations["OpinionsController_reportDocx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The organ's books */
        get: operations["RegisterController_books"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/{book}/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One year's book, first number first */
        get: operations["RegisterController_book"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/{book}/{year}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens the book of a year at a given first number */
        post: operations["RegisterController_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/{book}/{year}/outside-number": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enters a number that was given outside the system */
        post: operations["RegisterController_outsideNumber"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organ": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Name and letterhead in force today, units and fields */
        get: operations["OrganController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organ/name": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Names the organ, with symbol and letterhead, from a date on */
        post: operations["OrganController_name"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organ/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a unit, or renames it */
        post: operations["OrganController_unit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organ/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Names a field, the unit that owns it and the leader in charge of it */
        post: operations["OrganController_field"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Posts held today, units, fields and delegations in force */
        get: operations["PeopleController_list"];
        put?: never;
        /** Registers a person with a first post and an account; the generated password is told once */
        post: operations["PeopleController_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{userId}/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives a person a post from a date on */
        post: operations["PeopleController_holdPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{userId}/posts/{postId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends a post on a date */
        post: operations["PeopleController_endPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{userId}/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new generated password, told once; the person's sessions end */
        post: operations["PeopleController_resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/delegations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records a delegation: who may act for whom, for what, from when to when, on which basis */
        post: operations["PeopleController_grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/delegations/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revokes a delegation with a reason */
        post: operations["PeopleController_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/administration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The organ's people with accounts and posts of all times, its units, fields, names by date and delegations; for administrators */
        get: operations["AdministrationController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{userId}/lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Locks a person's account, which ends their sessions, or unlocks it; posts go on */
        post: operations["AdministrationController_lock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{userId}/end-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs a person out everywhere */
        post: operations["AdministrationController_endSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The organ's templates by name; retired ones too where asked for */
        get: operations["TemplatesController_list"];
        put?: never;
        /** Publishes a template, or a new version of it */
        post: operations["TemplatesController_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/templates/{id}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Retires a template with a reason; reports opened from it stay */
        post: operations["TemplatesController_retire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        SignInRequest: {
            username: string;
            password: string;
            organId?: string;
        };
        ChangePasswordRequest: {
            current: string;
            next: string;
        };
        Live: {
            /** @description The process answers. */
            live: boolean;
        };
        Ready: {
            /** @description Requests may be sent here. */
            ready: boolean;
        };
        Health: {
            /** @description Requests may be sent here. */
            ready: boolean;
            /** @description The log's last position. */
            position: string;
            /** @description How many positions the read models are behind it. */
            lag: string;
        };
        ReadModelState: {
            name: string;
            version: number;
            /** @example live */
            state: string;
            position: string;
            /** @description How many positions it is behind the log. */
            behind: string;
            /** @description Why it, or what of it, stands still; English, for operators. */
            failure: string | null;
        };
        JobsState: {
            waiting: number;
            running: number;
            dead: number;
        };
        DeadJobView: {
            id: string;
            kind: string;
            attempts: number;
            /** @description The first line of the last failure. */
            error: string;
            failedAt: string;
        };
        SystemView: {
            /** @enum {string} */
            profile: "embedded" | "cluster";
            ready: boolean;
            /** @description What keeps it from taking requests, in Vietnamese. */
            reasons: string[];
            /** @description What should be looked at, in Vietnamese. */
            warnings: string[];
            /** @description Seconds that this process's clock is ahead of the database's; null where there is none to compare with. */
            clockSkewSeconds: number | null;
            /** @description The log's last position. */
            position: string;
            readModels: components["schemas"]["ReadModelState"][];
            /** @description Null while the queue does not answer: it only delays, nothing is lost. */
            jobs: components["schemas"]["JobsState"] | null;
            deadJobs: components["schemas"]["DeadJobView"][];
            /** @description What was asked and is not done yet. */
            obligations: number;
            /** @description When the oldest of them was asked. */
            oldestObligation: string | null;
        };
        MarkReadRequest: {
            /** @description Everything up to this position. */
            upTo?: string;
            ids: string[];
        };
        OpenReportRequest: {
            templateId: string;
            year: number;
            index: number;
            /** Format: date */
            dueDate?: string | null;
            subject?: string | null;
            secret?: boolean;
        };
        OpenedReport: {
            reportId: string;
            position: string;
        };
        ImportReportRequest: {
            name: string;
            /** Format: byte */
            file: string;
            /** @enum {string} */
            period: "month" | "quarter" | "half-year" | "nine-month" | "year";
            year: number;
            index: number;
            /** Format: date */
            dueDate?: string | null;
            secret?: boolean;
        };
        ChangeOutlineRequest: {
            changes: components["schemas"]["OutlineChange"][];
            /** @description SHA-256, hex */
            outlineHash: string;
        };
        ReopenSectionRequest: {
            sectionId: string;
            cycle: number;
            reason: string;
        };
        CommandAnswer: {
            /** @description Where the log stands: a read that must see the command asks for it as `atLeast`. */
            position: string;
            /** @description The aggregate's stream revision. */
            revision: number | null;
            /** @description False: there was nothing to do. */
            changed: boolean;
        };
        FormatCheckRequest: {
            /** @description SHA-256, hex */
            outlineHash: string;
        };
        SubmitReportRequest: {
            /** @description SHA-256, hex */
            outlineHash: string;
            signerId: string;
            /** @enum {string} */
            mode: "paper";
            /** @enum {number} */
            fontSize: 13 | 14;
            /** @enum {number} */
            lineMultiple: 1 | 1.1 | 1.15 | 1.2 | 1.25 | 1.3 | 1.4 | 1.5;
        };
        SubmissionReasonRequest: {
            submission: number;
            reason: string;
        };
        ReturnReportRequest: {
            submission: number;
            reason: string;
            sectionIds: string[];
        };
        SignRequest: {
            submission: number;
            /** @description SHA-256, hex */
            sha256: string;
            /** @description SHA-256, hex */
            outlineHash: string;
        };
        RequestNumberRequest: {
            submission: number;
            book: string;
        };
        IssueRequest: {
            submission: number;
            recipients: string[];
        };
        CancelRequest: {
            reason: string;
        };
        FieldProblem: {
            /**
             * @description The technical name, from the top of the body, or of the query.
             * @example changes.0.block
             */
            path: string;
            code: string;
            /** @description Vietnamese; calls the field as people do. */
            message: string;
        };
        Theirs: {
            /** @description Null: the block was removed. */
            block: components["schemas"]["Block"] | null;
            /** @description The row, where one row is in question; null: it was removed. */
            row: components["schemas"]["TableRow"] | null;
            /** @description The text revision that it came in with. */
            revision: number | null;
            /** @description Who changed it. */
            by: components["schemas"]["ActorShown"] | null;
            /** Format: date-time */
            at: string | null;
        };
        EditConflict: {
            /** @description What was sent is kept under it as a suggestion. */
            suggestionId: string;
            blockId: string;
            /** @description Set where one row of a table is in question. */
            rowId: string | null;
            /** @description As sent; null: it was to be removed. */
            mine: components["schemas"]["Block"] | null;
            proposed: components["schemas"]["Change"][];
            theirs: components["schemas"]["Theirs"];
        };
        EditConflictBody: {
            /** @example section.stale-revision */
            type: string;
            title: string;
            status: number;
            /** @description Vietnamese, for the person at the screen. */
            detail: string;
            /** @description The id of the request, as in the log. */
            instance: string;
            errors?: components["schemas"]["FieldProblem"][];
            position: string;
            revision: number | null;
            changed: boolean;
            /** @description The revision of the text as it stood: the base of the edit that settles it. */
            base: number;
            conflicts: components["schemas"]["EditConflict"][];
        };
        EditRequest: {
            base: number;
            changes: components["schemas"]["Changes"];
        };
        EditAnswer: {
            /** @description Where the log stands: a read that must see the command asks for it as `atLeast`. */
            position: string;
            /** @description The aggregate's stream revision. */
            revision: number | null;
            /** @description False: there was nothing to do. */
            changed: boolean;
            textRevision: number | null;
            contentHash: string | null;
            /** @description Changes of somebody else came in between: load the text again. */
            merged: boolean;
        };
        PlaceTextRequest: {
            blocks: components["schemas"]["Blocks"];
            sourceName: string;
            /** @description SHA-256, hex */
            sourceSha256: string;
        };
        SubmitRequest: {
            revision: number;
            /** @description SHA-256, hex */
            contentHash: string;
            round: number;
            note?: string | null;
        };
        RoundRequest: {
            round: number;
        };
        ReturnRequest: {
            round: number;
            revision: number;
            /** @description SHA-256, hex */
            contentHash: string;
            reason: string;
        };
        ApproveRequest: {
            round: number;
            revision: number;
            /** @description SHA-256, hex */
            contentHash: string;
            /** @description SHA-256, hex */
            headingHash: string;
        };
        AssignRequest: {
            assignees: components["schemas"]["AssigneeGiven"][];
            approver: string | null;
            reason?: string | null;
        };
        DueDateRequest: {
            /** Format: date */
            dueDate?: string | null;
        };
        ApproverRequest: {
            approver: string;
            reason: string;
        };
        CommentRequest: {
            blockId: string | null;
            quote?: string | null;
            prefix?: string | null;
            suffix?: string | null;
            text: string;
            replyTo: string | null;
        };
        SuggestionRequest: {
            revision: number;
            blockId: string;
            rowId: string | null;
            changes: components["schemas"]["Changes"];
            note?: string | null;
        };
        DecideSuggestionRequest: {
            /** @enum {string} */
            decision: "accepted" | "declined";
            reason?: string | null;
        };
        AcceptAndResubmitRequest: {
            round: number;
            accept: string[];
            decline?: {
                suggestionId?: string;
                reason?: string;
            }[];
            base: number;
            changes: components["schemas"]["Changes"];
            note?: string | null;
        };
        RemoveAttachmentRequest: {
            reason?: string | null;
        };
        OpenRegisterRequest: {
            symbol: string;
            start: number;
        };
        OutsideNumberRequest: {
            number: number;
            /** Format: date */
            date: string;
            subject: string;
            note?: string | null;
        };
        NameOrganRequest: {
            code: string;
            name: string;
            letterhead: components["schemas"]["LetterheadGiven"];
            archive: string;
            /** Format: date */
            from: string;
        };
        OpenUnitRequest: {
            unitId: string;
            name: string;
            abbreviation: string;
        };
        AssignFieldRequest: {
            fieldId: string;
            name: string;
            unitId: string | null;
            leader: string | null;
        };
        RegisterPersonRequest: {
            /** @enum {string} */
            role: "chair" | "vice-chair" | "unit-head" | "specialist" | "clerk" | "auditor" | "administrator";
            title: string;
            unitId: string | null;
            /** Format: date */
            from: string;
            /** Format: date */
            to?: string | null;
            acting?: boolean;
            rank?: number;
            username: string;
            name: string;
        };
        RegisteredPerson: {
            userId: string;
            /** @description Generated; told this once. Null when the account was there already. */
            password: string | null;
            position: string;
        };
        HoldPostRequest: {
            /** @enum {string} */
            role: "chair" | "vice-chair" | "unit-head" | "specialist" | "clerk" | "auditor" | "administrator";
            title: string;
            unitId: string | null;
            /** Format: date */
            from: string;
            /** Format: date */
            to?: string | null;
            acting?: boolean;
            rank?: number;
        };
        EndPostRequest: {
            /** Format: date */
            on: string;
            reason: string;
        };
        GrantDelegationRequest: {
            by: string;
            to: string;
            powers: ("draft" | "approve" | "sign" | "head-organ" | "clerk")[];
            /** Format: date */
            from: string;
            /** Format: date */
            until: string;
            basis: string;
        };
        RevokeDelegationRequest: {
            reason: string;
        };
        LockAccountRequest: {
            disabled: boolean;
        };
        PublishTemplateRequest: {
            templateId: string;
            name: string;
            /** @enum {string} */
            period: "month" | "quarter" | "half-year" | "nine-month" | "year";
            header: components["schemas"]["ReportHeaderGiven"];
            nodes: components["schemas"]["TemplateNode"][];
        };
        RetireTemplateRequest: {
            reason: string;
        };
        ProblemBody: {
            /** @example section.stale-revision */
            type: string;
            title: string;
            status: number;
            /** @description Vietnamese, for the person at the screen. */
            detail: string;
            /** @description The id of the request, as in the log. */
            instance: string;
            errors?: components["schemas"]["FieldProblem"][];
        };
        Blocks: components["schemas"]["Block"][];
        Changes: components["schemas"]["Change"][];
        LetterheadGiven: {
            parentOrgan?: string;
            organ: string[];
            symbol: string;
            place: string;
        };
        OutlineChange: {
            /** @enum {string} */
            op: "add";
            node: {
                nodeId: string;
                parent: string | null;
                /** @enum {string} */
                kind: "heading" | "section" | "opening" | "closing" | "appendix";
                /** @enum {string} */
                numbering: "part" | "upper" | "roman" | "arabic" | "decimal" | "letter" | "none";
                title: string | null;
                templateNodeId: string | null;
                /** @enum {string} */
                orientation?: "portrait" | "landscape";
                levels?: ("part" | "upper" | "roman" | "arabic" | "decimal" | "letter" | "none")[];
                section: {
                    sectionId: string;
                    fieldId: string | null;
                    route: ("unit-head" | "approver")[];
                    assignees: ({
                        /** @enum {string} */
                        kind: "user";
                        id: string;
                    } | {
                        /** @enum {string} */
                        kind: "post";
                        /** @enum {string} */
                        role: "specialist" | "unit-head";
                        unit: string;
                    })[];
                    approver: string | null;
                    /** Format: date */
                    dueDate: string | null;
                } | null;
            };
            after: string | null;
        } | {
            /** @enum {string} */
            op: "remove";
            nodeId: string;
        } | {
            /** @enum {string} */
            op: "restore";
            nodeId: string;
            parent: string | null;
            after: string | null;
        } | {
            /** @enum {string} */
            op: "retitle";
            nodeId: string;
            title: string;
        } | {
            /** @enum {string} */
            op: "move";
            nodeId: string;
            parent: string | null;
            after: string | null;
        } | {
            /** @enum {string} */
            op: "header";
            header: {
                subject: string;
                addressees: string[];
                recipients: string[];
                archive: string;
            };
        };
        AssigneeGiven: {
            /** @enum {string} */
            kind: "user";
            id: string;
        } | {
            /** @enum {string} */
            kind: "post";
            /** @enum {string} */
            role: "specialist" | "unit-head";
            unit: string;
        };
        ReportHeaderGiven: {
            subject: string;
            addressees: string[];
            recipients: string[];
            archive: string;
        };
        TemplateNode: {
            nodeId: string;
            parent: string | null;
            /** @enum {string} */
            kind: "heading" | "section" | "opening" | "closing" | "appendix";
            /** @enum {string} */
            numbering: "part" | "upper" | "roman" | "arabic" | "decimal" | "letter" | "none";
            title: string | null;
            templateNodeId: string | null;
            /** @enum {string} */
            orientation?: "portrait" | "landscape";
            levels?: ("part" | "upper" | "roman" | "arabic" | "decimal" | "letter" | "none")[];
            section: {
                fieldId: string | null;
                route: ("unit-head" | "approver")[];
                assignees: ({
                    /** @enum {string} */
                    kind: "user";
                    id: string;
                } | {
                    /** @enum {string} */
                    kind: "post";
                    /** @enum {string} */
                    role: "specialist" | "unit-head";
                    unit: string;
                })[];
                approver: string | null;
                /** Format: date */
                dueDate: string | null;
            } | null;
            guidance: string | null;
        };
        Actions: {
            may: {
                type: string;
                sectionId?: string;
            }[];
            whyNot: {
                type: string;
                sectionId?: string;
                code: string;
                detail: string;
            }[];
        };
        /** @description Who acted, as they were at that moment: names, posts and capacities change, the event does not. */
        Actor: {
            /** @description The user's id, or `system:<reactor>` for a reactor. */
            id: string;
            name: string;
            /** @description The post's title ("Chuyên viên", "Phó Chủ tịch"). */
            post?: string;
            role?: string;
            unit?: string;
            /** @description Quyền hạn, only where one signs: "KT. CHỦ TỊCH". */
            capacity?: string;
            /** @description The user this one acted for, under which delegation. */
            onBehalfOf?: {
                id: string;
                name: string;
                delegation: string;
            };
        };
        /** @description Who did something, for whom where under a delegation. */
        ActorShown: {
            post: string | null;
            onBehalfOf: components["schemas"]["Named"] | null;
            id: string;
            name: string;
        };
        AdministeredPerson: {
            userId: string;
            name: string;
            /** @description Null: has none, and cannot sign in. */
            account: {
                username: string;
                mustChange: boolean;
                disabled: boolean;
            } | null;
            /** @description Of all times: past, present and to come. */
            posts: components["schemas"]["HeldPost"][];
        };
        Administration: {
            /** @description The legal date that the rest is read on. */
            today: string;
            people: components["schemas"]["AdministeredPerson"][];
            units: {
                unitId: string;
                name: string;
                abbreviation: string;
            }[];
            fields: {
                fieldId: string;
                name: string;
                unitId: string | null;
                leader: string | null;
            }[];
            /** @description By date, ascending `from`. */
            names: components["schemas"]["OrganName"][];
            delegations: components["schemas"]["Delegation"][];
        };
        /** @description Number + symbol is unique in a year (NĐ 30 Điều 15). `date` is the ISO date the document bears. */
        AllocatedNumber: {
            book: string;
            year: number;
            number: number;
            symbol: string;
            date: string;
        };
        /** @description Who drafts: a person, or whoever holds a role in a unit, so that work outlives people. */
        Assignee: {
            /** @enum {string} */
            kind: "user";
            id: string;
        } | {
            /** @enum {string} */
            kind: "post";
            role: components["schemas"]["Role"];
            unit: string;
        };
        AttachmentShown: {
            attachmentId: string;
            name: string;
            mediaType: components["schemas"]["AttachmentType"];
            /** @description Bytes. */
            size: number;
            sha256: string;
            blockId: string | null;
            quote: string | null;
            prefix?: string;
            suffix?: string;
            note: string | null;
            place: ({
                /** @enum {string} */
                state: "anchored";
                blockId: string;
                start: number;
                end: number;
            } | {
                /** @enum {string} */
                state: "detached";
            }) | null;
            removed: {
                by: components["schemas"]["ActorShown"];
                at: string;
                reason: string | null;
            } | null;
            /** @description The text's revision it was made on. */
            revision: number;
            by: components["schemas"]["ActorShown"];
            at: string;
        };
        /**
         * @description The kinds of file that stand behind a report's figures.
         * @enum {string}
         */
        AttachmentType: "application/pdf" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" | "application/vnd.openxmlformats-officedocument.wordprocessingml.document" | "image/jpeg" | "image/png" | "text/csv";
        /** @description Who wrote each block (`block`) and row (`block/row`) that was there at a moment, when, why, from which source, and who approved it by then. */
        Blame: {
            [key: string]: components["schemas"]["WrittenBy"];
        };
        Block: components["schemas"]["Paragraph"] | components["schemas"]["Heading"] | components["schemas"]["Clause"] | components["schemas"]["Item"] | components["schemas"]["Table"] | components["schemas"]["PageBreak"];
        BlockDiff: {
            block: components["schemas"]["Block"];
            /** @description Of a changed block, as it was. */
            was?: components["schemas"]["Paragraph"] | components["schemas"]["Heading"] | components["schemas"]["Clause"] | components["schemas"]["Item"] | components["schemas"]["Table"] | components["schemas"]["PageBreak"];
            /** @description Of a table on both sides, its rows; `parts` is then the caption's. */
            rows?: components["schemas"]["RowDiff"][];
            id: string;
            status: components["schemas"]["DiffStatus"];
            /**
             * @description Changed and moved at once.
             * @enum {boolean}
             */
            moved?: true;
            /** @description Of what moved: what it stood after before; null = it stood first. */
            movedFrom?: string | null;
            /** @description Of what changed: what of it did, apart from the words. */
            form?: components["schemas"]["FormChange"][];
            parts: components["schemas"]["TextPart"][];
        };
        /** @description Why words were put: a suggestion taken in, a remark on the block that was still open, the return (or reopening) after which the text was being mended. */
        Cause: {
            /** @enum {string} */
            kind: "suggestion";
            suggestionId: string;
            by: components["schemas"]["Actor"];
            at: string;
            note: string | null;
        } | {
            /** @enum {string} */
            kind: "comment";
            commentId: string;
            by: components["schemas"]["Actor"];
            at: string;
            text: string;
        } | {
            /** @enum {string} */
            kind: "return";
            by: components["schemas"]["Actor"];
            at: string;
            round: number;
            reason: string;
        };
        /**
         * @description What an edit carries. Stored inside events: never rename or narrow a field here.
         *     `after` is a place: after that block (or row) id, `null` the first place. A `put` of an id that is there keeps its place when it
         *     names none. A place whose anchor was removed by an earlier change of the same list is where that anchor stood; an anchor never
         *     seen means the last place. `rebase` rewrites the places of an edit made on an older text, so a stored edit's anchors exist.
         */
        Change: {
            /** @enum {string} */
            op: "put";
            block: components["schemas"]["Block"];
            after?: string | null;
        } | {
            /** @enum {string} */
            op: "remove";
            id: string;
        } | {
            /** @enum {string} */
            op: "move";
            id: string;
            after: string | null;
        } | {
            /** @enum {string} */
            op: "put-row";
            table: string;
            row: components["schemas"]["TableRow"];
            after?: string | null;
        } | {
            /** @enum {string} */
            op: "remove-row";
            table: string;
            row: string;
        } | {
            /** @enum {string} */
            op: "move-row";
            table: string;
            row: string;
            after: string | null;
        } | {
            /** @enum {string} */
            op: "put-table-head";
            table: string;
            caption?: components["schemas"]["Inline"][];
            columns: components["schemas"]["TableColumn"][];
            headerRows: number;
        };
        /** @description A numbered clause: number generated, the title (bold) runs into the text. */
        Clause: {
            /** @enum {string} */
            kind: "clause";
            id: string;
            level: components["schemas"]["Level"];
            title?: components["schemas"]["Inline"][];
            content: components["schemas"]["Inline"][];
        };
        CommentShown: {
            commentId: string;
            blockId: string | null;
            quote: string | null;
            /** @description What stood right before and after the quote. */
            prefix?: string;
            suffix?: string;
            text: string;
            replyTo: string | null;
            /** @description Where its words stand in the text as it is. Null: on the whole section, or a reply. */
            place: ({
                /** @enum {string} */
                state: "anchored";
                blockId: string;
                start: number;
                end: number;
            } | {
                /** @enum {string} */
                state: "detached";
            }) | null;
            resolvedBy: components["schemas"]["ActorShown"] | null;
            /** @description The text's revision it was made on. */
            revision: number;
            by: components["schemas"]["ActorShown"];
            at: string;
        };
        CountById: {
            [key: string]: number;
        };
        /** @enum {string} */
        DelegatedPower: "approve" | "clerk" | "draft" | "head-organ" | "sign";
        Delegation: {
            delegationId: string;
            by: string;
            to: string;
            powers: components["schemas"]["DelegatedPower"][];
            from: string;
            /** @description Inclusive. */
            until: string;
            basis: string;
            revoked: boolean;
        };
        DelegationGranted: {
            delegationId: string;
            position: string;
            revision: number | null;
            changed: boolean;
        };
        DelegationView: {
            delegationId: string;
            by: string;
            to: string;
            powers: components["schemas"]["DelegatedPower"][];
            from: string;
            /** @description Inclusive. */
            until: string;
            basis: string;
        };
        /**
         * @description `changed` with equal parts only: the form changed (bold, alignment, spans), not the words. `moved`: the words stayed, the place changed.
         * @enum {string}
         */
        DiffStatus: "added" | "changed" | "moved" | "removed" | "unchanged";
        /** @enum {string} */
        DocumentKind: "final-docx" | "final-pdf" | "signing-copy-docx";
        DocumentView: {
            reportId: string;
            submission: number;
            /**
             * @description `signing-copy-pdf` is the copy whose hash the signature names.
             * @enum {string}
             */
            kind: "final-docx" | "final-pdf" | "signing-copy-docx" | "signing-copy-pdf";
            sha256: string;
            bytes: number;
            pages: number | null;
            renderer: string;
            generatedAt: string;
        };
        Documents: {
            rows: components["schemas"]["DocumentView"][];
        };
        /** @description How a due date stands to a day: dates are legal dates (ISO, Asia/Ho_Chi_Minh). */
        Due: {
            date: string;
            /** @description Days left; 0 = today, negative = so many days late. */
            days: number;
            /**
             * @description `soon`: today or tomorrow.
             * @enum {string}
             */
            state: "later" | "overdue" | "soon";
        };
        /**
         * @description Why a stream of events ended for good: the page must ask the person to sign in, or load itself anew.
         * @enum {string}
         */
        EndReason: "role-changed" | "signed-out" | "stopping" | "too-far-behind";
        /** @description The last a page is told on a stream. */
        Ended: {
            reason: components["schemas"]["EndReason"];
        };
        FieldView: {
            fieldId: string;
            name: string;
            unitId: string | null;
            leader: string | null;
        };
        /**
         * @description What changed of a block or row apart from its words: what kind it is, its level, marker, alignment, first line; a table's columns, a row's
         *     cells (spans, bold, alignment); marks on the words (bold, italics …), or where a figure comes from, a reference leads or a note stands.
         * @enum {string}
         */
        FormChange: "align" | "cells" | "columns" | "indent" | "kind" | "level" | "marker" | "marks";
        FormatChecked: {
            findings: components["schemas"]["FormatFinding"][];
            position: string;
            revision: number | null;
            changed: boolean;
        };
        FormatFinding: {
            rule: string;
            /** @enum {string} */
            severity: "error" | "warning";
            nodeId: string | null;
            blockId: string | null;
            /** @description Vietnamese. */
            message: string;
        };
        FoundNumber: {
            book: string;
            year: number;
            number: number;
            symbol: string;
            date: string;
            subject: string;
            voided: boolean;
            /** @description Null: given outside this system. */
            reportId: string | null;
        };
        FoundPerson: {
            userId: string;
            name: components["schemas"]["Stretch"][];
            posts: {
                title: string;
                unit: string | null;
            }[];
        };
        FoundReport: {
            reportId: string;
            subject: components["schemas"]["Stretch"][];
            state: components["schemas"]["ReportState"];
            number: {
                number: number;
                symbol: string;
            } | null;
        };
        FoundSection: {
            reportId: string;
            subject: string;
            nodeId: string;
            nodeKind: string;
            /** @description Null: a heading without a text of its own. */
            sectionId: string | null;
            title: string | null;
            /** @enum {string|null} */
            state: "approved" | "closed" | "drafting" | "in-review" | "removed" | null;
            /** @description The words found in the title. */
            inTitle: components["schemas"]["Stretch"][] | null;
            /** @description The block in whose text they were found, and the neighbourhood. */
            blockId: string | null;
            inText: components["schemas"]["Stretch"][] | null;
        };
        /** @description A line of its own inside a section; its number is generated. */
        Heading: {
            /** @enum {string} */
            kind: "heading";
            id: string;
            level: components["schemas"]["Level"];
            title: components["schemas"]["Inline"][];
        };
        HeldPost: {
            postId: string;
            userId: string;
            name: string;
            role: components["schemas"]["Role"];
            title: string;
            unitId: string | null;
            from: string;
            /** @description Exclusive: not held on and after this date; null = still held. */
            to: string | null;
            acting: boolean;
            rank: number;
        };
        HistoryLine: {
            /** @description Stream and revision are what a permalink cites. */
            stream: string;
            revision: number;
            type: string;
            reportId: string | null;
            sectionId: string | null;
            at: string;
            actor: {
                id: string;
                name: string;
                post: string | null;
                onBehalfOf: string | null;
            };
            verb: string;
            summary: string | null;
        };
        /** @description A page of rows, newest or first in order, and where the next one starts. */
        HistoryPage: {
            rows: components["schemas"]["HistoryLine"][];
            /** @description Opaque; null when there is no next page. */
            next: string | null;
        };
        Home: {
            /** @description The legal date that everything is told for. */
            today: string;
            /** @description Of the posts held today. */
            roles: components["schemas"]["Role"][];
            /** @description What came back first, then by due date. */
            toDraft: (components["schemas"]["MyWorkView"] & {
                due: components["schemas"]["Due"] | null;
            })[];
            toApprove: (components["schemas"]["ReviewView"] & {
                due: components["schemas"]["Due"] | null;
            })[];
            toSign: components["schemas"]["ReportAtHome"][];
            /** @description Every section is approved: to be checked and submitted for signature. */
            toSubmit: components["schemas"]["ReportAtHome"][];
            toNumber: components["schemas"]["ReportAtHome"][];
            toIssue: components["schemas"]["ReportAtHome"][];
            /** @description Reports under way that the person has a part in, and the last ones issued; `mine`: sections drafted or approved by them. */
            reports: {
                number: {
                    book: string;
                    number: number;
                    symbol: string;
                    date: string;
                } | null;
                reportId: string;
                period: components["schemas"]["Period"];
                state: components["schemas"]["ReportState"];
                sections: {
                    removed?: number;
                    drafting?: number;
                    "in-review"?: number;
                    approved?: number;
                    closed?: number;
                };
                changedAt: string;
                subject: string;
                due: components["schemas"]["Due"] | null;
                mine: {
                    sections: number;
                    waiting: number;
                };
            }[];
        };
        Inline: {
            /** @enum {string} */
            kind: "text";
            t: string;
            m?: components["schemas"]["Mark"][];
        } | {
            /** @enum {string} */
            kind: "footnote";
            id: string;
            content: components["schemas"]["Inline"][];
        } | {
            /** @enum {string} */
            kind: "figure";
            indicator: string;
            period: string;
            format: string;
            t: string;
        } | {
            /** @enum {string} */
            kind: "xref";
            target: string;
        } | {
            /** @enum {string} */
            kind: "break";
        };
        /** @description A dash item, flat: Vietnamese reports indent the first line and do not hang. */
        Item: {
            /** @enum {string} */
            kind: "item";
            id: string;
            /** @enum {string} */
            marker: "*" | "+" | "-";
            /** @enum {number} */
            level: 1 | 2 | 3;
            title?: components["schemas"]["Inline"][];
            content: components["schemas"]["Inline"][];
        };
        LabelById: {
            [key: string]: string;
        };
        /** @description When each section last changed and who last wrote in it, by section id. */
        LastChanges: {
            [key: string]: {
                at: string;
                edited: {
                    by: string;
                    at: string;
                } | null;
            };
        };
        /** @description The organ's letterhead as it stood on the report's date. */
        Letterhead: {
            /** @description The superior organ's line; a People's Committee has none (NĐ 30 Phụ lục I, II.2). */
            parentOrgan?: string;
            /** @description The organ's name, a line each: ["ỦY BAN NHÂN DÂN", "PHƯỜNG …"]. */
            organ: string[];
            /** @description The document symbol after the number, e.g. "BC-UBND". */
            symbol: string;
            /** @description Địa danh, e.g. "Hòa Bình". */
            place: string;
        };
        /** @enum {number} */
        Level: 1 | 2 | 3 | 4 | 5;
        /**
         * @description The block model: what a section's text is made of. Stored inside events: never rename or narrow a field here;
         *     add a new event version and an upcaster instead. Numbers are never stored: they are generated (see numbering.ts).
         * @enum {string}
         */
        Mark: "b" | "i" | "sub" | "sup" | "u";
        MyWork: {
            rows: components["schemas"]["MyWorkView"][];
        };
        MyWorkView: {
            sectionId: string;
            reportId: string;
            nodeId: string;
            title: string | null;
            /** @description Opening and closing have no title. */
            nodeKind: string | null;
            subject: string | null;
            dueDate: string | null;
            /** @description 0 = never submitted. */
            round: number;
            /** @description 0 = nothing written yet. */
            revision: number;
            /** @description Why it came back; null when it did not. */
            returned: {
                reason: string;
                by: string;
                at: string;
            } | null;
        };
        /** @description Ids with the names people know them by. */
        Named: {
            id: string;
            name: string;
        };
        NewPassword: {
            password: string;
        };
        /** @enum {string} */
        NodeKind: "appendix" | "closing" | "heading" | "opening" | "section";
        NodeReplayed: {
            nodeId: string;
            parent: string | null;
            kind: components["schemas"]["NodeKind"];
            numbering: components["schemas"]["Numbering"];
            levels: components["schemas"]["Numbering"][] | null;
            title: string | null;
            sectionId: string | null;
        };
        /**
         * @description What a person is told of. Stored keys: never rename one.
         * @enum {string}
         */
        NotificationKind: "approved" | "assigned" | "cancelled" | "comment" | "due-date" | "issued" | "rendering-failed" | "reopened" | "reply" | "report-returned" | "returned" | "signature-withdrawn" | "signed" | "suggestion" | "suggestion-decided" | "taken-back" | "to-approve" | "to-sign";
        NotificationView: {
            /** @description The log position of what happened. */
            position: string;
            kind: components["schemas"]["NotificationKind"];
            reportId: string;
            subject: string | null;
            sectionId: string | null;
            title: string | null;
            /** @description Opening and closing have no title. */
            nodeKind: string | null;
            blockId: string | null;
            /** @description The comment or suggestion. */
            remarkId: string | null;
            actor: {
                id: string;
                name: string;
            };
            at: string;
            /** @description A reason, the words of a comment, a note, an ISO date. */
            detail: string | null;
        };
        Notifications: {
            rows: (components["schemas"]["NotificationView"] & {
                read: boolean;
            })[];
            next: string | null;
            /** @description Of the work that waits today, by due date: on the first page only. */
            reminders: (components["schemas"]["Reminder"] & {
                read: boolean;
            })[];
            /** @description When there will be the next reminder: what is shown is to be asked for again then. */
            nextReminderAt: string | null;
            /** @description Counted up to 100. */
            unread: number;
        };
        /**
         * @description The kind of numbering of an outline node, and of each level inside a section.
         * @enum {string}
         */
        Numbering: "arabic" | "decimal" | "letter" | "none" | "part" | "roman" | "upper";
        /** @description Where the numbers of one node's blocks begin in its report: what is needed to number them while they are being written. */
        NumberingStart: {
            /** @description The kind of number of block levels 1, 2, … */
            levels: components["schemas"]["Numbering"][];
            kind: components["schemas"]["Numbering"];
            numeral: string;
            counters: {
                kind: string;
                last: number;
            }[];
        };
        /** @description A row of the table, in the words that are printed. */
        OpinionRow: {
            no: number;
            id: string;
            /** @enum {string} */
            kind: "comment" | "return" | "suggestion";
            sectionId: string;
            section: string;
            blockId: string | null;
            /** @description Where in the section, as people say it. */
            place: string;
            by: components["schemas"]["ActorShown"];
            at: string;
            opinion: string;
            original: string;
            /** @enum {string} */
            outcome: "accepted" | "declined" | "open" | "settled";
            answer: string;
            handledBy: components["schemas"]["ActorShown"] | null;
            handledAt: string | null;
        };
        Opinions: {
            /** @description What the opinions are on: "mục 1. Kinh tế của Báo cáo tháng 6 năm 2026". */
            subject: string;
            rows: components["schemas"]["OpinionRow"][];
        };
        Organ: {
            organ: components["schemas"]["OrganView"] | null;
            units: {
                unitId: string;
                name: string;
                abbreviation: string;
            }[];
            fields: components["schemas"]["FieldView"][];
        };
        OrganName: {
            code: string;
            name: string;
            letterhead: components["schemas"]["Letterhead"];
            archive: string;
            from: string;
        };
        OrganView: {
            organId: string;
            code: string;
            name: string;
            letterhead: components["schemas"]["Letterhead"];
            archive: string;
        };
        OutlineChanged: {
            /** @description What the next change of the outline names. */
            outlineHash: string;
            position: string;
            revision: number | null;
            changed: boolean;
        };
        PageBreak: {
            /** @enum {string} */
            kind: "page-break";
            id: string;
        };
        Paragraph: {
            /** @enum {string} */
            kind: "paragraph";
            id: string;
            /** @enum {string} */
            align?: "center" | "justify" | "left" | "right";
            /** @enum {boolean} */
            noIndent?: true;
            content: components["schemas"]["Inline"][];
        };
        /** @description Who is who in one organ on a date (ISO, Asia/Ho_Chi_Minh). */
        People: {
            posts: components["schemas"]["PostView"][];
            units: {
                unitId: string;
                name: string;
                abbreviation: string;
            }[];
            fields: components["schemas"]["FieldView"][];
            /** @description In force on the date. */
            delegations: components["schemas"]["DelegationView"][];
        };
        /** @description `index`: month 1..12, quarter 1..4, half-year 1..2, otherwise 1. */
        Period: {
            kind: components["schemas"]["PeriodKind"];
            year: number;
            index: number;
        };
        /** @enum {string} */
        PeriodKind: "half-year" | "month" | "nine-month" | "quarter" | "year";
        PostView: {
            organId: string;
            postId: string;
            userId: string;
            name: string;
            role: components["schemas"]["Role"];
            title: string;
            unitId: string | null;
            from: string;
            /** @description Exclusive; null = still held. */
            to: string | null;
            acting: boolean;
            rank: number;
        };
        RegisterBooks: {
            rows: {
                book: string;
                year: number;
                symbol: string;
                start: number;
            }[];
        };
        /** @description The columns of the book of outgoing documents (NĐ 30 Phụ lục IV). */
        RegisterLine: {
            /** @description Số. */
            number: number;
            /** @description Ký hiệu. */
            symbol: string;
            /** @description Ngày, tháng văn bản (ISO). */
            date: string;
            /** @description Tên loại và trích yếu nội dung. */
            subject: string;
            /** @description Người ký. */
            signer: string | null;
            /** @description Nơi nhận; empty until issued. */
            recipients: string[];
            reportId: string | null;
            /** @description Given outside the system and entered as such. */
            outside: boolean;
            /** @description Ghi chú. */
            note: string | null;
            /** @description Why the number is void; null = in force. */
            voidReason: string | null;
        };
        /** @description A page of rows, newest or first in order, and where the next one starts. */
        RegisterPage: {
            rows: components["schemas"]["RegisterLine"][];
            /** @description Opaque; null when there is no next page. */
            next: string | null;
        };
        Reminder: {
            /** @description The same for the same date: a due date that is moved is reminded of anew. */
            id: string;
            /** @enum {string} */
            kind: "due-soon" | "overdue";
            /**
             * @description What is to be done until then.
             * @enum {string}
             */
            task: "approve" | "draft";
            reportId: string;
            subject: string | null;
            sectionId: string;
            title: string | null;
            nodeKind: string | null;
            dueDate: string;
            /** @description The instant of the reminder. */
            at: string;
        };
        /** @enum {string} */
        Rendition: "draft" | "final" | "signing-copy";
        ReplayDiff: {
            reportId: string;
            /** @description The sections whose text differs, with words; those whose state alone does, without. */
            sections: components["schemas"]["SectionBetween"][];
        };
        /**
         * @description What a replay is made of. A page of it folds the text with `applyChanges` and replaces what a patch names: it works out no rule.
         * @enum {string}
         */
        ReplayKind: "assignment" | "outline" | "remark" | "review" | "rights" | "signing" | "text";
        ReplayLine: {
            /** @description Its place in the one order of everything that happened, from 0. */
            index: number;
            at: string;
            /** @description Stream and revision are what a permalink cites. */
            stream: string;
            revision: number;
            type: string;
            kind: components["schemas"]["ReplayKind"];
            by: components["schemas"]["ActorShown"];
            /** @description Vietnamese, as an office would say it. */
            verb: string;
            summary: string | null;
            sectionId: string | null;
            /** @description The change of the section's text, to be applied to what stood before. */
            edit: components["schemas"]["TextEdit"] | null;
            patch: components["schemas"]["ReplayPatch"] | null;
        };
        ReplayPage: {
            reportId: string;
            /** @description The place of the first line. 0 although a later one was asked: what the asker has is no longer how it began, and is to be dropped. */
            start: number;
            lines: components["schemas"]["ReplayLine"][];
            /** @description How many lines there are in all. */
            total: number;
            /** @description Where the next page, or what is still to happen, begins; null = from the start. */
            next: string | null;
            /** @description Number and title of every section as they stand at the end, in the outline's order. */
            labels: {
                sectionId: string;
                label: string;
            }[];
        };
        /** @description What an event changed besides the text; what is not named stays. */
        ReplayPatch: {
            report?: components["schemas"]["ReportReplayed"];
            outline?: components["schemas"]["NodeReplayed"][];
            sections?: components["schemas"]["SectionPatch"][];
            rights?: components["schemas"]["RightsReplayed"];
        };
        ReportAtHome: {
            number: {
                book: string;
                number: number;
                symbol: string;
                date: string;
            } | null;
            reportId: string;
            period: components["schemas"]["Period"];
            state: components["schemas"]["ReportState"];
            sections: {
                removed?: number;
                drafting?: number;
                "in-review"?: number;
                approved?: number;
                closed?: number;
            };
            changedAt: string;
            subject: string;
            due: components["schemas"]["Due"] | null;
        };
        /** @description What the report's first and last page say besides the text. */
        ReportHeader: {
            subject: string;
            addressees: string[];
            recipients: string[];
            archive: string;
        };
        ReportImported: {
            /** @description Every defect met in the file. */
            defects: {
                kind: string;
                heading: string;
                detail: string;
            }[];
            /** @description What was left out. */
            dropped: {
                line: number;
                text: string;
                reason: string;
            }[];
            /** @description The sections opened. */
            sections: {
                sectionId: string;
                nodeId: string;
                title: string | null;
            }[];
            reportId: string;
            position: string;
        };
        /** @description The whole report at a moment: outline, each section's text, state, remarks and assignment, and who held which post on that day. */
        ReportMoment: {
            reason?: string;
            /** @enum {string} */
            status: "cancelled" | "drafting" | "issued" | "numbered" | "numbering" | "rendered" | "signed" | "submitted";
            period: components["schemas"]["Period"];
            header: components["schemas"]["ReportHeader"];
            dueDate: string | null;
            overdue: boolean;
            template: {
                templateId: string;
                revision: number;
            } | null;
            outlineHash: string;
            counts: {
                sections: number;
                drafting: number;
                inReview: number;
                approved: number;
                recorded: number;
            };
            nodes: {
                nodeId: string;
                parent: string | null;
                depth: number;
                kind: components["schemas"]["NodeKind"];
                numbering: components["schemas"]["Numbering"];
                number: string | null;
                title: string | null;
                templateNodeId: string | null;
                /** @enum {string} */
                orientation: "landscape" | "portrait";
                levels: components["schemas"]["Numbering"][] | null;
                headingHash: string | null;
                section: {
                    sectionId: string;
                    /** @description The cycle that counts: what reopening names. */
                    reportCycle: number | null;
                    /** @description The approval the report recorded; null = none that counts. */
                    recorded: {
                        by: components["schemas"]["Named"];
                        round?: number;
                        revision?: number;
                        contentHash?: string;
                        headingHash?: string;
                        approvedBy?: string;
                        authors?: string[];
                    } | null;
                    state: {
                        /** @enum {string} */
                        cause?: "cancelled" | "removed";
                        approval?: {
                            by: components["schemas"]["ActorShown"];
                            authors: components["schemas"]["Named"][];
                            round: number;
                            revision: number;
                            contentHash: string;
                            headingHash: string;
                            at: string;
                        };
                        submittedBy?: components["schemas"]["ActorShown"];
                        submittedAt?: string;
                        note?: string | null;
                        step?: number;
                        steps?: {
                            step: components["schemas"]["ReviewStep"];
                            unit: string | null;
                        }[];
                        lastReturn?: {
                            by: components["schemas"]["ActorShown"];
                            at: string;
                            reason: string;
                            round: number;
                            revision: number;
                        } | null;
                        /** @enum {string} */
                        status: "approved" | "closed" | "drafting" | "in-review";
                        cycle: number;
                        round: number;
                        revision: number;
                        contentHash: string;
                        fieldId: string | null;
                        field: string | null;
                        route: components["schemas"]["ReviewStep"][];
                        assignees: ({
                            /** @enum {string} */
                            kind: "user";
                            id: string;
                            name: string;
                        } | {
                            /** @enum {string} */
                            kind: "post";
                            role: components["schemas"]["Role"];
                            unit: string;
                            name: string;
                        })[];
                        /** @description Who was named, else the leader in charge of the field. */
                        approver: {
                            named: boolean;
                            id: string;
                            name: string;
                        } | null;
                        dueDate: string | null;
                        overdue: boolean;
                    } | null;
                } | null;
            }[];
            removed: {
                nodeId: string;
                parent: string | null;
                kind: components["schemas"]["NodeKind"];
                title: string | null;
            }[][];
            formatCheck: {
                current: boolean;
                outlineHash: string;
                contents: {
                    sectionId: string;
                    contentHash: string;
                }[];
                findings: components["schemas"]["FormatFinding"][];
                passed: boolean;
            } | null;
            submission: {
                submission: number;
                manifestRoot: string;
                signer: {
                    userId: string;
                    name: string;
                    post: string;
                    capacity: string[];
                };
                /** @enum {string} */
                mode: "paper";
                /** @enum {number} */
                fontSize: 13 | 14;
                lineMultiple: number;
                copy: {
                    sha256: string;
                    bytes: number;
                    pages: number;
                } | null;
                documents: {
                    kind: components["schemas"]["DocumentKind"];
                    sha256: string;
                }[];
                number: components["schemas"]["AllocatedNumber"] | null;
                recipients: string[] | null;
                manifest: {
                    summary: string[];
                    sections: {
                        sectionId: string;
                        title: string;
                        revision: number;
                        contentHash: string;
                    }[];
                };
            } | null;
            reportId: string;
            revision: number | null;
            at: string;
            sections: components["schemas"]["SectionAtMoment"][];
            posts: components["schemas"]["HeldPost"][];
        };
        ReportNode: {
            id: string;
            kind: components["schemas"]["NodeKind"];
            numbering: components["schemas"]["Numbering"];
            title?: string;
            /** @enum {string} */
            orientation?: "landscape" | "portrait";
            /** @description How headings and clauses inside this node's blocks are numbered, by block level 1..5; default: the kinds below this node's own. */
            levels?: components["schemas"]["Numbering"][];
            /** @description The lead-in of a heading, or the text of a section. */
            blocks: components["schemas"]["Block"][];
            children: components["schemas"]["ReportNode"][];
        };
        ReportPage: {
            reason?: string;
            /** @enum {string} */
            status: "cancelled" | "drafting" | "issued" | "numbered" | "numbering" | "rendered" | "signed" | "submitted";
            period: components["schemas"]["Period"];
            header: components["schemas"]["ReportHeader"];
            dueDate: string | null;
            overdue: boolean;
            template: {
                templateId: string;
                revision: number;
            } | null;
            outlineHash: string;
            counts: {
                sections: number;
                drafting: number;
                inReview: number;
                approved: number;
                recorded: number;
            };
            nodes: {
                nodeId: string;
                parent: string | null;
                depth: number;
                kind: components["schemas"]["NodeKind"];
                numbering: components["schemas"]["Numbering"];
                number: string | null;
                title: string | null;
                templateNodeId: string | null;
                /** @enum {string} */
                orientation: "landscape" | "portrait";
                levels: components["schemas"]["Numbering"][] | null;
                headingHash: string | null;
                section: {
                    sectionId: string;
                    /** @description The cycle that counts: what reopening names. */
                    reportCycle: number | null;
                    /** @description The approval the report recorded; null = none that counts. */
                    recorded: {
                        by: components["schemas"]["Named"];
                        round?: number;
                        revision?: number;
                        contentHash?: string;
                        headingHash?: string;
                        approvedBy?: string;
                        authors?: string[];
                    } | null;
                    state: {
                        /** @enum {string} */
                        cause?: "cancelled" | "removed";
                        approval?: {
                            by: components["schemas"]["ActorShown"];
                            authors: components["schemas"]["Named"][];
                            round: number;
                            revision: number;
                            contentHash: string;
                            headingHash: string;
                            at: string;
                        };
                        submittedBy?: components["schemas"]["ActorShown"];
                        submittedAt?: string;
                        note?: string | null;
                        step?: number;
                        steps?: {
                            step: components["schemas"]["ReviewStep"];
                            unit: string | null;
                        }[];
                        lastReturn?: {
                            by: components["schemas"]["ActorShown"];
                            at: string;
                            reason: string;
                            round: number;
                            revision: number;
                        } | null;
                        /** @enum {string} */
                        status: "approved" | "closed" | "drafting" | "in-review";
                        cycle: number;
                        round: number;
                        revision: number;
                        contentHash: string;
                        fieldId: string | null;
                        field: string | null;
                        route: components["schemas"]["ReviewStep"][];
                        assignees: ({
                            /** @enum {string} */
                            kind: "user";
                            id: string;
                            name: string;
                        } | {
                            /** @enum {string} */
                            kind: "post";
                            role: components["schemas"]["Role"];
                            unit: string;
                            name: string;
                        })[];
                        /** @description Who was named, else the leader in charge of the field. */
                        approver: {
                            named: boolean;
                            id: string;
                            name: string;
                        } | null;
                        dueDate: string | null;
                        overdue: boolean;
                    } | null;
                } | null;
            }[];
            removed: {
                nodeId: string;
                parent: string | null;
                kind: components["schemas"]["NodeKind"];
                title: string | null;
            }[][];
            formatCheck: {
                current: boolean;
                outlineHash: string;
                contents: {
                    sectionId: string;
                    contentHash: string;
                }[];
                findings: components["schemas"]["FormatFinding"][];
                passed: boolean;
            } | null;
            submission: {
                submission: number;
                manifestRoot: string;
                signer: {
                    userId: string;
                    name: string;
                    post: string;
                    capacity: string[];
                };
                /** @enum {string} */
                mode: "paper";
                /** @enum {number} */
                fontSize: 13 | 14;
                lineMultiple: number;
                copy: {
                    sha256: string;
                    bytes: number;
                    pages: number;
                } | null;
                documents: {
                    kind: components["schemas"]["DocumentKind"];
                    sha256: string;
                }[];
                number: components["schemas"]["AllocatedNumber"] | null;
                recipients: string[] | null;
                manifest: {
                    summary: string[];
                    sections: {
                        sectionId: string;
                        title: string;
                        revision: number;
                        contentHash: string;
                    }[];
                };
            } | null;
            reportId: string;
            revision: number | null;
            lastChanges: components["schemas"]["LastChanges"];
        };
        ReportReplayed: {
            /** @enum {string} */
            status: "cancelled" | "drafting" | "issued" | "numbered" | "numbering" | "rendered" | "signed" | "submitted";
            subject: string;
            dueDate: string | null;
            submission: components["schemas"]["SubmissionReplayed"] | null;
            /** @description Why it was cancelled. */
            reason: string | null;
        };
        /** @description Questions about reports. */
        ReportRow: components["schemas"]["ReportView"] & {
            overdue: boolean;
        };
        /**
         * @description Where a report stands (design §3).
         * @enum {string}
         */
        ReportState: "cancelled" | "drafting" | "issued" | "numbered" | "numbering" | "rendered" | "signed" | "submitted";
        /** @description A whole report as rendered: assembled from the manifest (or, as a draft, from the current texts). The only input of a renderer. */
        ReportText: {
            /** @enum {number} */
            v: 1;
            letterhead: components["schemas"]["Letterhead"];
            /** @description The register's number without symbol ("12", printed "12"; "5", printed "05"); absent in a draft and in the signing copy. */
            number?: string;
            /** @description ISO date (YYYY-MM-DD); absent in a draft and in the signing copy. */
            date?: string;
            /** @enum {string} */
            kind: "BÁO CÁO";
            subject: string;
            /** @description Kính gửi; empty when the report addresses nobody. */
            addressees: string[];
            nodes: components["schemas"]["ReportNode"][];
            /** @description Nơi nhận, without the closing "Lưu" line. */
            recipients: string[];
            /** @description The "Lưu: VT, …" line without dash. */
            archive: string;
            /** @description Quyền hạn lines above the post: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"]. */
            capacity: string[];
            /** @description The signer's post: "CHỦ TỊCH", "PHÓ CHỦ TỊCH". */
            post: string;
            signer: string;
            /** @enum {number} */
            fontSize: 13 | 14;
            /** @description Line pitch as a multiple of Word's "single", 1 to 1.5. */
            lineMultiple: number;
            rendition: components["schemas"]["Rendition"];
            /** @description The manifest's root (hex SHA-256), in the document's metadata (keywords) of the signing copy and the final; absent in a draft. */
            manifestRoot?: string;
        };
        ReportView: {
            reportId: string;
            header: components["schemas"]["ReportHeader"];
            period: components["schemas"]["Period"];
            dueDate: string | null;
            templateId: string | null;
            state: components["schemas"]["ReportState"];
            /** @description The submission under way or issued; null while drafting. */
            submission: number | null;
            signer: string | null;
            number: {
                book: string;
                number: number;
                symbol: string;
                date: string;
            } | null;
            outlineHash: string;
            openedAt: string;
            changedAt: string;
            sections: {
                removed?: number;
                drafting?: number;
                "in-review"?: number;
                approved?: number;
                closed?: number;
            };
        };
        /** @description A page of rows, newest or first in order, and where the next one starts. */
        ReportsPage: {
            rows: components["schemas"]["ReportRow"][];
            /** @description Opaque; null when there is no next page. */
            next: string | null;
        };
        ReviewQueue: {
            rows: components["schemas"]["ReviewView"][];
        };
        /**
         * @description The review steps before the signature, in order; the last is always the approver (a leader).
         * @enum {string}
         */
        ReviewStep: "approver" | "unit-head";
        ReviewView: {
            sectionId: string;
            reportId: string;
            nodeId: string;
            title: string | null;
            /** @description Opening and closing have no title. */
            nodeKind: string | null;
            subject: string | null;
            /** @description What an approval names. */
            cycle: number;
            round: number;
            revision: number;
            contentHash: string | null;
            step: components["schemas"]["ReviewStep"];
            /** @description From 1. */
            stepNumber: number;
            steps: number;
            /** @description Whom it waits for today, by user id; empty when nobody may approve it. */
            waitsFor: string[];
            /** @description Their names, in the same order. */
            waitsForNames: string[];
            submittedAt: string | null;
            submittedBy: string | null;
            note: string | null;
            dueDate: string | null;
            overdue: boolean;
        };
        /** @description Who held which post on that day, and who could act for whom. */
        RightsReplayed: {
            head: components["schemas"]["Named"] | null;
            posts: {
                postId: string;
                userId: string;
                name: string;
                role: components["schemas"]["Role"];
                title: string;
                unit: string | null;
            }[];
            delegations: {
                delegationId: string;
                by: components["schemas"]["Named"];
                to: components["schemas"]["Named"];
                powers: components["schemas"]["DelegatedPower"][];
                inWords: string;
                until: string;
                basis: string;
            }[];
        };
        /** @enum {string} */
        Role: "administrator" | "auditor" | "chair" | "clerk" | "specialist" | "unit-head" | "vice-chair";
        RowDiff: {
            row?: components["schemas"]["TableRow"];
            id: string;
            status: components["schemas"]["DiffStatus"];
            /**
             * @description Changed and moved at once.
             * @enum {boolean}
             */
            moved?: true;
            /** @description Of what moved: what it stood after before; null = it stood first. */
            movedFrom?: string | null;
            /** @description Of what changed: what of it did, apart from the words. */
            form?: components["schemas"]["FormChange"][];
            parts: components["schemas"]["TextPart"][];
        };
        SearchAnswer: {
            reports: components["schemas"]["FoundReport"][];
            sections: components["schemas"]["FoundSection"][];
            people: components["schemas"]["FoundPerson"][];
            numbers: components["schemas"]["FoundNumber"][];
        };
        SectionAtMoment: {
            /** @enum {string} */
            cause?: "cancelled" | "removed";
            approval?: {
                by: components["schemas"]["ActorShown"];
                authors: components["schemas"]["Named"][];
                round: number;
                revision: number;
                contentHash: string;
                headingHash: string;
                at: string;
            };
            submittedBy?: components["schemas"]["ActorShown"];
            submittedAt?: string;
            note?: string | null;
            step?: number;
            steps?: {
                step: components["schemas"]["ReviewStep"];
                unit: string | null;
            }[];
            lastReturn?: {
                by: components["schemas"]["ActorShown"];
                at: string;
                reason: string;
                round: number;
                revision: number;
            } | null;
            /** @enum {string} */
            status: "approved" | "closed" | "drafting" | "in-review";
            cycle: number;
            round: number;
            revision: number;
            contentHash: string;
            fieldId: string | null;
            field: string | null;
            route: components["schemas"]["ReviewStep"][];
            assignees: ({
                /** @enum {string} */
                kind: "user";
                id: string;
                name: string;
            } | {
                /** @enum {string} */
                kind: "post";
                role: components["schemas"]["Role"];
                unit: string;
                name: string;
            })[];
            /** @description Who was named, else the leader in charge of the field. */
            approver: {
                named: boolean;
                id: string;
                name: string;
            } | null;
            dueDate: string | null;
            overdue: boolean;
            setAside: {
                at: string;
                base: number;
                changes: components["schemas"]["Change"][];
                refused: string;
            }[];
            comments: components["schemas"]["CommentShown"][];
            suggestions: components["schemas"]["SuggestionShown"][];
            attachments: components["schemas"]["AttachmentShown"][];
            blocks: components["schemas"]["Block"][];
            sectionId: string;
            nodeId: string;
            streamRevision: number | null;
        };
        SectionBetween: {
            sectionId: string;
            label: string;
            from: components["schemas"]["Standing"] | null;
            to: components["schemas"]["Standing"] | null;
            /** @description Empty where the text is the same. */
            blocks: components["schemas"]["BlockDiff"][];
        };
        /** @description The difference between two text revisions, by block and word. */
        SectionDiff: {
            from: number;
            to: number;
            blocks: components["schemas"]["BlockDiff"][];
        };
        /** @description The section with text, comments, suggestions and assignments as it was at a moment. */
        SectionMoment: {
            /** @enum {string} */
            cause?: "cancelled" | "removed";
            approval?: {
                by: components["schemas"]["ActorShown"];
                authors: components["schemas"]["Named"][];
                round: number;
                revision: number;
                contentHash: string;
                headingHash: string;
                at: string;
            };
            submittedBy?: components["schemas"]["ActorShown"];
            submittedAt?: string;
            note?: string | null;
            step?: number;
            steps?: {
                step: components["schemas"]["ReviewStep"];
                unit: string | null;
            }[];
            lastReturn?: {
                by: components["schemas"]["ActorShown"];
                at: string;
                reason: string;
                round: number;
                revision: number;
            } | null;
            /** @enum {string} */
            status: "approved" | "closed" | "drafting" | "in-review";
            cycle: number;
            round: number;
            revision: number;
            contentHash: string;
            fieldId: string | null;
            field: string | null;
            route: components["schemas"]["ReviewStep"][];
            assignees: ({
                /** @enum {string} */
                kind: "user";
                id: string;
                name: string;
            } | {
                /** @enum {string} */
                kind: "post";
                role: components["schemas"]["Role"];
                unit: string;
                name: string;
            })[];
            /** @description Who was named, else the leader in charge of the field. */
            approver: {
                named: boolean;
                id: string;
                name: string;
            } | null;
            dueDate: string | null;
            overdue: boolean;
            setAside: {
                at: string;
                base: number;
                changes: components["schemas"]["Change"][];
                refused: string;
            }[];
            comments: components["schemas"]["CommentShown"][];
            suggestions: components["schemas"]["SuggestionShown"][];
            attachments: components["schemas"]["AttachmentShown"][];
            blocks: components["schemas"]["Block"][];
            sectionId: string;
            reportId: string;
            nodeId: string;
            streamRevision: number | null;
            at: string | null;
        };
        /** @description The section as it stands, and its place in the report. */
        SectionPage: {
            /** @enum {string} */
            cause?: "cancelled" | "removed";
            approval?: {
                by: components["schemas"]["ActorShown"];
                authors: components["schemas"]["Named"][];
                round: number;
                revision: number;
                contentHash: string;
                headingHash: string;
                at: string;
            };
            submittedBy?: components["schemas"]["ActorShown"];
            submittedAt?: string;
            note?: string | null;
            step?: number;
            steps?: {
                step: components["schemas"]["ReviewStep"];
                unit: string | null;
            }[];
            lastReturn?: {
                by: components["schemas"]["ActorShown"];
                at: string;
                reason: string;
                round: number;
                revision: number;
            } | null;
            /** @enum {string} */
            status: "approved" | "closed" | "drafting" | "in-review";
            cycle: number;
            round: number;
            revision: number;
            contentHash: string;
            fieldId: string | null;
            field: string | null;
            route: components["schemas"]["ReviewStep"][];
            assignees: ({
                /** @enum {string} */
                kind: "user";
                id: string;
                name: string;
            } | {
                /** @enum {string} */
                kind: "post";
                role: components["schemas"]["Role"];
                unit: string;
                name: string;
            })[];
            /** @description Who was named, else the leader in charge of the field. */
            approver: {
                named: boolean;
                id: string;
                name: string;
            } | null;
            dueDate: string | null;
            overdue: boolean;
            setAside: {
                at: string;
                base: number;
                changes: components["schemas"]["Change"][];
                refused: string;
            }[];
            comments: components["schemas"]["CommentShown"][];
            suggestions: components["schemas"]["SuggestionShown"][];
            attachments: components["schemas"]["AttachmentShown"][];
            blocks: components["schemas"]["Block"][];
            sectionId: string;
            reportId: string;
            nodeId: string;
            rounds: {
                by: components["schemas"]["ActorShown"];
                steps: {
                    by: components["schemas"]["ActorShown"] | null;
                    step: number;
                    at: string;
                }[];
                ended: {
                    by: components["schemas"]["ActorShown"];
                    /** @enum {string} */
                    how: "approved" | "closed" | "returned" | "withdrawn";
                    at: string;
                    reason: string | null;
                } | null;
                reopened: {
                    by: components["schemas"]["ActorShown"];
                    at: string;
                    reason: string;
                } | null;
                round: number;
                cycle: number;
                revision: number;
                contentHash: string;
                at: string;
                note: string | null;
            }[];
            baselines: {
                lastApproved: {
                    by: components["schemas"]["ActorShown"];
                    revision: number;
                    round: number;
                    cycle: number;
                    at: string;
                    /** @description Why it came back; null where it did not. */
                    reason: string | null;
                } | null;
                previousSubmission: {
                    by: components["schemas"]["ActorShown"];
                    revision: number;
                    round: number;
                    cycle: number;
                    at: string;
                    /** @description Why it came back; null where it did not. */
                    reason: string | null;
                } | null;
                lastReturn: {
                    by: components["schemas"]["ActorShown"];
                    revision: number;
                    round: number;
                    cycle: number;
                    at: string;
                    /** @description Why it came back; null where it did not. */
                    reason: string | null;
                } | null;
                first: {
                    by: components["schemas"]["ActorShown"];
                    revision: number;
                    round: number;
                    cycle: number;
                    at: string;
                    /** @description Why it came back; null where it did not. */
                    reason: string | null;
                } | null;
            };
            place: {
                title: string | null;
                /** @enum {string|null} */
                kind: "appendix" | "closing" | "heading" | "opening" | "section" | null;
                headings: {
                    nodeId: string;
                    label: string | null;
                    title: string | null;
                }[];
                headingHash: string | null;
                numbering: {
                    /** @enum {string|null} */
                    own: "arabic" | "decimal" | "letter" | "none" | "part" | "roman" | "upper" | null;
                    levels: components["schemas"]["Numbering"][] | null;
                    blocks: components["schemas"]["LabelById"];
                    footnotes: components["schemas"]["CountById"];
                    /** @description What the text's own numbers begin with, for numbering it while it is written. */
                    start: components["schemas"]["NumberingStart"] | null;
                    /** @description The number a first footnote of this section bears. */
                    firstFootnote: number;
                    references: components["schemas"]["LabelById"];
                };
            } | null;
        };
        SectionPatch: {
            sectionId: string;
            state?: components["schemas"]["SectionReplayed"];
            /** @description The approval that the report recorded; null = none that counts. */
            recorded?: {
                round: number;
                revision: number;
                by: components["schemas"]["Named"];
            } | null;
            /** @description New or changed, by `commentId`. */
            comments?: components["schemas"]["CommentShown"][];
            /** @description New or changed, by `suggestionId`. */
            suggestions?: components["schemas"]["SuggestionShown"][];
            /** @description New, told to their writer alone. */
            setAside?: {
                at: string;
                base: number;
                changes: components["schemas"]["Change"][];
                refused: string;
            }[];
        };
        /** @description Revision and hash of the text come with its edits. */
        SectionReplayed: {
            /** @description Who was named, else the leader in charge of the field. */
            approver: {
                named: boolean;
                id: string;
                name: string;
            } | null;
            /** @enum {string} */
            status: "approved" | "closed" | "drafting" | "in-review";
            /** @enum {string} */
            cause?: "cancelled" | "removed";
            cycle: number;
            round: number;
            fieldId: string | null;
            route: components["schemas"]["ReviewStep"][];
            assignees: ({
                /** @enum {string} */
                kind: "user";
                id: string;
                name: string;
            } | {
                /** @enum {string} */
                kind: "post";
                role: components["schemas"]["Role"];
                unit: string;
                name: string;
            })[];
            dueDate: string | null;
            lastReturn?: {
                by: components["schemas"]["ActorShown"];
                at: string;
                reason: string;
                round: number;
                revision: number;
            } | null;
            approval?: {
                by: components["schemas"]["ActorShown"];
                authors: components["schemas"]["Named"][];
                round: number;
                revision: number;
                contentHash: string;
                headingHash: string;
                at: string;
            };
            submittedBy?: components["schemas"]["ActorShown"];
            submittedAt?: string;
            note?: string | null;
            step?: number;
            steps?: {
                step: components["schemas"]["ReviewStep"];
                unit: string | null;
            }[];
            field: string | null;
            overdue: boolean;
        };
        /** @description Who is signed in, in which organ, with which posts today. */
        Session: {
            organ: string | null;
            posts: components["schemas"]["HeldPost"][];
            /** @description For whom the person may act today, by which powers delegated to them. */
            actsFor: {
                userId: string;
                name: string;
                powers: components["schemas"]["DelegatedPower"][];
            }[];
            name: string;
            organId: string;
            userId: string;
            username: string;
            mustChange: boolean;
        };
        SessionRow: {
            /** @description The one that asks. */
            current: boolean;
            /** @description Names it; opens nothing. */
            id: string;
            userId: string;
            openedAt: string;
            expiresAt: string;
            /** @description What the browser calls itself. */
            agent: string | null;
        };
        Sessions: {
            rows: components["schemas"]["SessionRow"][];
        };
        Standing: {
            /** @enum {string} */
            status: "approved" | "closed" | "drafting" | "in-review";
            revision: number;
        };
        StreamVerified: {
            stream: string;
            /** @enum {string} */
            kind: "register" | "report" | "section";
            sectionId: string | null;
            label: string;
            events: number;
            /** @description The hash of the last event: what may be noted elsewhere. */
            head: string | null;
            /** @description Where the chain first breaks. */
            fault: {
                revision: number;
                reason: string;
            } | null;
            anchored: number;
        };
        /** @description A stretch of text; `hit`: it is what was searched for. */
        Stretch: {
            t: string;
            hit: boolean;
        };
        SubmissionReplayed: {
            submission: number;
            signer: string;
            manifestRoot: string;
            number: {
                number: number;
                symbol: string;
                date: string;
            } | null;
            recipients: string[] | null;
            documents: {
                kind: components["schemas"]["DocumentKind"];
                sha256: string;
            }[];
        };
        Submitted: {
            /** @description What taking back, signing and issuing name. */
            submission: number | null;
            position: string;
            revision: number | null;
            changed: boolean;
        };
        SuggestionShown: {
            suggestionId: string;
            /** @enum {string} */
            origin: "conflict" | "review";
            blockId: string;
            rowId: string | null;
            blockHash: string | null;
            proposed: components["schemas"]["Change"][];
            /** @description The block as proposed; null = to be left out. */
            block: (components["schemas"]["Paragraph"] | components["schemas"]["Heading"] | components["schemas"]["Clause"] | components["schemas"]["Item"] | components["schemas"]["Table"] | components["schemas"]["PageBreak"]) | null;
            note: string | null;
            decision: {
                /** @enum {string} */
                decision: "accepted" | "declined";
                reason: string | null;
                by: components["schemas"]["ActorShown"];
                at: string;
            } | null;
            /** @description Whether it can be taken in: what it is about was not changed otherwise since. False once decided. */
            fits: boolean;
            /** @description From the block as it stood to the block proposed. */
            diff: components["schemas"]["BlockDiff"][];
            /** @description The text's revision it was made on. */
            revision: number;
            by: components["schemas"]["ActorShown"];
            at: string;
        };
        Table: {
            /** @enum {string} */
            kind: "table";
            id: string;
            caption?: components["schemas"]["Inline"][];
            columns: components["schemas"]["TableColumn"][];
            headerRows: number;
            rows: components["schemas"]["TableRow"][];
        };
        TableCell: {
            /** @description A cell holds paragraphs. */
            content: components["schemas"]["Inline"][][];
            /** @enum {string} */
            align?: "center" | "justify" | "left" | "right";
            colspan?: number;
            rowspan?: number;
            /** @enum {boolean} */
            bold?: true;
        };
        TableColumn: {
            id: string;
            /** @description Relative width; the columns' widths are scaled to the text width. */
            width: number;
            /** @enum {string} */
            align?: "center" | "justify" | "left" | "right";
        };
        TableRow: {
            id: string;
            cells: components["schemas"]["TableCell"][];
        };
        TemplateView: {
            templateId: string;
            /** @description Of its stream, at its last publication: what an opened report names. */
            revision: number;
            name: string;
            period: components["schemas"]["PeriodKind"];
            header: components["schemas"]["ReportHeader"];
            nodes: {
                kind: components["schemas"]["NodeKind"];
                numbering: components["schemas"]["Numbering"];
                /** @description Null for opening and closing. */
                title: string | null;
                nodeId: string;
                parent: string | null;
                templateNodeId: string | null;
                /** @enum {string} */
                orientation?: "landscape" | "portrait";
                /** @description Numbering of block levels 1..5 inside the node's text; absent = the kinds below the node's own. */
                levels?: components["schemas"]["Numbering"][];
                section: {
                    /** @description Null: the leader in charge of the field, else the chair. */
                    approver: string | null;
                    fieldId: string | null;
                    route: components["schemas"]["ReviewStep"][];
                    assignees: components["schemas"]["Assignee"][];
                    /** @description ISO date, Asia/Ho_Chi_Minh. */
                    dueDate: string | null;
                } | null;
                guidance: string | null;
            }[];
            retiredReason: string | null;
            publishedAt: string;
        };
        Templates: {
            rows: components["schemas"]["TemplateView"][];
        };
        TextEdit: {
            revision: number;
            contentHash: string;
            changes: components["schemas"]["Change"][];
            /** @description The blocks that the changes are about. */
            blocks: string[];
        };
        /** @description A stretch of words that stayed, came or went; all parts that are not `delete`, joined, give the new text, all not `insert` the old. */
        TextPart: {
            /** @enum {string} */
            op: "delete" | "equal" | "insert";
            text: string;
        };
        /** @description What a page is told of an event: enough to know what to read again, nothing of the text itself. */
        Told: {
            position: string;
            /** @description section, report, register, organ, post, delegation, template. */
            aggregate: string;
            id: string;
            revision: number;
            type: string;
            actor: {
                id: string;
                name: string;
            };
            at: string;
        };
        /** @description Whether the history of one report is as it was written. */
        Verification: {
            reportId: string;
            ok: boolean;
            /** @description Vietnamese: the same facts for people. */
            words: string[];
            streams: components["schemas"]["StreamVerified"][];
            documents: {
                /** @enum {string} */
                kind: "final-docx" | "final-pdf" | "signing-copy-docx" | "signing-copy-pdf";
                sha256: string;
                fault: string | null;
            }[];
            /** @description What was put behind its figures, whether or not it was taken away since. */
            files: {
                sectionId: string;
                sha256: string;
                fault: string | null;
            }[];
            /** @description Its submissions for signature: each root is printed in a signing copy. */
            roots: {
                submission: number;
                root: string;
                sections: number;
                at: string;
            }[];
            /** @description A manifest that does not have its root, or names a head that lies on no chain. */
            broken: {
                stream: string;
                revision: number;
                reason: string;
            }[];
            events: number;
            /** @description Events that a root printed on paper stands for. */
            anchored: number;
        };
        /** @description `authors`: everybody whose words are in it (rule 2), whoever put it last. */
        WrittenBy: {
            authors: components["schemas"]["Named"][];
            by: components["schemas"]["Actor"];
            at: string;
            /** @description The text revision it came in with. */
            revision: number;
            /** @description The section stream's revision of that edit: with the stream's name what a permalink cites. */
            event: number;
            /** @description Set when the words came from a file or another section. */
            source: ({
                /** @enum {string} */
                kind: "import";
                name: string;
                sha256: string;
            } | {
                /** @enum {string} */
                kind: "copy";
                organId: string;
                sectionId: string;
                revision: number;
                contentHash: string;
                approved: boolean;
            }) | null;
            /** @description What stood before the writer when these words were put. */
            causes: components["schemas"]["Cause"][];
            /** @description The first approval of the text in which these words stood. */
            approved: {
                by: components["schemas"]["Actor"];
                at: string;
                revision: number;
            } | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    SessionController_who: {
        parameters: {
            query?: never;
            header?: {
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    SessionController_signIn: {
        parameters: {
            query?: never;
            header?: {
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    SessionController_signOut: {
        parameters: {
            query?: never;
            header?: {
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    SessionController_changePassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    SessionsController_list: {
        parameters: {
            query?: {
                of?: "me" | "organ";
            };
            header?: {
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sessions"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    SessionsController_end: {
        parameters: {
            query?: never;
            header?: {
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    HealthController_live: {
        parameters: {
            query?: never;
            header?: {
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Live"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    HealthController_ready: {
        parameters: {
            query?: never;
            header?: {
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ready"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    HealthController_health: {
        parameters: {
            query?: never;
            header?: {
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    LiveController_listen: {
        parameters: {
            query?: never;
            header?: {
                /** @description The last position seen; what came since is told first. */
                "Last-Event-ID"?: string;
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    SystemController_show: {
        parameters: {
            query?: never;
            header?: {
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SystemView"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    WorkController_actions: {
        parameters: {
            query?: {
                /** @description A position that a command answered: the read waits up to 2 s until it is visible. */
                atLeast?: string;
            };
            header?: {
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Actions"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    WorkController_myWork: {
        parameters: {
            query?: {
                /** @description A position that a command answered: the read waits up to 2 s until it is visible. */
                atLeast?: string;
            };
            header?: {
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyWork"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    WorkController_reviewQueue: {
        parameters: {
            query?: {
                /** @description A position that a command answered: the read waits up to 2 s until it is visible. */
                atLeast?: string;
                whose?: "mine" | "all";
            };
            header?: {
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewQueue"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    HomeController_show: {
        parameters: {
            query?: {
                /** @description A position that a command answered: the read waits up to 2 s until it is visible. */
                atLeast?: string;
            };
            header?: {
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Home"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    NotificationsController_list: {
        parameters: {
            query?: {
                /** @description A position that a command answered: the read waits up to 2 s until it is visible. */
                atLeast?: string;
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description Rows a page, 1–200. */
                limit?: string;
            };
            header?: {
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notifications"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    NotificationsController_markRead: {
        parameters: {
            query?: never;
            header?: {
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarkReadRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    SearchController_search: {
        parameters: {
            query: {
                /** @description A position that a command answered: the read waits up to 2 s until it is visible. */
                atLeast?: string;
                q: string;
                /** @description Results of each sort, 1–50; default 10. */
                limit?: string;
            };
            header?: {
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchAnswer"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReportReadsController_list: {
        parameters: {
            query?: {
                /** @description A position that a command answered: the read waits up to 2 s until it is visible. */
                atLeast?: string;
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description Rows a page, 1–200. */
                limit?: string;
                state?: "drafting" | "submitted" | "rendered" | "signed" | "numbering" | "numbered" | "issued" | "cancelled";
                year?: string;
                period?: "month" | "quarter" | "half-year" | "nine-month" | "year";
                search?: string;
            };
            header?: {
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportsPage"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReportController_open: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the command: the same request again answers the first result and does nothing twice; another one under the same key answers 422. */
                "Idempotency-Key": string;
                /** @description The user under whose delegation this is done. */
                "X-Trinhky-On-Behalf-Of"?: string;
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenReportRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedReport"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReportController_import: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the command: the same request again answers the first result and does nothing twice; another one under the same key answers 422. */
                "Idempotency-Key": string;
                /** @description The user under whose delegation this is done. */
                "X-Trinhky-On-Behalf-Of"?: string;
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportReportRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportImported"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReportController_changeOutline: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the command: the same request again answers the first result and does nothing twice; another one under the same key answers 422. */
                "Idempotency-Key": string;
                /** @description The user under whose delegation this is done. */
                "X-Trinhky-On-Behalf-Of"?: string;
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeOutlineRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutlineChanged"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReportController_reopenSection: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the command: the same request again answers the first result and does nothing twice; another one under the same key answers 422. */
                "Idempotency-Key": string;
                /** @description The user under whose delegation this is done. */
                "X-Trinhky-On-Behalf-Of"?: string;
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReopenSectionRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReportController_checkFormat: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the command: the same request again answers the first result and does nothing twice; another one under the same key answers 422. */
                "Idempotency-Key": string;
                /** @description The user under whose delegation this is done. */
                "X-Trinhky-On-Behalf-Of"?: string;
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FormatCheckRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormatChecked"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReportController_submit: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the command: the same request again answers the first result and does nothing twice; another one under the same key answers 422. */
                "Idempotency-Key": string;
                /** @description The user under whose delegation this is done. */
                "X-Trinhky-On-Behalf-Of"?: string;
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitReportRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Submitted"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReportController_takeBack: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the command: the same request again answers the first result and does nothing twice; another one under the same key answers 422. */
                "Idempotency-Key": string;
                /** @description The user under whose delegation this is done. */
                "X-Trinhky-On-Behalf-Of"?: string;
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmissionReasonRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReportController_return: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the command: the same request again answers the first result and does nothing twice; another one under the same key answers 422. */
                "Idempotency-Key": string;
                /** @description The user under whose delegation this is done. */
                "X-Trinhky-On-Behalf-Of"?: string;
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnReportRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReportController_sign: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the command: the same request again answers the first result and does nothing twice; another one under the same key answers 422. */
                "Idempotency-Key": string;
                /** @description The user under whose delegation this is done. */
                "X-Trinhky-On-Behalf-Of"?: string;
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReportController_withdrawSignature: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the command: the same request again answers the first result and does nothing twice; another one under the same key answers 422. */
                "Idempotency-Key": string;
                /** @description The user under whose delegation this is done. */
                "X-Trinhky-On-Behalf-Of"?: string;
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmissionReasonRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReportController_requestNumber: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the command: the same request again answers the first result and does nothing twice; another one under the same key answers 422. */
                "Idempotency-Key": string;
                /** @description The user under whose delegation this is done. */
                "X-Trinhky-On-Behalf-Of"?: string;
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestNumberRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReportController_issue: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the command: the same request again answers the first result and does nothing twice; another one under the same key answers 422. */
                "Idempotency-Key": string;
                /** @description The user under whose delegation this is done. */
                "X-Trinhky-On-Behalf-Of"?: string;
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReportController_cancel: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the command: the same request again answers the first result and does nothing twice; another one under the same key answers 422. */
                "Idempotency-Key": string;
                /** @description The user under whose delegation this is done. */
                "X-Trinhky-On-Behalf-Of"?: string;
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReportReadsController_show: {
        parameters: {
            query?: {
                /** @description A position that a command answered: the read waits up to 2 s until it is visible. */
                atLeast?: string;
            };
            header?: {
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportPage"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReportReadsController_actions: {
        parameters: {
            query?: {
                /** @description A position that a command answered: the read waits up to 2 s until it is visible. */
                atLeast?: string;
            };
            header?: {
                /** @description The user under whose delegation this is done. */
                "X-Trinhky-On-Behalf-Of"?: string;
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Actions"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReportReadsController_history: {
        parameters: {
            query?: {
                /** @description A position that a command answered: the read waits up to 2 s until it is visible. */
                atLeast?: string;
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description Rows a page, 1–200. */
                limit?: string;
            };
            header?: {
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryPage"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReportReadsController_asOf: {
        parameters: {
            query?: {
                /** @description A position that a command answered: the read waits up to 2 s until it is visible. */
                atLeast?: string;
                /** @description An instant (ISO 8601 with offset); absent = now. */
                at?: string;
                /** @description Instead of an instant: the stream's revision, from 0. */
                revision?: string;
            };
            header?: {
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportMoment"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReportReadsController_documents: {
        parameters: {
            query?: {
                /** @description A position that a command answered: the read waits up to 2 s until it is visible. */
                atLeast?: string;
            };
            header?: {
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Documents"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReplayController_replay: {
        parameters: {
            query?: {
                /** @description A position that a command answered: the read waits up to 2 s until it is visible. */
                atLeast?: string;
                /** @description The `next` of the page before; absent = from the start. */
                cursor?: string;
                /** @description Lines a page, 1–1000; 500 unless told. */
                limit?: string;
            };
            header?: {
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayPage"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReplayController_diff: {
        parameters: {
            query: {
                /** @description A position that a command answered: the read waits up to 2 s until it is visible. */
                atLeast?: string;
                /** @description An instant (ISO 8601 with offset), or the index of a line of the replay: just after it. */
                from: string;
                /** @description The same; the later of the two. */
                to: string;
                /** @description One section only. */
                sectionId?: string;
            };
            header?: {
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayDiff"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReplayController_verification: {
        parameters: {
            query?: {
                /** @description A position that a command answered: the read waits up to 2 s until it is visible. */
                atLeast?: string;
            };
            header?: {
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verification"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    DocumentsController_text: {
        parameters: {
            query?: {
                /** @description A position that a command answered: the read waits up to 2 s until it is visible. */
                atLeast?: string;
                /** @description An instant (ISO 8601 with offset); absent = now. */
                at?: string;
            };
            header?: {
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportText"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    DocumentsController_draftPdf: {
        parameters: {
            query?: {
                /** @description A position that a command answered: the read waits up to 2 s until it is visible. */
                atLeast?: string;
            };
            header?: {
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    DocumentsController_draftDocx: {
        parameters: {
            query?: {
                /** @description A position that a command answered: the read waits up to 2 s until it is visible. */
                atLeast?: string;
            };
            header?: {
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    DocumentsController_signingCopy: {
        parameters: {
            query?: {
                /** @description A position that a command answered: the read waits up to 2 s until it is visible. */
                atLeast?: string;
            };
            header?: {
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    DocumentsController_document: {
        parameters: {
            query?: {
                /** @description A position that a command answered: the read waits up to 2 s until it is visible. */
                atLeast?: string;
            };
            header?: {
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                sha256: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    SectionController_edit: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the command: the same request again answers the first result and does nothing twice; another one under the same key answers 422. */
                "Idempotency-Key": string;
                /** @description The user under whose delegation this is done. */
                "X-Trinhky-On-Behalf-Of"?: string;
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditAnswer"];
                };
            };
            /** @description Met an edit of the same block or row (section.edit-conflict): both texts */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["EditConflictBody"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    SectionController_placeText: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the command: the same request again answers the first result and does nothing twice; another one under the same key answers 422. */
                "Idempotency-Key": string;
                /** @description The user under whose delegation this is done. */
                "X-Trinhky-On-Behalf-Of"?: string;
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaceTextRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    SectionController_submit: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the command: the same request again answers the first result and does nothing twice; another one under the same key answers 422. */
                "Idempotency-Key": string;
                /** @description The user under whose delegation this is done. */
                "X-Trinhky-On-Behalf-Of"?: string;
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    SectionController_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the command: the same request again answers the first result and does nothing twice; another one under the same key answers 422. */
                "Idempotency-Key": string;
                /** @description The user under whose delegation this is done. */
                "X-Trinhky-On-Behalf-Of"?: string;
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoundRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    SectionController_return: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the command: the same request again answers the first result and does nothing twice; another one under the same key answers 422. */
                "Idempotency-Key": string;
                /** @description The user under whose delegation this is done. */
                "X-Trinhky-On-Behalf-Of"?: string;
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    SectionController_approve: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the command: the same request again answers the first result and does nothing twice; another one under the same key answers 422. */
                "Idempotency-Key": string;
                /** @description The user under whose delegation this is done. */
                "X-Trinhky-On-Behalf-Of"?: string;
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    SectionController_assign: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the command: the same request again answers the first result and does nothing twice; another one under the same key answers 422. */
                "Idempotency-Key": string;
                /** @description The user under whose delegation this is done. */
                "X-Trinhky-On-Behalf-Of"?: string;
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    SectionController_setDueDate: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the command: the same request again answers the first result and does nothing twice; another one under the same key answers 422. */
                "Idempotency-Key": string;
                /** @description The user under whose delegation this is done. */
                "X-Trinhky-On-Behalf-Of"?: string;
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DueDateRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    SectionController_takeOver: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the command: the same request again answers the first result and does nothing twice; another one under the same key answers 422. */
                "Idempotency-Key": string;
                /** @description The user under whose delegation this is done. */
                "X-Trinhky-On-Behalf-Of"?: string;
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproverRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    SectionController_comment: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the command: the same request again answers the first result and does nothing twice; another one under the same key answers 422. */
                "Idempotency-Key": string;
                /** @description The user under whose delegation this is done. */
                "X-Trinhky-On-Behalf-Of"?: string;
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    SectionController_resolveComment: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the command: the same request again answers the first result and does nothing twice; another one under the same key answers 422. */
                "Idempotency-Key": string;
                /** @description The user under whose delegation this is done. */
                "X-Trinhky-On-Behalf-Of"?: string;
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                id: string;
                commentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    SectionController_suggest: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the command: the same request again answers the first result and does nothing twice; another one under the same key answers 422. */
                "Idempotency-Key": string;
                /** @description The user under whose delegation this is done. */
                "X-Trinhky-On-Behalf-Of"?: string;
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuggestionRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    SectionController_decideSuggestion: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the command: the same request again answers the first result and does nothing twice; another one under the same key answers 422. */
                "Idempotency-Key": string;
                /** @description The user under whose delegation this is done. */
                "X-Trinhky-On-Behalf-Of"?: string;
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                id: string;
                suggestionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideSuggestionRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    SectionController_acceptAndResubmit: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the command: the same request again answers the first result and does nothing twice; another one under the same key answers 422. */
                "Idempotency-Key": string;
                /** @description The user under whose delegation this is done. */
                "X-Trinhky-On-Behalf-Of"?: string;
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptAndResubmitRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    SectionReadsController_show: {
        parameters: {
            query?: {
                /** @description A position that a command answered: the read waits up to 2 s until it is visible. */
                atLeast?: string;
            };
            header?: {
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SectionPage"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    SectionReadsController_actions: {
        parameters: {
            query?: {
                /** @description A position that a command answered: the read waits up to 2 s until it is visible. */
                atLeast?: string;
            };
            header?: {
                /** @description The user under whose delegation this is done. */
                "X-Trinhky-On-Behalf-Of"?: string;
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Actions"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    SectionReadsController_history: {
        parameters: {
            query?: {
                /** @description A position that a command answered: the read waits up to 2 s until it is visible. */
                atLeast?: string;
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description Rows a page, 1–200. */
                limit?: string;
            };
            header?: {
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryPage"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    SectionReadsController_diff: {
        parameters: {
            query?: {
                /** @description A position that a command answered: the read waits up to 2 s until it is visible. */
                atLeast?: string;
                /** @description A text revision; 0 is the empty text. Default: the one before `to`. */
                from?: string;
                /** @description A text revision. Default: the text as it stands. */
                to?: string;
            };
            header?: {
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SectionDiff"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    SectionReadsController_asOf: {
        parameters: {
            query?: {
                /** @description A position that a command answered: the read waits up to 2 s until it is visible. */
                atLeast?: string;
                /** @description An instant (ISO 8601 with offset); absent = now. */
                at?: string;
                /** @description Instead of an instant: the stream's revision, from 0. */
                revision?: string;
            };
            header?: {
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SectionMoment"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    SectionReadsController_blame: {
        parameters: {
            query?: {
                /** @description A position that a command answered: the read waits up to 2 s until it is visible. */
                atLeast?: string;
                /** @description An instant (ISO 8601 with offset); absent = now. */
                at?: string;
                /** @description Instead of an instant: the stream's revision, from 0. */
                revision?: string;
            };
            header?: {
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Blame"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    AttachmentsController_add: {
        parameters: {
            query: {
                name: string;
                blockId?: string;
                quote?: string | null;
                prefix?: string | null;
                suffix?: string | null;
                note?: string | null;
            };
            header: {
                /** @description The id of the command: the same request again answers the first result and does nothing twice; another one under the same key answers 422. */
                "Idempotency-Key": string;
                /** @description The user under whose delegation this is done. */
                "X-Trinhky-On-Behalf-Of"?: string;
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    AttachmentsController_remove: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the command: the same request again answers the first result and does nothing twice; another one under the same key answers 422. */
                "Idempotency-Key": string;
                /** @description The user under whose delegation this is done. */
                "X-Trinhky-On-Behalf-Of"?: string;
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                id: string;
                attachmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemoveAttachmentRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    AttachmentsController_file: {
        parameters: {
            query?: {
                /** @description A position that a command answered: the read waits up to 2 s until it is visible. */
                atLeast?: string;
            };
            header?: {
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                id: string;
                attachmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    OpinionsController_ofSection: {
        parameters: {
            query?: {
                /** @description A position that a command answered: the read waits up to 2 s until it is visible. */
                atLeast?: string;
            };
            header?: {
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Opinions"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    OpinionsController_ofReport: {
        parameters: {
            query?: {
                /** @description A position that a command answered: the read waits up to 2 s until it is visible. */
                atLeast?: string;
            };
            header?: {
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Opinions"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    OpinionsController_sectionPdf: {
        parameters: {
            query?: {
                /** @description A position that a command answered: the read waits up to 2 s until it is visible. */
                atLeast?: string;
            };
            header?: {
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    OpinionsController_sectionDocx: {
        parameters: {
            query?: {
                /** @description A position that a command answered: the read waits up to 2 s until it is visible. */
                atLeast?: string;
            };
            header?: {
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    OpinionsController_reportPdf: {
        parameters: {
            query?: {
                /** @description A position that a command answered: the read waits up to 2 s until it is visible. */
                atLeast?: string;
            };
            header?: {
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    OpinionsController_reportDocx: {
        parameters: {
            query?: {
                /** @description A position that a command answered: the read waits up to 2 s until it is visible. */
                atLeast?: string;
            };
            header?: {
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    RegisterController_books: {
        parameters: {
            query?: {
                /** @description A position that a command answered: the read waits up to 2 s until it is visible. */
                atLeast?: string;
            };
            header?: {
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterBooks"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    RegisterController_book: {
        parameters: {
            query?: {
                /** @description A position that a command answered: the read waits up to 2 s until it is visible. */
                atLeast?: string;
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description Rows a page, 1–200. */
                limit?: string;
            };
            header?: {
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                book: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterPage"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    RegisterController_open: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the command: the same request again answers the first result and does nothing twice; another one under the same key answers 422. */
                "Idempotency-Key": string;
                /** @description The user under whose delegation this is done. */
                "X-Trinhky-On-Behalf-Of"?: string;
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                book: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenRegisterRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    RegisterController_outsideNumber: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the command: the same request again answers the first result and does nothing twice; another one under the same key answers 422. */
                "Idempotency-Key": string;
                /** @description The user under whose delegation this is done. */
                "X-Trinhky-On-Behalf-Of"?: string;
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                book: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OutsideNumberRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    OrganController_show: {
        parameters: {
            query?: {
                /** @description A position that a command answered: the read waits up to 2 s until it is visible. */
                atLeast?: string;
            };
            header?: {
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organ"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    OrganController_name: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the command: the same request again answers the first result and does nothing twice; another one under the same key answers 422. */
                "Idempotency-Key": string;
                /** @description The user under whose delegation this is done. */
                "X-Trinhky-On-Behalf-Of"?: string;
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NameOrganRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    OrganController_unit: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the command: the same request again answers the first result and does nothing twice; another one under the same key answers 422. */
                "Idempotency-Key": string;
                /** @description The user under whose delegation this is done. */
                "X-Trinhky-On-Behalf-Of"?: string;
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenUnitRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    OrganController_field: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the command: the same request again answers the first result and does nothing twice; another one under the same key answers 422. */
                "Idempotency-Key": string;
                /** @description The user under whose delegation this is done. */
                "X-Trinhky-On-Behalf-Of"?: string;
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignFieldRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PeopleController_list: {
        parameters: {
            query?: {
                /** @description A position that a command answered: the read waits up to 2 s until it is visible. */
                atLeast?: string;
            };
            header?: {
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["People"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PeopleController_register: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the command: the same request again answers the first result and does nothing twice; another one under the same key answers 422. */
                "Idempotency-Key": string;
                /** @description The user under whose delegation this is done. */
                "X-Trinhky-On-Behalf-Of"?: string;
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterPersonRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredPerson"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PeopleController_holdPost: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the command: the same request again answers the first result and does nothing twice; another one under the same key answers 422. */
                "Idempotency-Key": string;
                /** @description The user under whose delegation this is done. */
                "X-Trinhky-On-Behalf-Of"?: string;
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldPostRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PeopleController_endPost: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the command: the same request again answers the first result and does nothing twice; another one under the same key answers 422. */
                "Idempotency-Key": string;
                /** @description The user under whose delegation this is done. */
                "X-Trinhky-On-Behalf-Of"?: string;
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                userId: string;
                postId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndPostRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PeopleController_resetPassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewPassword"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PeopleController_grant: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the command: the same request again answers the first result and does nothing twice; another one under the same key answers 422. */
                "Idempotency-Key": string;
                /** @description The user under whose delegation this is done. */
                "X-Trinhky-On-Behalf-Of"?: string;
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantDelegationRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DelegationGranted"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PeopleController_revoke: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the command: the same request again answers the first result and does nothing twice; another one under the same key answers 422. */
                "Idempotency-Key": string;
                /** @description The user under whose delegation this is done. */
                "X-Trinhky-On-Behalf-Of"?: string;
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevokeDelegationRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    AdministrationController_show: {
        parameters: {
            query?: never;
            header?: {
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Administration"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    AdministrationController_lock: {
        parameters: {
            query?: never;
            header?: {
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LockAccountRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    AdministrationController_endSessions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    TemplatesController_list: {
        parameters: {
            query?: {
                /** @description A position that a command answered: the read waits up to 2 s until it is visible. */
                atLeast?: string;
                retired?: "true" | "false";
            };
            header?: {
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Templates"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    TemplatesController_publish: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the command: the same request again answers the first result and does nothing twice; another one under the same key answers 422. */
                "Idempotency-Key": string;
                /** @description The user under whose delegation this is done. */
                "X-Trinhky-On-Behalf-Of"?: string;
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishTemplateRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    TemplatesController_retire: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the command: the same request again answers the first result and does nothing twice; another one under the same key answers 422. */
                "Idempotency-Key": string;
                /** @description The user under whose delegation this is done. */
                "X-Trinhky-On-Behalf-Of"?: string;
                /** @description The user the page was made for; 409 when another is signed in. */
                "X-Trinhky-User"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetireTemplateRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
}
