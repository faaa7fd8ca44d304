// Written by `npm run answers` from answers.ts; do not edit.
export const answerSchemas: Record<string, object> = {
 "Actions": {
  "type": "object",
  "properties": {
   "may": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "type": {
       "type": "string"
      },
      "sectionId": {
       "type": "string"
      }
     },
     "required": [
      "type"
     ]
    }
   },
   "whyNot": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "type": {
       "type": "string"
      },
      "sectionId": {
       "type": "string"
      },
      "code": {
       "type": "string"
      },
      "detail": {
       "type": "string"
      }
     },
     "required": [
      "code",
      "detail",
      "type"
     ]
    }
   }
  },
  "required": [
   "may",
   "whyNot"
  ]
 },
 "Actor": {
  "description": "Who acted, as they were at that moment: names, posts and capacities change, the event does not.",
  "type": "object",
  "properties": {
   "id": {
    "description": "The user's id, or `system:<reactor>` for a reactor.",
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "post": {
    "description": "The post's title (\"Chuyên viên\", \"Phó Chủ tịch\").",
    "type": "string"
   },
   "role": {
    "type": "string"
   },
   "unit": {
    "type": "string"
   },
   "capacity": {
    "description": "Quyền hạn, only where one signs: \"KT. CHỦ TỊCH\".",
    "type": "string"
   },
   "onBehalfOf": {
    "description": "The user this one acted for, under which delegation.",
    "type": "object",
    "properties": {
     "id": {
      "type": "string"
     },
     "name": {
      "type": "string"
     },
     "delegation": {
      "type": "string"
     }
    },
    "required": [
     "delegation",
     "id",
     "name"
    ]
   }
  },
  "required": [
   "id",
   "name"
  ]
 },
 "ActorShown": {
  "description": "Who did something, for whom where under a delegation.",
  "type": "object",
  "properties": {
   "post": {
    "type": "string",
    "nullable": true
   },
   "onBehalfOf": {
    "allOf": [
     {
      "$ref": "#/components/schemas/Named"
     }
    ],
    "nullable": true
   },
   "id": {
    "type": "string"
   },
   "name": {
    "type": "string"
   }
  },
  "required": [
   "id",
   "name",
   "onBehalfOf",
   "post"
  ]
 },
 "AdministeredPerson": {
  "type": "object",
  "properties": {
   "userId": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "account": {
    "type": "object",
    "properties": {
     "username": {
      "type": "string"
     },
     "mustChange": {
      "type": "boolean"
     },
     "disabled": {
      "type": "boolean"
     }
    },
    "required": [
     "disabled",
     "mustChange",
     "username"
    ],
    "description": "Null: has none, and cannot sign in.",
    "nullable": true
   },
   "posts": {
    "description": "Of all times: past, present and to come.",
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/HeldPost"
    }
   }
  },
  "required": [
   "account",
   "name",
   "posts",
   "userId"
  ]
 },
 "Administration": {
  "type": "object",
  "properties": {
   "today": {
    "description": "The legal date that the rest is read on.",
    "type": "string"
   },
   "people": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/AdministeredPerson"
    }
   },
   "units": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "unitId": {
       "type": "string"
      },
      "name": {
       "type": "string"
      },
      "abbreviation": {
       "type": "string"
      }
     },
     "required": [
      "abbreviation",
      "name",
      "unitId"
     ]
    }
   },
   "fields": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "fieldId": {
       "type": "string"
      },
      "name": {
       "type": "string"
      },
      "unitId": {
       "type": "string",
       "nullable": true
      },
      "leader": {
       "type": "string",
       "nullable": true
      }
     },
     "required": [
      "fieldId",
      "leader",
      "name",
      "unitId"
     ]
    }
   },
   "names": {
    "description": "By date, ascending `from`.",
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/OrganName"
    }
   },
   "delegations": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Delegation"
    }
   }
  },
  "required": [
   "delegations",
   "fields",
   "names",
   "people",
   "today",
   "units"
  ]
 },
 "AllocatedNumber": {
  "description": "Number + symbol is unique in a year (NĐ 30 Điều 15). `date` is the ISO date the document bears.",
  "type": "object",
  "properties": {
   "book": {
    "type": "string"
   },
   "year": {
    "type": "number"
   },
   "number": {
    "type": "number"
   },
   "symbol": {
    "type": "string"
   },
   "date": {
    "type": "string"
   }
  },
  "required": [
   "book",
   "date",
   "number",
   "symbol",
   "year"
  ]
 },
 "Assignee": {
  "description": "Who drafts: a person, or whoever holds a role in a unit, so that work outlives people.",
  "anyOf": [
   {
    "type": "object",
    "properties": {
     "kind": {
      "type": "string",
      "enum": [
       "user"
      ]
     },
     "id": {
      "type": "string"
     }
    },
    "required": [
     "id",
     "kind"
    ]
   },
   {
    "type": "object",
    "properties": {
     "kind": {
      "type": "string",
      "enum": [
       "post"
      ]
     },
     "role": {
      "$ref": "#/components/schemas/Role"
     },
     "unit": {
      "type": "string"
     }
    },
    "required": [
     "kind",
     "role",
     "unit"
    ]
   }
  ]
 },
 "AttachmentShown": {
  "type": "object",
  "properties": {
   "attachmentId": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "mediaType": {
    "$ref": "#/components/schemas/AttachmentType"
   },
   "size": {
    "description": "Bytes.",
    "type": "number"
   },
   "sha256": {
    "type": "string"
   },
   "blockId": {
    "type": "string",
    "nullable": true
   },
   "quote": {
    "type": "string",
    "nullable": true
   },
   "prefix": {
    "type": "string"
   },
   "suffix": {
    "type": "string"
   },
   "note": {
    "type": "string",
    "nullable": true
   },
   "place": {
    "anyOf": [
     {
      "type": "object",
      "properties": {
       "state": {
        "type": "string",
        "enum": [
         "anchored"
        ]
       },
       "blockId": {
        "type": "string"
       },
       "start": {
        "type": "number"
       },
       "end": {
        "type": "number"
       }
      },
      "required": [
       "blockId",
       "end",
       "start",
       "state"
      ]
     },
     {
      "type": "object",
      "properties": {
       "state": {
        "type": "string",
        "enum": [
         "detached"
        ]
       }
      },
      "required": [
       "state"
      ]
     }
    ],
    "nullable": true
   },
   "removed": {
    "type": "object",
    "properties": {
     "by": {
      "$ref": "#/components/schemas/ActorShown"
     },
     "at": {
      "type": "string"
     },
     "reason": {
      "type": "string",
      "nullable": true
     }
    },
    "required": [
     "at",
     "by",
     "reason"
    ],
    "nullable": true
   },
   "revision": {
    "description": "The text's revision it was made on.",
    "type": "number"
   },
   "by": {
    "$ref": "#/components/schemas/ActorShown"
   },
   "at": {
    "type": "string"
   }
  },
  "required": [
   "at",
   "attachmentId",
   "blockId",
   "by",
   "mediaType",
   "name",
   "note",
   "place",
   "quote",
   "removed",
   "revision",
   "sha256",
   "size"
  ]
 },
 "AttachmentType": {
  "description": "The kinds of file that stand behind a report's figures.",
  "type": "string",
  "enum": [
   "application/pdf",
   "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
   "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
   "image/jpeg",
   "image/png",
   "text/csv"
  ]
 },
 "Blame": {
  "description": "Who wrote each block (`block`) and row (`block/row`) that was there at a moment, when, why, from which source, and who approved it by then.",
  "type": "object",
  "additionalProperties": {
   "$ref": "#/components/schemas/WrittenBy"
  }
 },
 "Block": {
  "anyOf": [
   {
    "$ref": "#/components/schemas/Paragraph"
   },
   {
    "$ref": "#/components/schemas/Heading"
   },
   {
    "$ref": "#/components/schemas/Clause"
   },
   {
    "$ref": "#/components/schemas/Item"
   },
   {
    "$ref": "#/components/schemas/Table"
   },
   {
    "$ref": "#/components/schemas/PageBreak"
   }
  ]
 },
 "BlockDiff": {
  "type": "object",
  "properties": {
   "block": {
    "$ref": "#/components/schemas/Block"
   },
   "was": {
    "description": "Of a changed block, as it was.",
    "anyOf": [
     {
      "$ref": "#/components/schemas/Paragraph"
     },
     {
      "$ref": "#/components/schemas/Heading"
     },
     {
      "$ref": "#/components/schemas/Clause"
     },
     {
      "$ref": "#/components/schemas/Item"
     },
     {
      "$ref": "#/components/schemas/Table"
     },
     {
      "$ref": "#/components/schemas/PageBreak"
     }
    ]
   },
   "rows": {
    "description": "Of a table on both sides, its rows; `parts` is then the caption's.",
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/RowDiff"
    }
   },
   "id": {
    "type": "string"
   },
   "status": {
    "$ref": "#/components/schemas/DiffStatus"
   },
   "moved": {
    "description": "Changed and moved at once.",
    "type": "boolean",
    "enum": [
     true
    ]
   },
   "movedFrom": {
    "type": "string",
    "description": "Of what moved: what it stood after before; null = it stood first.",
    "nullable": true
   },
   "form": {
    "description": "Of what changed: what of it did, apart from the words.",
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/FormChange"
    }
   },
   "parts": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/TextPart"
    }
   }
  },
  "required": [
   "block",
   "id",
   "parts",
   "status"
  ]
 },
 "Cause": {
  "description": "Why words were put: a suggestion taken in, a remark on the block that was still open, the return (or reopening) after which the text was being mended.",
  "anyOf": [
   {
    "type": "object",
    "properties": {
     "kind": {
      "type": "string",
      "enum": [
       "suggestion"
      ]
     },
     "suggestionId": {
      "type": "string"
     },
     "by": {
      "$ref": "#/components/schemas/Actor"
     },
     "at": {
      "type": "string"
     },
     "note": {
      "type": "string",
      "nullable": true
     }
    },
    "required": [
     "at",
     "by",
     "kind",
     "note",
     "suggestionId"
    ]
   },
   {
    "type": "object",
    "properties": {
     "kind": {
      "type": "string",
      "enum": [
       "comment"
      ]
     },
     "commentId": {
      "type": "string"
     },
     "by": {
      "$ref": "#/components/schemas/Actor"
     },
     "at": {
      "type": "string"
     },
     "text": {
      "type": "string"
     }
    },
    "required": [
     "at",
     "by",
     "commentId",
     "kind",
     "text"
    ]
   },
   {
    "type": "object",
    "properties": {
     "kind": {
      "type": "string",
      "enum": [
       "return"
      ]
     },
     "by": {
      "$ref": "#/components/schemas/Actor"
     },
     "at": {
      "type": "string"
     },
     "round": {
      "type": "number"
     },
     "reason": {
      "type": "string"
     }
    },
    "required": [
     "at",
     "by",
     "kind",
     "reason",
     "round"
    ]
   }
  ]
 },
 "Change": {
  "description": "What an edit carries. Stored inside events: never rename or narrow a field here.\n`after` is a place: after that block (or row) id, `null` the first place. A `put` of an id that is there keeps its place when it\nnames none. A place whose anchor was removed by an earlier change of the same list is where that anchor stood; an anchor never\nseen means the last place. `rebase` rewrites the places of an edit made on an older text, so a stored edit's anchors exist.",
  "anyOf": [
   {
    "type": "object",
    "properties": {
     "op": {
      "type": "string",
      "enum": [
       "put"
      ]
     },
     "block": {
      "$ref": "#/components/schemas/Block"
     },
     "after": {
      "type": "string",
      "nullable": true
     }
    },
    "required": [
     "block",
     "op"
    ]
   },
   {
    "type": "object",
    "properties": {
     "op": {
      "type": "string",
      "enum": [
       "remove"
      ]
     },
     "id": {
      "type": "string"
     }
    },
    "required": [
     "id",
     "op"
    ]
   },
   {
    "type": "object",
    "properties": {
     "op": {
      "type": "string",
      "enum": [
       "move"
      ]
     },
     "id": {
      "type": "string"
     },
     "after": {
      "type": "string",
      "nullable": true
     }
    },
    "required": [
     "after",
     "id",
     "op"
    ]
   },
   {
    "type": "object",
    "properties": {
     "op": {
      "type": "string",
      "enum": [
       "put-row"
      ]
     },
     "table": {
      "type": "string"
     },
     "row": {
      "$ref": "#/components/schemas/TableRow"
     },
     "after": {
      "type": "string",
      "nullable": true
     }
    },
    "required": [
     "op",
     "row",
     "table"
    ]
   },
   {
    "type": "object",
    "properties": {
     "op": {
      "type": "string",
      "enum": [
       "remove-row"
      ]
     },
     "table": {
      "type": "string"
     },
     "row": {
      "type": "string"
     }
    },
    "required": [
     "op",
     "row",
     "table"
    ]
   },
   {
    "type": "object",
    "properties": {
     "op": {
      "type": "string",
      "enum": [
       "move-row"
      ]
     },
     "table": {
      "type": "string"
     },
     "row": {
      "type": "string"
     },
     "after": {
      "type": "string",
      "nullable": true
     }
    },
    "required": [
     "after",
     "op",
     "row",
     "table"
    ]
   },
   {
    "type": "object",
    "properties": {
     "op": {
      "type": "string",
      "enum": [
       "put-table-head"
      ]
     },
     "table": {
      "type": "string"
     },
     "caption": {
      "type": "array",
      "items": {
       "$ref": "#/components/schemas/Inline"
      }
     },
     "columns": {
      "type": "array",
      "items": {
       "$ref": "#/components/schemas/TableColumn"
      }
     },
     "headerRows": {
      "type": "number"
     }
    },
    "required": [
     "columns",
     "headerRows",
     "op",
     "table"
    ]
   }
  ]
 },
 "Clause": {
  "description": "A numbered clause: number generated, the title (bold) runs into the text.",
  "type": "object",
  "properties": {
   "kind": {
    "type": "string",
    "enum": [
     "clause"
    ]
   },
   "id": {
    "type": "string"
   },
   "level": {
    "$ref": "#/components/schemas/Level"
   },
   "title": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Inline"
    }
   },
   "content": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Inline"
    }
   }
  },
  "required": [
   "content",
   "id",
   "kind",
   "level"
  ]
 },
 "CommentShown": {
  "type": "object",
  "properties": {
   "commentId": {
    "type": "string"
   },
   "blockId": {
    "type": "string",
    "nullable": true
   },
   "quote": {
    "type": "string",
    "nullable": true
   },
   "prefix": {
    "description": "What stood right before and after the quote.",
    "type": "string"
   },
   "suffix": {
    "type": "string"
   },
   "text": {
    "type": "string"
   },
   "replyTo": {
    "type": "string",
    "nullable": true
   },
   "place": {
    "description": "Where its words stand in the text as it is. Null: on the whole section, or a reply.",
    "anyOf": [
     {
      "type": "object",
      "properties": {
       "state": {
        "type": "string",
        "enum": [
         "anchored"
        ]
       },
       "blockId": {
        "type": "string"
       },
       "start": {
        "type": "number"
       },
       "end": {
        "type": "number"
       }
      },
      "required": [
       "blockId",
       "end",
       "start",
       "state"
      ]
     },
     {
      "type": "object",
      "properties": {
       "state": {
        "type": "string",
        "enum": [
         "detached"
        ]
       }
      },
      "required": [
       "state"
      ]
     }
    ],
    "nullable": true
   },
   "resolvedBy": {
    "allOf": [
     {
      "$ref": "#/components/schemas/ActorShown"
     }
    ],
    "nullable": true
   },
   "revision": {
    "description": "The text's revision it was made on.",
    "type": "number"
   },
   "by": {
    "$ref": "#/components/schemas/ActorShown"
   },
   "at": {
    "type": "string"
   }
  },
  "required": [
   "at",
   "blockId",
   "by",
   "commentId",
   "place",
   "quote",
   "replyTo",
   "resolvedBy",
   "revision",
   "text"
  ]
 },
 "CountById": {
  "type": "object",
  "additionalProperties": {
   "type": "number"
  }
 },
 "DelegatedPower": {
  "type": "string",
  "enum": [
   "approve",
   "clerk",
   "draft",
   "head-organ",
   "sign"
  ]
 },
 "Delegation": {
  "type": "object",
  "properties": {
   "delegationId": {
    "type": "string"
   },
   "by": {
    "type": "string"
   },
   "to": {
    "type": "string"
   },
   "powers": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/DelegatedPower"
    }
   },
   "from": {
    "type": "string"
   },
   "until": {
    "description": "Inclusive.",
    "type": "string"
   },
   "basis": {
    "type": "string"
   },
   "revoked": {
    "type": "boolean"
   }
  },
  "required": [
   "basis",
   "by",
   "delegationId",
   "from",
   "powers",
   "revoked",
   "to",
   "until"
  ]
 },
 "DelegationGranted": {
  "type": "object",
  "properties": {
   "delegationId": {
    "type": "string"
   },
   "position": {
    "type": "string"
   },
   "revision": {
    "type": "number",
    "nullable": true
   },
   "changed": {
    "type": "boolean"
   }
  },
  "required": [
   "changed",
   "delegationId",
   "position",
   "revision"
  ]
 },
 "DelegationView": {
  "type": "object",
  "properties": {
   "delegationId": {
    "type": "string"
   },
   "by": {
    "type": "string"
   },
   "to": {
    "type": "string"
   },
   "powers": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/DelegatedPower"
    }
   },
   "from": {
    "type": "string"
   },
   "until": {
    "description": "Inclusive.",
    "type": "string"
   },
   "basis": {
    "type": "string"
   }
  },
  "required": [
   "basis",
   "by",
   "delegationId",
   "from",
   "powers",
   "to",
   "until"
  ]
 },
 "DiffStatus": {
  "description": "`changed` with equal parts only: the form changed (bold, alignment, spans), not the words. `moved`: the words stayed, the place changed.",
  "type": "string",
  "enum": [
   "added",
   "changed",
   "moved",
   "removed",
   "unchanged"
  ]
 },
 "DocumentKind": {
  "type": "string",
  "enum": [
   "final-docx",
   "final-pdf",
   "signing-copy-docx"
  ]
 },
 "DocumentView": {
  "type": "object",
  "properties": {
   "reportId": {
    "type": "string"
   },
   "submission": {
    "type": "number"
   },
   "kind": {
    "description": "`signing-copy-pdf` is the copy whose hash the signature names.",
    "type": "string",
    "enum": [
     "final-docx",
     "final-pdf",
     "signing-copy-docx",
     "signing-copy-pdf"
    ]
   },
   "sha256": {
    "type": "string"
   },
   "bytes": {
    "type": "number"
   },
   "pages": {
    "type": "number",
    "nullable": true
   },
   "renderer": {
    "type": "string"
   },
   "generatedAt": {
    "type": "string"
   }
  },
  "required": [
   "bytes",
   "generatedAt",
   "kind",
   "pages",
   "renderer",
   "reportId",
   "sha256",
   "submission"
  ]
 },
 "Documents": {
  "type": "object",
  "properties": {
   "rows": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/DocumentView"
    }
   }
  },
  "required": [
   "rows"
  ]
 },
 "Due": {
  "description": "How a due date stands to a day: dates are legal dates (ISO, Asia/Ho_Chi_Minh).",
  "type": "object",
  "properties": {
   "date": {
    "type": "string"
   },
   "days": {
    "description": "Days left; 0 = today, negative = so many days late.",
    "type": "number"
   },
   "state": {
    "description": "`soon`: today or tomorrow.",
    "type": "string",
    "enum": [
     "later",
     "overdue",
     "soon"
    ]
   }
  },
  "required": [
   "date",
   "days",
   "state"
  ]
 },
 "EndReason": {
  "description": "Why a stream of events ended for good: the page must ask the person to sign in, or load itself anew.",
  "type": "string",
  "enum": [
   "role-changed",
   "signed-out",
   "stopping",
   "too-far-behind"
  ]
 },
 "Ended": {
  "description": "The last a page is told on a stream.",
  "type": "object",
  "properties": {
   "reason": {
    "$ref": "#/components/schemas/EndReason"
   }
  },
  "required": [
   "reason"
  ]
 },
 "FieldView": {
  "type": "object",
  "properties": {
   "fieldId": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "unitId": {
    "type": "string",
    "nullable": true
   },
   "leader": {
    "type": "string",
    "nullable": true
   }
  },
  "required": [
   "fieldId",
   "leader",
   "name",
   "unitId"
  ]
 },
 "FormChange": {
  "description": "What changed of a block or row apart from its words: what kind it is, its level, marker, alignment, first line; a table's columns, a row's\ncells (spans, bold, alignment); marks on the words (bold, italics …), or where a figure comes from, a reference leads or a note stands.",
  "type": "string",
  "enum": [
   "align",
   "cells",
   "columns",
   "indent",
   "kind",
   "level",
   "marker",
   "marks"
  ]
 },
 "FormatChecked": {
  "type": "object",
  "properties": {
   "findings": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/FormatFinding"
    }
   },
   "position": {
    "type": "string"
   },
   "revision": {
    "type": "number",
    "nullable": true
   },
   "changed": {
    "type": "boolean"
   }
  },
  "required": [
   "changed",
   "findings",
   "position",
   "revision"
  ]
 },
 "FormatFinding": {
  "type": "object",
  "properties": {
   "rule": {
    "type": "string"
   },
   "severity": {
    "type": "string",
    "enum": [
     "error",
     "warning"
    ]
   },
   "nodeId": {
    "type": "string",
    "nullable": true
   },
   "blockId": {
    "type": "string",
    "nullable": true
   },
   "message": {
    "description": "Vietnamese.",
    "type": "string"
   }
  },
  "required": [
   "blockId",
   "message",
   "nodeId",
   "rule",
   "severity"
  ]
 },
 "FoundNumber": {
  "type": "object",
  "properties": {
   "book": {
    "type": "string"
   },
   "year": {
    "type": "number"
   },
   "number": {
    "type": "number"
   },
   "symbol": {
    "type": "string"
   },
   "date": {
    "type": "string"
   },
   "subject": {
    "type": "string"
   },
   "voided": {
    "type": "boolean"
   },
   "reportId": {
    "type": "string",
    "description": "Null: given outside this system.",
    "nullable": true
   }
  },
  "required": [
   "book",
   "date",
   "number",
   "reportId",
   "subject",
   "symbol",
   "voided",
   "year"
  ]
 },
 "FoundPerson": {
  "type": "object",
  "properties": {
   "userId": {
    "type": "string"
   },
   "name": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Stretch"
    }
   },
   "posts": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "title": {
       "type": "string"
      },
      "unit": {
       "type": "string",
       "nullable": true
      }
     },
     "required": [
      "title",
      "unit"
     ]
    }
   }
  },
  "required": [
   "name",
   "posts",
   "userId"
  ]
 },
 "FoundReport": {
  "type": "object",
  "properties": {
   "reportId": {
    "type": "string"
   },
   "subject": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Stretch"
    }
   },
   "state": {
    "$ref": "#/components/schemas/ReportState"
   },
   "number": {
    "type": "object",
    "properties": {
     "number": {
      "type": "number"
     },
     "symbol": {
      "type": "string"
     }
    },
    "required": [
     "number",
     "symbol"
    ],
    "nullable": true
   }
  },
  "required": [
   "number",
   "reportId",
   "state",
   "subject"
  ]
 },
 "FoundSection": {
  "type": "object",
  "properties": {
   "reportId": {
    "type": "string"
   },
   "subject": {
    "type": "string"
   },
   "nodeId": {
    "type": "string"
   },
   "nodeKind": {
    "type": "string"
   },
   "sectionId": {
    "type": "string",
    "description": "Null: a heading without a text of its own.",
    "nullable": true
   },
   "title": {
    "type": "string",
    "nullable": true
   },
   "state": {
    "type": "string",
    "enum": [
     "approved",
     "closed",
     "drafting",
     "in-review",
     "removed"
    ],
    "nullable": true
   },
   "inTitle": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Stretch"
    },
    "description": "The words found in the title.",
    "nullable": true
   },
   "blockId": {
    "type": "string",
    "description": "The block in whose text they were found, and the neighbourhood.",
    "nullable": true
   },
   "inText": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Stretch"
    },
    "nullable": true
   }
  },
  "required": [
   "blockId",
   "inText",
   "inTitle",
   "nodeId",
   "nodeKind",
   "reportId",
   "sectionId",
   "state",
   "subject",
   "title"
  ]
 },
 "Heading": {
  "description": "A line of its own inside a section; its number is generated.",
  "type": "object",
  "properties": {
   "kind": {
    "type": "string",
    "enum": [
     "heading"
    ]
   },
   "id": {
    "type": "string"
   },
   "level": {
    "$ref": "#/components/schemas/Level"
   },
   "title": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Inline"
    }
   }
  },
  "required": [
   "id",
   "kind",
   "level",
   "title"
  ]
 },
 "HeldPost": {
  "type": "object",
  "properties": {
   "postId": {
    "type": "string"
   },
   "userId": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "role": {
    "$ref": "#/components/schemas/Role"
   },
   "title": {
    "type": "string"
   },
   "unitId": {
    "type": "string",
    "nullable": true
   },
   "from": {
    "type": "string"
   },
   "to": {
    "type": "string",
    "description": "Exclusive: not held on and after this date; null = still held.",
    "nullable": true
   },
   "acting": {
    "type": "boolean"
   },
   "rank": {
    "type": "number"
   }
  },
  "required": [
   "acting",
   "from",
   "name",
   "postId",
   "rank",
   "role",
   "title",
   "to",
   "unitId",
   "userId"
  ]
 },
 "HistoryLine": {
  "type": "object",
  "properties": {
   "stream": {
    "description": "Stream and revision are what a permalink cites.",
    "type": "string"
   },
   "revision": {
    "type": "number"
   },
   "type": {
    "type": "string"
   },
   "reportId": {
    "type": "string",
    "nullable": true
   },
   "sectionId": {
    "type": "string",
    "nullable": true
   },
   "at": {
    "type": "string"
   },
   "actor": {
    "type": "object",
    "properties": {
     "id": {
      "type": "string"
     },
     "name": {
      "type": "string"
     },
     "post": {
      "type": "string",
      "nullable": true
     },
     "onBehalfOf": {
      "type": "string",
      "nullable": true
     }
    },
    "required": [
     "id",
     "name",
     "onBehalfOf",
     "post"
    ]
   },
   "verb": {
    "type": "string"
   },
   "summary": {
    "type": "string",
    "nullable": true
   }
  },
  "required": [
   "actor",
   "at",
   "reportId",
   "revision",
   "sectionId",
   "stream",
   "summary",
   "type",
   "verb"
  ]
 },
 "HistoryPage": {
  "description": "A page of rows, newest or first in order, and where the next one starts.",
  "type": "object",
  "properties": {
   "rows": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/HistoryLine"
    }
   },
   "next": {
    "type": "string",
    "description": "Opaque; null when there is no next page.",
    "nullable": true
   }
  },
  "required": [
   "next",
   "rows"
  ]
 },
 "Home": {
  "type": "object",
  "properties": {
   "today": {
    "description": "The legal date that everything is told for.",
    "type": "string"
   },
   "roles": {
    "description": "Of the posts held today.",
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Role"
    }
   },
   "toDraft": {
    "description": "What came back first, then by due date.",
    "type": "array",
    "items": {
     "allOf": [
      {
       "$ref": "#/components/schemas/MyWorkView"
      },
      {
       "type": "object",
       "properties": {
        "due": {
         "allOf": [
          {
           "$ref": "#/components/schemas/Due"
          }
         ],
         "nullable": true
        }
       },
       "required": [
        "due"
       ]
      }
     ]
    }
   },
   "toApprove": {
    "type": "array",
    "items": {
     "allOf": [
      {
       "$ref": "#/components/schemas/ReviewView"
      },
      {
       "type": "object",
       "properties": {
        "due": {
         "allOf": [
          {
           "$ref": "#/components/schemas/Due"
          }
         ],
         "nullable": true
        }
       },
       "required": [
        "due"
       ]
      }
     ]
    }
   },
   "toSign": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ReportAtHome"
    }
   },
   "toSubmit": {
    "description": "Every section is approved: to be checked and submitted for signature.",
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ReportAtHome"
    }
   },
   "toNumber": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ReportAtHome"
    }
   },
   "toIssue": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ReportAtHome"
    }
   },
   "reports": {
    "description": "Reports under way that the person has a part in, and the last ones issued; `mine`: sections drafted or approved by them.",
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "number": {
       "type": "object",
       "properties": {
        "book": {
         "type": "string"
        },
        "number": {
         "type": "number"
        },
        "symbol": {
         "type": "string"
        },
        "date": {
         "type": "string"
        }
       },
       "required": [
        "book",
        "date",
        "number",
        "symbol"
       ],
       "nullable": true
      },
      "reportId": {
       "type": "string"
      },
      "period": {
       "$ref": "#/components/schemas/Period"
      },
      "state": {
       "$ref": "#/components/schemas/ReportState"
      },
      "sections": {
       "type": "object",
       "properties": {
        "removed": {
         "type": "number"
        },
        "drafting": {
         "type": "number"
        },
        "in-review": {
         "type": "number"
        },
        "approved": {
         "type": "number"
        },
        "closed": {
         "type": "number"
        }
       }
      },
      "changedAt": {
       "type": "string"
      },
      "subject": {
       "type": "string"
      },
      "due": {
       "allOf": [
        {
         "$ref": "#/components/schemas/Due"
        }
       ],
       "nullable": true
      },
      "mine": {
       "type": "object",
       "properties": {
        "sections": {
         "type": "number"
        },
        "waiting": {
         "type": "number"
        }
       },
       "required": [
        "sections",
        "waiting"
       ]
      }
     },
     "required": [
      "changedAt",
      "due",
      "mine",
      "number",
      "period",
      "reportId",
      "sections",
      "state",
      "subject"
     ]
    }
   }
  },
  "required": [
   "reports",
   "roles",
   "toApprove",
   "toDraft",
   "toIssue",
   "toNumber",
   "toSign",
   "toSubmit",
   "today"
  ]
 },
 "Inline": {
  "anyOf": [
   {
    "type": "object",
    "properties": {
     "kind": {
      "type": "string",
      "enum": [
       "text"
      ]
     },
     "t": {
      "type": "string"
     },
     "m": {
      "type": "array",
      "items": {
       "$ref": "#/components/schemas/Mark"
      }
     }
    },
    "required": [
     "kind",
     "t"
    ]
   },
   {
    "type": "object",
    "properties": {
     "kind": {
      "type": "string",
      "enum": [
       "footnote"
      ]
     },
     "id": {
      "type": "string"
     },
     "content": {
      "type": "array",
      "items": {
       "$ref": "#/components/schemas/Inline"
      }
     }
    },
    "required": [
     "content",
     "id",
     "kind"
    ]
   },
   {
    "type": "object",
    "properties": {
     "kind": {
      "type": "string",
      "enum": [
       "figure"
      ]
     },
     "indicator": {
      "type": "string"
     },
     "period": {
      "type": "string"
     },
     "format": {
      "type": "string"
     },
     "t": {
      "type": "string"
     }
    },
    "required": [
     "format",
     "indicator",
     "kind",
     "period",
     "t"
    ]
   },
   {
    "type": "object",
    "properties": {
     "kind": {
      "type": "string",
      "enum": [
       "xref"
      ]
     },
     "target": {
      "type": "string"
     }
    },
    "required": [
     "kind",
     "target"
    ]
   },
   {
    "type": "object",
    "properties": {
     "kind": {
      "type": "string",
      "enum": [
       "break"
      ]
     }
    },
    "required": [
     "kind"
    ]
   }
  ]
 },
 "Item": {
  "description": "A dash item, flat: Vietnamese reports indent the first line and do not hang.",
  "type": "object",
  "properties": {
   "kind": {
    "type": "string",
    "enum": [
     "item"
    ]
   },
   "id": {
    "type": "string"
   },
   "marker": {
    "type": "string",
    "enum": [
     "*",
     "+",
     "-"
    ]
   },
   "level": {
    "type": "number",
    "enum": [
     1,
     2,
     3
    ]
   },
   "title": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Inline"
    }
   },
   "content": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Inline"
    }
   }
  },
  "required": [
   "content",
   "id",
   "kind",
   "level",
   "marker"
  ]
 },
 "LabelById": {
  "type": "object",
  "additionalProperties": {
   "type": "string"
  }
 },
 "LastChanges": {
  "description": "When each section last changed and who last wrote in it, by section id.",
  "type": "object",
  "additionalProperties": {
   "type": "object",
   "properties": {
    "at": {
     "type": "string"
    },
    "edited": {
     "type": "object",
     "properties": {
      "by": {
       "type": "string"
      },
      "at": {
       "type": "string"
      }
     },
     "required": [
      "at",
      "by"
     ],
     "nullable": true
    }
   },
   "required": [
    "at",
    "edited"
   ]
  }
 },
 "Letterhead": {
  "description": "The organ's letterhead as it stood on the report's date.",
  "type": "object",
  "properties": {
   "parentOrgan": {
    "description": "The superior organ's line; a People's Committee has none (NĐ 30 Phụ lục I, II.2).",
    "type": "string"
   },
   "organ": {
    "description": "The organ's name, a line each: [\"ỦY BAN NHÂN DÂN\", \"PHƯỜNG …\"].",
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "symbol": {
    "description": "The document symbol after the number, e.g. \"BC-UBND\".",
    "type": "string"
   },
   "place": {
    "description": "Địa danh, e.g. \"Hòa Bình\".",
    "type": "string"
   }
  },
  "required": [
   "organ",
   "place",
   "symbol"
  ]
 },
 "Level": {
  "type": "number",
  "enum": [
   1,
   2,
   3,
   4,
   5
  ]
 },
 "Mark": {
  "description": "The block model: what a section's text is made of. Stored inside events: never rename or narrow a field here;\nadd a new event version and an upcaster instead. Numbers are never stored: they are generated (see numbering.ts).",
  "type": "string",
  "enum": [
   "b",
   "i",
   "sub",
   "sup",
   "u"
  ]
 },
 "MyWork": {
  "type": "object",
  "properties": {
   "rows": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/MyWorkView"
    }
   }
  },
  "required": [
   "rows"
  ]
 },
 "MyWorkView": {
  "type": "object",
  "properties": {
   "sectionId": {
    "type": "string"
   },
   "reportId": {
    "type": "string"
   },
   "nodeId": {
    "type": "string"
   },
   "title": {
    "type": "string",
    "nullable": true
   },
   "nodeKind": {
    "type": "string",
    "description": "Opening and closing have no title.",
    "nullable": true
   },
   "subject": {
    "type": "string",
    "nullable": true
   },
   "dueDate": {
    "type": "string",
    "nullable": true
   },
   "round": {
    "description": "0 = never submitted.",
    "type": "number"
   },
   "revision": {
    "description": "0 = nothing written yet.",
    "type": "number"
   },
   "returned": {
    "type": "object",
    "properties": {
     "reason": {
      "type": "string"
     },
     "by": {
      "type": "string"
     },
     "at": {
      "type": "string"
     }
    },
    "required": [
     "at",
     "by",
     "reason"
    ],
    "description": "Why it came back; null when it did not.",
    "nullable": true
   }
  },
  "required": [
   "dueDate",
   "nodeId",
   "nodeKind",
   "reportId",
   "returned",
   "revision",
   "round",
   "sectionId",
   "subject",
   "title"
  ]
 },
 "Named": {
  "description": "Ids with the names people know them by.",
  "type": "object",
  "properties": {
   "id": {
    "type": "string"
   },
   "name": {
    "type": "string"
   }
  },
  "required": [
   "id",
   "name"
  ]
 },
 "NewPassword": {
  "type": "object",
  "properties": {
   "password": {
    "type": "string"
   }
  },
  "required": [
   "password"
  ]
 },
 "NodeKind": {
  "type": "string",
  "enum": [
   "appendix",
   "closing",
   "heading",
   "opening",
   "section"
  ]
 },
 "NodeReplayed": {
  "type": "object",
  "properties": {
   "nodeId": {
    "type": "string"
   },
   "parent": {
    "type": "string",
    "nullable": true
   },
   "kind": {
    "$ref": "#/components/schemas/NodeKind"
   },
   "numbering": {
    "$ref": "#/components/schemas/Numbering"
   },
   "levels": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Numbering"
    },
    "nullable": true
   },
   "title": {
    "type": "string",
    "nullable": true
   },
   "sectionId": {
    "type": "string",
    "nullable": true
   }
  },
  "required": [
   "kind",
   "levels",
   "nodeId",
   "numbering",
   "parent",
   "sectionId",
   "title"
  ]
 },
 "NotificationKind": {
  "description": "What a person is told of. Stored keys: never rename one.",
  "type": "string",
  "enum": [
   "approved",
   "assigned",
   "cancelled",
   "comment",
   "due-date",
   "issued",
   "rendering-failed",
   "reopened",
   "reply",
   "report-returned",
   "returned",
   "signature-withdrawn",
   "signed",
   "suggestion",
   "suggestion-decided",
   "taken-back",
   "to-approve",
   "to-sign"
  ]
 },
 "NotificationView": {
  "type": "object",
  "properties": {
   "position": {
    "description": "The log position of what happened.",
    "type": "string"
   },
   "kind": {
    "$ref": "#/components/schemas/NotificationKind"
   },
   "reportId": {
    "type": "string"
   },
   "subject": {
    "type": "string",
    "nullable": true
   },
   "sectionId": {
    "type": "string",
    "nullable": true
   },
   "title": {
    "type": "string",
    "nullable": true
   },
   "nodeKind": {
    "type": "string",
    "description": "Opening and closing have no title.",
    "nullable": true
   },
   "blockId": {
    "type": "string",
    "nullable": true
   },
   "remarkId": {
    "type": "string",
    "description": "The comment or suggestion.",
    "nullable": true
   },
   "actor": {
    "type": "object",
    "properties": {
     "id": {
      "type": "string"
     },
     "name": {
      "type": "string"
     }
    },
    "required": [
     "id",
     "name"
    ]
   },
   "at": {
    "type": "string"
   },
   "detail": {
    "type": "string",
    "description": "A reason, the words of a comment, a note, an ISO date.",
    "nullable": true
   }
  },
  "required": [
   "actor",
   "at",
   "blockId",
   "detail",
   "kind",
   "nodeKind",
   "position",
   "remarkId",
   "reportId",
   "sectionId",
   "subject",
   "title"
  ]
 },
 "Notifications": {
  "type": "object",
  "properties": {
   "rows": {
    "type": "array",
    "items": {
     "allOf": [
      {
       "$ref": "#/components/schemas/NotificationView"
      },
      {
       "type": "object",
       "properties": {
        "read": {
         "type": "boolean"
        }
       },
       "required": [
        "read"
       ]
      }
     ]
    }
   },
   "next": {
    "type": "string",
    "nullable": true
   },
   "reminders": {
    "description": "Of the work that waits today, by due date: on the first page only.",
    "type": "array",
    "items": {
     "allOf": [
      {
       "$ref": "#/components/schemas/Reminder"
      },
      {
       "type": "object",
       "properties": {
        "read": {
         "type": "boolean"
        }
       },
       "required": [
        "read"
       ]
      }
     ]
    }
   },
   "nextReminderAt": {
    "type": "string",
    "description": "When there will be the next reminder: what is shown is to be asked for again then.",
    "nullable": true
   },
   "unread": {
    "description": "Counted up to 100.",
    "type": "number"
   }
  },
  "required": [
   "next",
   "nextReminderAt",
   "reminders",
   "rows",
   "unread"
  ]
 },
 "Numbering": {
  "description": "The kind of numbering of an outline node, and of each level inside a section.",
  "type": "string",
  "enum": [
   "arabic",
   "decimal",
   "letter",
   "none",
   "part",
   "roman",
   "upper"
  ]
 },
 "NumberingStart": {
  "description": "Where the numbers of one node's blocks begin in its report: what is needed to number them while they are being written.",
  "type": "object",
  "properties": {
   "levels": {
    "description": "The kind of number of block levels 1, 2, …",
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Numbering"
    }
   },
   "kind": {
    "$ref": "#/components/schemas/Numbering"
   },
   "numeral": {
    "type": "string"
   },
   "counters": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "kind": {
       "type": "string"
      },
      "last": {
       "type": "number"
      }
     },
     "required": [
      "kind",
      "last"
     ]
    }
   }
  },
  "required": [
   "counters",
   "kind",
   "levels",
   "numeral"
  ]
 },
 "OpinionRow": {
  "description": "A row of the table, in the words that are printed.",
  "type": "object",
  "properties": {
   "no": {
    "type": "number"
   },
   "id": {
    "type": "string"
   },
   "kind": {
    "type": "string",
    "enum": [
     "comment",
     "return",
     "suggestion"
    ]
   },
   "sectionId": {
    "type": "string"
   },
   "section": {
    "type": "string"
   },
   "blockId": {
    "type": "string",
    "nullable": true
   },
   "place": {
    "description": "Where in the section, as people say it.",
    "type": "string"
   },
   "by": {
    "$ref": "#/components/schemas/ActorShown"
   },
   "at": {
    "type": "string"
   },
   "opinion": {
    "type": "string"
   },
   "original": {
    "type": "string"
   },
   "outcome": {
    "type": "string",
    "enum": [
     "accepted",
     "declined",
     "open",
     "settled"
    ]
   },
   "answer": {
    "type": "string"
   },
   "handledBy": {
    "allOf": [
     {
      "$ref": "#/components/schemas/ActorShown"
     }
    ],
    "nullable": true
   },
   "handledAt": {
    "type": "string",
    "nullable": true
   }
  },
  "required": [
   "answer",
   "at",
   "blockId",
   "by",
   "handledAt",
   "handledBy",
   "id",
   "kind",
   "no",
   "opinion",
   "original",
   "outcome",
   "place",
   "section",
   "sectionId"
  ]
 },
 "Opinions": {
  "type": "object",
  "properties": {
   "subject": {
    "description": "What the opinions are on: \"mục 1. Kinh tế của Báo cáo tháng 6 năm 2026\".",
    "type": "string"
   },
   "rows": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/OpinionRow"
    }
   }
  },
  "required": [
   "rows",
   "subject"
  ]
 },
 "Organ": {
  "type": "object",
  "properties": {
   "organ": {
    "allOf": [
     {
      "$ref": "#/components/schemas/OrganView"
     }
    ],
    "nullable": true
   },
   "units": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "unitId": {
       "type": "string"
      },
      "name": {
       "type": "string"
      },
      "abbreviation": {
       "type": "string"
      }
     },
     "required": [
      "abbreviation",
      "name",
      "unitId"
     ]
    }
   },
   "fields": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/FieldView"
    }
   }
  },
  "required": [
   "fields",
   "organ",
   "units"
  ]
 },
 "OrganName": {
  "type": "object",
  "properties": {
   "code": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "letterhead": {
    "$ref": "#/components/schemas/Letterhead"
   },
   "archive": {
    "type": "string"
   },
   "from": {
    "type": "string"
   }
  },
  "required": [
   "archive",
   "code",
   "from",
   "letterhead",
   "name"
  ]
 },
 "OrganView": {
  "type": "object",
  "properties": {
   "organId": {
    "type": "string"
   },
   "code": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "letterhead": {
    "$ref": "#/components/schemas/Letterhead"
   },
   "archive": {
    "type": "string"
   }
  },
  "required": [
   "archive",
   "code",
   "letterhead",
   "name",
   "organId"
  ]
 },
 "OutlineChanged": {
  "type": "object",
  "properties": {
   "outlineHash": {
    "description": "What the next change of the outline names.",
    "type": "string"
   },
   "position": {
    "type": "string"
   },
   "revision": {
    "type": "number",
    "nullable": true
   },
   "changed": {
    "type": "boolean"
   }
  },
  "required": [
   "changed",
   "outlineHash",
   "position",
   "revision"
  ]
 },
 "PageBreak": {
  "type": "object",
  "properties": {
   "kind": {
    "type": "string",
    "enum": [
     "page-break"
    ]
   },
   "id": {
    "type": "string"
   }
  },
  "required": [
   "id",
   "kind"
  ]
 },
 "Paragraph": {
  "type": "object",
  "properties": {
   "kind": {
    "type": "string",
    "enum": [
     "paragraph"
    ]
   },
   "id": {
    "type": "string"
   },
   "align": {
    "type": "string",
    "enum": [
     "center",
     "justify",
     "left",
     "right"
    ]
   },
   "noIndent": {
    "type": "boolean",
    "enum": [
     true
    ]
   },
   "content": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Inline"
    }
   }
  },
  "required": [
   "content",
   "id",
   "kind"
  ]
 },
 "People": {
  "description": "Who is who in one organ on a date (ISO, Asia/Ho_Chi_Minh).",
  "type": "object",
  "properties": {
   "posts": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/PostView"
    }
   },
   "units": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "unitId": {
       "type": "string"
      },
      "name": {
       "type": "string"
      },
      "abbreviation": {
       "type": "string"
      }
     },
     "required": [
      "abbreviation",
      "name",
      "unitId"
     ]
    }
   },
   "fields": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/FieldView"
    }
   },
   "delegations": {
    "description": "In force on the date.",
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/DelegationView"
    }
   }
  },
  "required": [
   "delegations",
   "fields",
   "posts",
   "units"
  ]
 },
 "Period": {
  "description": "`index`: month 1..12, quarter 1..4, half-year 1..2, otherwise 1.",
  "type": "object",
  "properties": {
   "kind": {
    "$ref": "#/components/schemas/PeriodKind"
   },
   "year": {
    "type": "number"
   },
   "index": {
    "type": "number"
   }
  },
  "required": [
   "index",
   "kind",
   "year"
  ]
 },
 "PeriodKind": {
  "type": "string",
  "enum": [
   "half-year",
   "month",
   "nine-month",
   "quarter",
   "year"
  ]
 },
 "PostView": {
  "type": "object",
  "properties": {
   "organId": {
    "type": "string"
   },
   "postId": {
    "type": "string"
   },
   "userId": {
    "type": "string"
   },
   "name": {
    "type": "string"
   },
   "role": {
    "$ref": "#/components/schemas/Role"
   },
   "title": {
    "type": "string"
   },
   "unitId": {
    "type": "string",
    "nullable": true
   },
   "from": {
    "type": "string"
   },
   "to": {
    "type": "string",
    "description": "Exclusive; null = still held.",
    "nullable": true
   },
   "acting": {
    "type": "boolean"
   },
   "rank": {
    "type": "number"
   }
  },
  "required": [
   "acting",
   "from",
   "name",
   "organId",
   "postId",
   "rank",
   "role",
   "title",
   "to",
   "unitId",
   "userId"
  ]
 },
 "RegisterBooks": {
  "type": "object",
  "properties": {
   "rows": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "book": {
       "type": "string"
      },
      "year": {
       "type": "number"
      },
      "symbol": {
       "type": "string"
      },
      "start": {
       "type": "number"
      }
     },
     "required": [
      "book",
      "start",
      "symbol",
      "year"
     ]
    }
   }
  },
  "required": [
   "rows"
  ]
 },
 "RegisterLine": {
  "description": "The columns of the book of outgoing documents (NĐ 30 Phụ lục IV).",
  "type": "object",
  "properties": {
   "number": {
    "description": "Số.",
    "type": "number"
   },
   "symbol": {
    "description": "Ký hiệu.",
    "type": "string"
   },
   "date": {
    "description": "Ngày, tháng văn bản (ISO).",
    "type": "string"
   },
   "subject": {
    "description": "Tên loại và trích yếu nội dung.",
    "type": "string"
   },
   "signer": {
    "type": "string",
    "description": "Người ký.",
    "nullable": true
   },
   "recipients": {
    "description": "Nơi nhận; empty until issued.",
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "reportId": {
    "type": "string",
    "nullable": true
   },
   "outside": {
    "description": "Given outside the system and entered as such.",
    "type": "boolean"
   },
   "note": {
    "type": "string",
    "description": "Ghi chú.",
    "nullable": true
   },
   "voidReason": {
    "type": "string",
    "description": "Why the number is void; null = in force.",
    "nullable": true
   }
  },
  "required": [
   "date",
   "note",
   "number",
   "outside",
   "recipients",
   "reportId",
   "signer",
   "subject",
   "symbol",
   "voidReason"
  ]
 },
 "RegisterPage": {
  "description": "A page of rows, newest or first in order, and where the next one starts.",
  "type": "object",
  "properties": {
   "rows": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/RegisterLine"
    }
   },
   "next": {
    "type": "string",
    "description": "Opaque; null when there is no next page.",
    "nullable": true
   }
  },
  "required": [
   "next",
   "rows"
  ]
 },
 "Reminder": {
  "type": "object",
  "properties": {
   "id": {
    "description": "The same for the same date: a due date that is moved is reminded of anew.",
    "type": "string"
   },
   "kind": {
    "type": "string",
    "enum": [
     "due-soon",
     "overdue"
    ]
   },
   "task": {
    "description": "What is to be done until then.",
    "type": "string",
    "enum": [
     "approve",
     "draft"
    ]
   },
   "reportId": {
    "type": "string"
   },
   "subject": {
    "type": "string",
    "nullable": true
   },
   "sectionId": {
    "type": "string"
   },
   "title": {
    "type": "string",
    "nullable": true
   },
   "nodeKind": {
    "type": "string",
    "nullable": true
   },
   "dueDate": {
    "type": "string"
   },
   "at": {
    "description": "The instant of the reminder.",
    "type": "string"
   }
  },
  "required": [
   "at",
   "dueDate",
   "id",
   "kind",
   "nodeKind",
   "reportId",
   "sectionId",
   "subject",
   "task",
   "title"
  ]
 },
 "Rendition": {
  "type": "string",
  "enum": [
   "draft",
   "final",
   "signing-copy"
  ]
 },
 "ReplayDiff": {
  "type": "object",
  "properties": {
   "reportId": {
    "type": "string"
   },
   "sections": {
    "description": "The sections whose text differs, with words; those whose state alone does, without.",
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/SectionBetween"
    }
   }
  },
  "required": [
   "reportId",
   "sections"
  ]
 },
 "ReplayKind": {
  "description": "What a replay is made of. A page of it folds the text with `applyChanges` and replaces what a patch names: it works out no rule.",
  "type": "string",
  "enum": [
   "assignment",
   "outline",
   "remark",
   "review",
   "rights",
   "signing",
   "text"
  ]
 },
 "ReplayLine": {
  "type": "object",
  "properties": {
   "index": {
    "description": "Its place in the one order of everything that happened, from 0.",
    "type": "number"
   },
   "at": {
    "type": "string"
   },
   "stream": {
    "description": "Stream and revision are what a permalink cites.",
    "type": "string"
   },
   "revision": {
    "type": "number"
   },
   "type": {
    "type": "string"
   },
   "kind": {
    "$ref": "#/components/schemas/ReplayKind"
   },
   "by": {
    "$ref": "#/components/schemas/ActorShown"
   },
   "verb": {
    "description": "Vietnamese, as an office would say it.",
    "type": "string"
   },
   "summary": {
    "type": "string",
    "nullable": true
   },
   "sectionId": {
    "type": "string",
    "nullable": true
   },
   "edit": {
    "description": "The change of the section's text, to be applied to what stood before.",
    "allOf": [
     {
      "$ref": "#/components/schemas/TextEdit"
     }
    ],
    "nullable": true
   },
   "patch": {
    "allOf": [
     {
      "$ref": "#/components/schemas/ReplayPatch"
     }
    ],
    "nullable": true
   }
  },
  "required": [
   "at",
   "by",
   "edit",
   "index",
   "kind",
   "patch",
   "revision",
   "sectionId",
   "stream",
   "summary",
   "type",
   "verb"
  ]
 },
 "ReplayPage": {
  "type": "object",
  "properties": {
   "reportId": {
    "type": "string"
   },
   "start": {
    "description": "The place of the first line. 0 although a later one was asked: what the asker has is no longer how it began, and is to be dropped.",
    "type": "number"
   },
   "lines": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ReplayLine"
    }
   },
   "total": {
    "description": "How many lines there are in all.",
    "type": "number"
   },
   "next": {
    "type": "string",
    "description": "Where the next page, or what is still to happen, begins; null = from the start.",
    "nullable": true
   },
   "labels": {
    "description": "Number and title of every section as they stand at the end, in the outline's order.",
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "sectionId": {
       "type": "string"
      },
      "label": {
       "type": "string"
      }
     },
     "required": [
      "label",
      "sectionId"
     ]
    }
   }
  },
  "required": [
   "labels",
   "lines",
   "next",
   "reportId",
   "start",
   "total"
  ]
 },
 "ReplayPatch": {
  "description": "What an event changed besides the text; what is not named stays.",
  "type": "object",
  "properties": {
   "report": {
    "$ref": "#/components/schemas/ReportReplayed"
   },
   "outline": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/NodeReplayed"
    }
   },
   "sections": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/SectionPatch"
    }
   },
   "rights": {
    "$ref": "#/components/schemas/RightsReplayed"
   }
  }
 },
 "ReportAtHome": {
  "type": "object",
  "properties": {
   "number": {
    "type": "object",
    "properties": {
     "book": {
      "type": "string"
     },
     "number": {
      "type": "number"
     },
     "symbol": {
      "type": "string"
     },
     "date": {
      "type": "string"
     }
    },
    "required": [
     "book",
     "date",
     "number",
     "symbol"
    ],
    "nullable": true
   },
   "reportId": {
    "type": "string"
   },
   "period": {
    "$ref": "#/components/schemas/Period"
   },
   "state": {
    "$ref": "#/components/schemas/ReportState"
   },
   "sections": {
    "type": "object",
    "properties": {
     "removed": {
      "type": "number"
     },
     "drafting": {
      "type": "number"
     },
     "in-review": {
      "type": "number"
     },
     "approved": {
      "type": "number"
     },
     "closed": {
      "type": "number"
     }
    }
   },
   "changedAt": {
    "type": "string"
   },
   "subject": {
    "type": "string"
   },
   "due": {
    "allOf": [
     {
      "$ref": "#/components/schemas/Due"
     }
    ],
    "nullable": true
   }
  },
  "required": [
   "changedAt",
   "due",
   "number",
   "period",
   "reportId",
   "sections",
   "state",
   "subject"
  ]
 },
 "ReportHeader": {
  "description": "What the report's first and last page say besides the text.",
  "type": "object",
  "properties": {
   "subject": {
    "type": "string"
   },
   "addressees": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "recipients": {
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "archive": {
    "type": "string"
   }
  },
  "required": [
   "addressees",
   "archive",
   "recipients",
   "subject"
  ]
 },
 "ReportImported": {
  "type": "object",
  "properties": {
   "defects": {
    "description": "Every defect met in the file.",
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "kind": {
       "type": "string"
      },
      "heading": {
       "type": "string"
      },
      "detail": {
       "type": "string"
      }
     },
     "required": [
      "detail",
      "heading",
      "kind"
     ]
    }
   },
   "dropped": {
    "description": "What was left out.",
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "line": {
       "type": "number"
      },
      "text": {
       "type": "string"
      },
      "reason": {
       "type": "string"
      }
     },
     "required": [
      "line",
      "reason",
      "text"
     ]
    }
   },
   "sections": {
    "description": "The sections opened.",
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "sectionId": {
       "type": "string"
      },
      "nodeId": {
       "type": "string"
      },
      "title": {
       "type": "string",
       "nullable": true
      }
     },
     "required": [
      "nodeId",
      "sectionId",
      "title"
     ]
    }
   },
   "reportId": {
    "type": "string"
   },
   "position": {
    "type": "string"
   }
  },
  "required": [
   "defects",
   "dropped",
   "position",
   "reportId",
   "sections"
  ]
 },
 "ReportMoment": {
  "type": "object",
  "properties": {
   "reason": {
    "type": "string"
   },
   "status": {
    "type": "string",
    "enum": [
     "cancelled",
     "drafting",
     "issued",
     "numbered",
     "numbering",
     "rendered",
     "signed",
     "submitted"
    ]
   },
   "period": {
    "$ref": "#/components/schemas/Period"
   },
   "header": {
    "$ref": "#/components/schemas/ReportHeader"
   },
   "dueDate": {
    "type": "string",
    "nullable": true
   },
   "overdue": {
    "type": "boolean"
   },
   "template": {
    "type": "object",
    "properties": {
     "templateId": {
      "type": "string"
     },
     "revision": {
      "type": "number"
     }
    },
    "required": [
     "revision",
     "templateId"
    ],
    "nullable": true
   },
   "outlineHash": {
    "type": "string"
   },
   "counts": {
    "type": "object",
    "properties": {
     "sections": {
      "type": "number"
     },
     "drafting": {
      "type": "number"
     },
     "inReview": {
      "type": "number"
     },
     "approved": {
      "type": "number"
     },
     "recorded": {
      "type": "number"
     }
    },
    "required": [
     "approved",
     "drafting",
     "inReview",
     "recorded",
     "sections"
    ]
   },
   "nodes": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "nodeId": {
       "type": "string"
      },
      "parent": {
       "type": "string",
       "nullable": true
      },
      "depth": {
       "type": "number"
      },
      "kind": {
       "$ref": "#/components/schemas/NodeKind"
      },
      "numbering": {
       "$ref": "#/components/schemas/Numbering"
      },
      "number": {
       "type": "string",
       "nullable": true
      },
      "title": {
       "type": "string",
       "nullable": true
      },
      "templateNodeId": {
       "type": "string",
       "nullable": true
      },
      "orientation": {
       "type": "string",
       "enum": [
        "landscape",
        "portrait"
       ]
      },
      "levels": {
       "type": "array",
       "items": {
        "$ref": "#/components/schemas/Numbering"
       },
       "nullable": true
      },
      "headingHash": {
       "type": "string",
       "nullable": true
      },
      "section": {
       "type": "object",
       "properties": {
        "sectionId": {
         "type": "string"
        },
        "reportCycle": {
         "type": "number",
         "description": "The cycle that counts: what reopening names.",
         "nullable": true
        },
        "recorded": {
         "type": "object",
         "properties": {
          "by": {
           "$ref": "#/components/schemas/Named"
          },
          "round": {
           "type": "number"
          },
          "revision": {
           "type": "number"
          },
          "contentHash": {
           "type": "string"
          },
          "headingHash": {
           "type": "string"
          },
          "approvedBy": {
           "type": "string"
          },
          "authors": {
           "type": "array",
           "items": {
            "type": "string"
           }
          }
         },
         "required": [
          "by"
         ],
         "description": "The approval the report recorded; null = none that counts.",
         "nullable": true
        },
        "state": {
         "type": "object",
         "properties": {
          "cause": {
           "type": "string",
           "enum": [
            "cancelled",
            "removed"
           ]
          },
          "approval": {
           "type": "object",
           "properties": {
            "by": {
             "$ref": "#/components/schemas/ActorShown"
            },
            "authors": {
             "type": "array",
             "items": {
              "$ref": "#/components/schemas/Named"
             }
            },
            "round": {
             "type": "number"
            },
            "revision": {
             "type": "number"
            },
            "contentHash": {
             "type": "string"
            },
            "headingHash": {
             "type": "string"
            },
            "at": {
             "type": "string"
            }
           },
           "required": [
            "at",
            "authors",
            "by",
            "contentHash",
            "headingHash",
            "revision",
            "round"
           ]
          },
          "submittedBy": {
           "$ref": "#/components/schemas/ActorShown"
          },
          "submittedAt": {
           "type": "string"
          },
          "note": {
           "type": "string",
           "nullable": true
          },
          "step": {
           "type": "number"
          },
          "steps": {
           "type": "array",
           "items": {
            "type": "object",
            "properties": {
             "step": {
              "$ref": "#/components/schemas/ReviewStep"
             },
             "unit": {
              "type": "string",
              "nullable": true
             }
            },
            "required": [
             "step",
             "unit"
            ]
           }
          },
          "lastReturn": {
           "type": "object",
           "properties": {
            "by": {
             "$ref": "#/components/schemas/ActorShown"
            },
            "at": {
             "type": "string"
            },
            "reason": {
             "type": "string"
            },
            "round": {
             "type": "number"
            },
            "revision": {
             "type": "number"
            }
           },
           "required": [
            "at",
            "by",
            "reason",
            "revision",
            "round"
           ],
           "nullable": true
          },
          "status": {
           "type": "string",
           "enum": [
            "approved",
            "closed",
            "drafting",
            "in-review"
           ]
          },
          "cycle": {
           "type": "number"
          },
          "round": {
           "type": "number"
          },
          "revision": {
           "type": "number"
          },
          "contentHash": {
           "type": "string"
          },
          "fieldId": {
           "type": "string",
           "nullable": true
          },
          "field": {
           "type": "string",
           "nullable": true
          },
          "route": {
           "type": "array",
           "items": {
            "$ref": "#/components/schemas/ReviewStep"
           }
          },
          "assignees": {
           "type": "array",
           "items": {
            "anyOf": [
             {
              "type": "object",
              "properties": {
               "kind": {
                "type": "string",
                "enum": [
                 "user"
                ]
               },
               "id": {
                "type": "string"
               },
               "name": {
                "type": "string"
               }
              },
              "required": [
               "id",
               "kind",
               "name"
              ]
             },
             {
              "type": "object",
              "properties": {
               "kind": {
                "type": "string",
                "enum": [
                 "post"
                ]
               },
               "role": {
                "$ref": "#/components/schemas/Role"
               },
               "unit": {
                "type": "string"
               },
               "name": {
                "type": "string"
               }
              },
              "required": [
               "kind",
               "name",
               "role",
               "unit"
              ]
             }
            ]
           }
          },
          "approver": {
           "type": "object",
           "properties": {
            "named": {
             "type": "boolean"
            },
            "id": {
             "type": "string"
            },
            "name": {
             "type": "string"
            }
           },
           "required": [
            "id",
            "name",
            "named"
           ],
           "description": "Who was named, else the leader in charge of the field.",
           "nullable": true
          },
          "dueDate": {
           "type": "string",
           "nullable": true
          },
          "overdue": {
           "type": "boolean"
          }
         },
         "required": [
          "approver",
          "assignees",
          "contentHash",
          "cycle",
          "dueDate",
          "field",
          "fieldId",
          "overdue",
          "revision",
          "round",
          "route",
          "status"
         ],
         "nullable": true
        }
       },
       "required": [
        "recorded",
        "reportCycle",
        "sectionId",
        "state"
       ],
       "nullable": true
      }
     },
     "required": [
      "depth",
      "headingHash",
      "kind",
      "levels",
      "nodeId",
      "number",
      "numbering",
      "orientation",
      "parent",
      "section",
      "templateNodeId",
      "title"
     ]
    }
   },
   "removed": {
    "type": "array",
    "items": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "nodeId": {
        "type": "string"
       },
       "parent": {
        "type": "string",
        "nullable": true
       },
       "kind": {
        "$ref": "#/components/schemas/NodeKind"
       },
       "title": {
        "type": "string",
        "nullable": true
       }
      },
      "required": [
       "kind",
       "nodeId",
       "parent",
       "title"
      ]
     }
    }
   },
   "formatCheck": {
    "type": "object",
    "properties": {
     "current": {
      "type": "boolean"
     },
     "outlineHash": {
      "type": "string"
     },
     "contents": {
      "type": "array",
      "items": {
       "type": "object",
       "properties": {
        "sectionId": {
         "type": "string"
        },
        "contentHash": {
         "type": "string"
        }
       },
       "required": [
        "contentHash",
        "sectionId"
       ]
      }
     },
     "findings": {
      "type": "array",
      "items": {
       "$ref": "#/components/schemas/FormatFinding"
      }
     },
     "passed": {
      "type": "boolean"
     }
    },
    "required": [
     "contents",
     "current",
     "findings",
     "outlineHash",
     "passed"
    ],
    "nullable": true
   },
   "submission": {
    "type": "object",
    "properties": {
     "submission": {
      "type": "number"
     },
     "manifestRoot": {
      "type": "string"
     },
     "signer": {
      "type": "object",
      "properties": {
       "userId": {
        "type": "string"
       },
       "name": {
        "type": "string"
       },
       "post": {
        "type": "string"
       },
       "capacity": {
        "type": "array",
        "items": {
         "type": "string"
        }
       }
      },
      "required": [
       "capacity",
       "name",
       "post",
       "userId"
      ]
     },
     "mode": {
      "type": "string",
      "enum": [
       "paper"
      ]
     },
     "fontSize": {
      "type": "number",
      "enum": [
       13,
       14
      ]
     },
     "lineMultiple": {
      "type": "number"
     },
     "copy": {
      "type": "object",
      "properties": {
       "sha256": {
        "type": "string"
       },
       "bytes": {
        "type": "number"
       },
       "pages": {
        "type": "number"
       }
      },
      "required": [
       "bytes",
       "pages",
       "sha256"
      ],
      "nullable": true
     },
     "documents": {
      "type": "array",
      "items": {
       "type": "object",
       "properties": {
        "kind": {
         "$ref": "#/components/schemas/DocumentKind"
        },
        "sha256": {
         "type": "string"
        }
       },
       "required": [
        "kind",
        "sha256"
       ]
      }
     },
     "number": {
      "allOf": [
       {
        "$ref": "#/components/schemas/AllocatedNumber"
       }
      ],
      "nullable": true
     },
     "recipients": {
      "type": "array",
      "items": {
       "type": "string"
      },
      "nullable": true
     },
     "manifest": {
      "type": "object",
      "properties": {
       "summary": {
        "type": "array",
        "items": {
         "type": "string"
        }
       },
       "sections": {
        "type": "array",
        "items": {
         "type": "object",
         "properties": {
          "sectionId": {
           "type": "string"
          },
          "title": {
           "type": "string"
          },
          "revision": {
           "type": "number"
          },
          "contentHash": {
           "type": "string"
          }
         },
         "required": [
          "contentHash",
          "revision",
          "sectionId",
          "title"
         ]
        }
       }
      },
      "required": [
       "sections",
       "summary"
      ]
     }
    },
    "required": [
     "copy",
     "documents",
     "fontSize",
     "lineMultiple",
     "manifest",
     "manifestRoot",
     "mode",
     "number",
     "recipients",
     "signer",
     "submission"
    ],
    "nullable": true
   },
   "reportId": {
    "type": "string"
   },
   "revision": {
    "type": "number",
    "nullable": true
   },
   "at": {
    "type": "string"
   },
   "sections": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/SectionAtMoment"
    }
   },
   "posts": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/HeldPost"
    }
   }
  },
  "required": [
   "at",
   "counts",
   "dueDate",
   "formatCheck",
   "header",
   "nodes",
   "outlineHash",
   "overdue",
   "period",
   "posts",
   "removed",
   "reportId",
   "revision",
   "sections",
   "status",
   "submission",
   "template"
  ],
  "description": "The whole report at a moment: outline, each section's text, state, remarks and assignment, and who held which post on that day."
 },
 "ReportNode": {
  "type": "object",
  "properties": {
   "id": {
    "type": "string"
   },
   "kind": {
    "$ref": "#/components/schemas/NodeKind"
   },
   "numbering": {
    "$ref": "#/components/schemas/Numbering"
   },
   "title": {
    "type": "string"
   },
   "orientation": {
    "type": "string",
    "enum": [
     "landscape",
     "portrait"
    ]
   },
   "levels": {
    "description": "How headings and clauses inside this node's blocks are numbered, by block level 1..5; default: the kinds below this node's own.",
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Numbering"
    }
   },
   "blocks": {
    "description": "The lead-in of a heading, or the text of a section.",
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Block"
    }
   },
   "children": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ReportNode"
    }
   }
  },
  "required": [
   "blocks",
   "children",
   "id",
   "kind",
   "numbering"
  ]
 },
 "ReportPage": {
  "type": "object",
  "properties": {
   "reason": {
    "type": "string"
   },
   "status": {
    "type": "string",
    "enum": [
     "cancelled",
     "drafting",
     "issued",
     "numbered",
     "numbering",
     "rendered",
     "signed",
     "submitted"
    ]
   },
   "period": {
    "$ref": "#/components/schemas/Period"
   },
   "header": {
    "$ref": "#/components/schemas/ReportHeader"
   },
   "dueDate": {
    "type": "string",
    "nullable": true
   },
   "overdue": {
    "type": "boolean"
   },
   "template": {
    "type": "object",
    "properties": {
     "templateId": {
      "type": "string"
     },
     "revision": {
      "type": "number"
     }
    },
    "required": [
     "revision",
     "templateId"
    ],
    "nullable": true
   },
   "outlineHash": {
    "type": "string"
   },
   "counts": {
    "type": "object",
    "properties": {
     "sections": {
      "type": "number"
     },
     "drafting": {
      "type": "number"
     },
     "inReview": {
      "type": "number"
     },
     "approved": {
      "type": "number"
     },
     "recorded": {
      "type": "number"
     }
    },
    "required": [
     "approved",
     "drafting",
     "inReview",
     "recorded",
     "sections"
    ]
   },
   "nodes": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "nodeId": {
       "type": "string"
      },
      "parent": {
       "type": "string",
       "nullable": true
      },
      "depth": {
       "type": "number"
      },
      "kind": {
       "$ref": "#/components/schemas/NodeKind"
      },
      "numbering": {
       "$ref": "#/components/schemas/Numbering"
      },
      "number": {
       "type": "string",
       "nullable": true
      },
      "title": {
       "type": "string",
       "nullable": true
      },
      "templateNodeId": {
       "type": "string",
       "nullable": true
      },
      "orientation": {
       "type": "string",
       "enum": [
        "landscape",
        "portrait"
       ]
      },
      "levels": {
       "type": "array",
       "items": {
        "$ref": "#/components/schemas/Numbering"
       },
       "nullable": true
      },
      "headingHash": {
       "type": "string",
       "nullable": true
      },
      "section": {
       "type": "object",
       "properties": {
        "sectionId": {
         "type": "string"
        },
        "reportCycle": {
         "type": "number",
         "description": "The cycle that counts: what reopening names.",
         "nullable": true
        },
        "recorded": {
         "type": "object",
         "properties": {
          "by": {
           "$ref": "#/components/schemas/Named"
          },
          "round": {
           "type": "number"
          },
          "revision": {
           "type": "number"
          },
          "contentHash": {
           "type": "string"
          },
          "headingHash": {
           "type": "string"
          },
          "approvedBy": {
           "type": "string"
          },
          "authors": {
           "type": "array",
           "items": {
            "type": "string"
           }
          }
         },
         "required": [
          "by"
         ],
         "description": "The approval the report recorded; null = none that counts.",
         "nullable": true
        },
        "state": {
         "type": "object",
         "properties": {
          "cause": {
           "type": "string",
           "enum": [
            "cancelled",
            "removed"
           ]
          },
          "approval": {
           "type": "object",
           "properties": {
            "by": {
             "$ref": "#/components/schemas/ActorShown"
            },
            "authors": {
             "type": "array",
             "items": {
              "$ref": "#/components/schemas/Named"
             }
            },
            "round": {
             "type": "number"
            },
            "revision": {
             "type": "number"
            },
            "contentHash": {
             "type": "string"
            },
            "headingHash": {
             "type": "string"
            },
            "at": {
             "type": "string"
            }
           },
           "required": [
            "at",
            "authors",
            "by",
            "contentHash",
            "headingHash",
            "revision",
            "round"
           ]
          },
          "submittedBy": {
           "$ref": "#/components/schemas/ActorShown"
          },
          "submittedAt": {
           "type": "string"
          },
          "note": {
           "type": "string",
           "nullable": true
          },
          "step": {
           "type": "number"
          },
          "steps": {
           "type": "array",
           "items": {
            "type": "object",
            "properties": {
             "step": {
              "$ref": "#/components/schemas/ReviewStep"
             },
             "unit": {
              "type": "string",
              "nullable": true
             }
            },
            "required": [
             "step",
             "unit"
            ]
           }
          },
          "lastReturn": {
           "type": "object",
           "properties": {
            "by": {
             "$ref": "#/components/schemas/ActorShown"
            },
            "at": {
             "type": "string"
            },
            "reason": {
             "type": "string"
            },
            "round": {
             "type": "number"
            },
            "revision": {
             "type": "number"
            }
           },
           "required": [
            "at",
            "by",
            "reason",
            "revision",
            "round"
           ],
           "nullable": true
          },
          "status": {
           "type": "string",
           "enum": [
            "approved",
            "closed",
            "drafting",
            "in-review"
           ]
          },
          "cycle": {
           "type": "number"
          },
          "round": {
           "type": "number"
          },
          "revision": {
           "type": "number"
          },
          "contentHash": {
           "type": "string"
          },
          "fieldId": {
           "type": "string",
           "nullable": true
          },
          "field": {
           "type": "string",
           "nullable": true
          },
          "route": {
           "type": "array",
           "items": {
            "$ref": "#/components/schemas/ReviewStep"
           }
          },
          "assignees": {
           "type": "array",
           "items": {
            "anyOf": [
             {
              "type": "object",
              "properties": {
               "kind": {
                "type": "string",
                "enum": [
                 "user"
                ]
               },
               "id": {
                "type": "string"
               },
               "name": {
                "type": "string"
               }
              },
              "required": [
               "id",
               "kind",
               "name"
              ]
             },
             {
              "type": "object",
              "properties": {
               "kind": {
                "type": "string",
                "enum": [
                 "post"
                ]
               },
               "role": {
                "$ref": "#/components/schemas/Role"
               },
               "unit": {
                "type": "string"
               },
               "name": {
                "type": "string"
               }
              },
              "required": [
               "kind",
               "name",
               "role",
               "unit"
              ]
             }
            ]
           }
          },
          "approver": {
           "type": "object",
           "properties": {
            "named": {
             "type": "boolean"
            },
            "id": {
             "type": "string"
            },
            "name": {
             "type": "string"
            }
           },
           "required": [
            "id",
            "name",
            "named"
           ],
           "description": "Who was named, else the leader in charge of the field.",
           "nullable": true
          },
          "dueDate": {
           "type": "string",
           "nullable": true
          },
          "overdue": {
           "type": "boolean"
          }
         },
         "required": [
          "approver",
          "assignees",
          "contentHash",
          "cycle",
          "dueDate",
          "field",
          "fieldId",
          "overdue",
          "revision",
          "round",
          "route",
          "status"
         ],
         "nullable": true
        }
       },
       "required": [
        "recorded",
        "reportCycle",
        "sectionId",
        "state"
       ],
       "nullable": true
      }
     },
     "required": [
      "depth",
      "headingHash",
      "kind",
      "levels",
      "nodeId",
      "number",
      "numbering",
      "orientation",
      "parent",
      "section",
      "templateNodeId",
      "title"
     ]
    }
   },
   "removed": {
    "type": "array",
    "items": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "nodeId": {
        "type": "string"
       },
       "parent": {
        "type": "string",
        "nullable": true
       },
       "kind": {
        "$ref": "#/components/schemas/NodeKind"
       },
       "title": {
        "type": "string",
        "nullable": true
       }
      },
      "required": [
       "kind",
       "nodeId",
       "parent",
       "title"
      ]
     }
    }
   },
   "formatCheck": {
    "type": "object",
    "properties": {
     "current": {
      "type": "boolean"
     },
     "outlineHash": {
      "type": "string"
     },
     "contents": {
      "type": "array",
      "items": {
       "type": "object",
       "properties": {
        "sectionId": {
         "type": "string"
        },
        "contentHash": {
         "type": "string"
        }
       },
       "required": [
        "contentHash",
        "sectionId"
       ]
      }
     },
     "findings": {
      "type": "array",
      "items": {
       "$ref": "#/components/schemas/FormatFinding"
      }
     },
     "passed": {
      "type": "boolean"
     }
    },
    "required": [
     "contents",
     "current",
     "findings",
     "outlineHash",
     "passed"
    ],
    "nullable": true
   },
   "submission": {
    "type": "object",
    "properties": {
     "submission": {
      "type": "number"
     },
     "manifestRoot": {
      "type": "string"
     },
     "signer": {
      "type": "object",
      "properties": {
       "userId": {
        "type": "string"
       },
       "name": {
        "type": "string"
       },
       "post": {
        "type": "string"
       },
       "capacity": {
        "type": "array",
        "items": {
         "type": "string"
        }
       }
      },
      "required": [
       "capacity",
       "name",
       "post",
       "userId"
      ]
     },
     "mode": {
      "type": "string",
      "enum": [
       "paper"
      ]
     },
     "fontSize": {
      "type": "number",
      "enum": [
       13,
       14
      ]
     },
     "lineMultiple": {
      "type": "number"
     },
     "copy": {
      "type": "object",
      "properties": {
       "sha256": {
        "type": "string"
       },
       "bytes": {
        "type": "number"
       },
       "pages": {
        "type": "number"
       }
      },
      "required": [
       "bytes",
       "pages",
       "sha256"
      ],
      "nullable": true
     },
     "documents": {
      "type": "array",
      "items": {
       "type": "object",
       "properties": {
        "kind": {
         "$ref": "#/components/schemas/DocumentKind"
        },
        "sha256": {
         "type": "string"
        }
       },
       "required": [
        "kind",
        "sha256"
       ]
      }
     },
     "number": {
      "allOf": [
       {
        "$ref": "#/components/schemas/AllocatedNumber"
       }
      ],
      "nullable": true
     },
     "recipients": {
      "type": "array",
      "items": {
       "type": "string"
      },
      "nullable": true
     },
     "manifest": {
      "type": "object",
      "properties": {
       "summary": {
        "type": "array",
        "items": {
         "type": "string"
        }
       },
       "sections": {
        "type": "array",
        "items": {
         "type": "object",
         "properties": {
          "sectionId": {
           "type": "string"
          },
          "title": {
           "type": "string"
          },
          "revision": {
           "type": "number"
          },
          "contentHash": {
           "type": "string"
          }
         },
         "required": [
          "contentHash",
          "revision",
          "sectionId",
          "title"
         ]
        }
       }
      },
      "required": [
       "sections",
       "summary"
      ]
     }
    },
    "required": [
     "copy",
     "documents",
     "fontSize",
     "lineMultiple",
     "manifest",
     "manifestRoot",
     "mode",
     "number",
     "recipients",
     "signer",
     "submission"
    ],
    "nullable": true
   },
   "reportId": {
    "type": "string"
   },
   "revision": {
    "type": "number",
    "nullable": true
   },
   "lastChanges": {
    "$ref": "#/components/schemas/LastChanges"
   }
  },
  "required": [
   "counts",
   "dueDate",
   "formatCheck",
   "header",
   "lastChanges",
   "nodes",
   "outlineHash",
   "overdue",
   "period",
   "removed",
   "reportId",
   "revision",
   "status",
   "submission",
   "template"
  ]
 },
 "ReportReplayed": {
  "type": "object",
  "properties": {
   "status": {
    "type": "string",
    "enum": [
     "cancelled",
     "drafting",
     "issued",
     "numbered",
     "numbering",
     "rendered",
     "signed",
     "submitted"
    ]
   },
   "subject": {
    "type": "string"
   },
   "dueDate": {
    "type": "string",
    "nullable": true
   },
   "submission": {
    "allOf": [
     {
      "$ref": "#/components/schemas/SubmissionReplayed"
     }
    ],
    "nullable": true
   },
   "reason": {
    "type": "string",
    "description": "Why it was cancelled.",
    "nullable": true
   }
  },
  "required": [
   "dueDate",
   "reason",
   "status",
   "subject",
   "submission"
  ]
 },
 "ReportRow": {
  "allOf": [
   {
    "$ref": "#/components/schemas/ReportView"
   },
   {
    "type": "object",
    "properties": {
     "overdue": {
      "type": "boolean"
     }
    },
    "required": [
     "overdue"
    ]
   }
  ],
  "description": "Questions about reports."
 },
 "ReportState": {
  "description": "Where a report stands (design §3).",
  "type": "string",
  "enum": [
   "cancelled",
   "drafting",
   "issued",
   "numbered",
   "numbering",
   "rendered",
   "signed",
   "submitted"
  ]
 },
 "ReportText": {
  "description": "A whole report as rendered: assembled from the manifest (or, as a draft, from the current texts). The only input of a renderer.",
  "type": "object",
  "properties": {
   "v": {
    "type": "number",
    "enum": [
     1
    ]
   },
   "letterhead": {
    "$ref": "#/components/schemas/Letterhead"
   },
   "number": {
    "description": "The register's number without symbol (\"12\", printed \"12\"; \"5\", printed \"05\"); absent in a draft and in the signing copy.",
    "type": "string"
   },
   "date": {
    "description": "ISO date (YYYY-MM-DD); absent in a draft and in the signing copy.",
    "type": "string"
   },
   "kind": {
    "type": "string",
    "enum": [
     "BÁO CÁO"
    ]
   },
   "subject": {
    "type": "string"
   },
   "addressees": {
    "description": "Kính gửi; empty when the report addresses nobody.",
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "nodes": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ReportNode"
    }
   },
   "recipients": {
    "description": "Nơi nhận, without the closing \"Lưu\" line.",
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "archive": {
    "description": "The \"Lưu: VT, …\" line without dash.",
    "type": "string"
   },
   "capacity": {
    "description": "Quyền hạn lines above the post: [\"TM. ỦY BAN NHÂN DÂN\", \"KT. CHỦ TỊCH\"].",
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "post": {
    "description": "The signer's post: \"CHỦ TỊCH\", \"PHÓ CHỦ TỊCH\".",
    "type": "string"
   },
   "signer": {
    "type": "string"
   },
   "fontSize": {
    "type": "number",
    "enum": [
     13,
     14
    ]
   },
   "lineMultiple": {
    "description": "Line pitch as a multiple of Word's \"single\", 1 to 1.5.",
    "type": "number"
   },
   "rendition": {
    "$ref": "#/components/schemas/Rendition"
   },
   "manifestRoot": {
    "description": "The manifest's root (hex SHA-256), in the document's metadata (keywords) of the signing copy and the final; absent in a draft.",
    "type": "string"
   }
  },
  "required": [
   "addressees",
   "archive",
   "capacity",
   "fontSize",
   "kind",
   "letterhead",
   "lineMultiple",
   "nodes",
   "post",
   "recipients",
   "rendition",
   "signer",
   "subject",
   "v"
  ]
 },
 "ReportView": {
  "type": "object",
  "properties": {
   "reportId": {
    "type": "string"
   },
   "header": {
    "$ref": "#/components/schemas/ReportHeader"
   },
   "period": {
    "$ref": "#/components/schemas/Period"
   },
   "dueDate": {
    "type": "string",
    "nullable": true
   },
   "templateId": {
    "type": "string",
    "nullable": true
   },
   "state": {
    "$ref": "#/components/schemas/ReportState"
   },
   "submission": {
    "type": "number",
    "description": "The submission under way or issued; null while drafting.",
    "nullable": true
   },
   "signer": {
    "type": "string",
    "nullable": true
   },
   "number": {
    "type": "object",
    "properties": {
     "book": {
      "type": "string"
     },
     "number": {
      "type": "number"
     },
     "symbol": {
      "type": "string"
     },
     "date": {
      "type": "string"
     }
    },
    "required": [
     "book",
     "date",
     "number",
     "symbol"
    ],
    "nullable": true
   },
   "outlineHash": {
    "type": "string"
   },
   "openedAt": {
    "type": "string"
   },
   "changedAt": {
    "type": "string"
   },
   "sections": {
    "type": "object",
    "properties": {
     "removed": {
      "type": "number"
     },
     "drafting": {
      "type": "number"
     },
     "in-review": {
      "type": "number"
     },
     "approved": {
      "type": "number"
     },
     "closed": {
      "type": "number"
     }
    }
   }
  },
  "required": [
   "changedAt",
   "dueDate",
   "header",
   "number",
   "openedAt",
   "outlineHash",
   "period",
   "reportId",
   "sections",
   "signer",
   "state",
   "submission",
   "templateId"
  ]
 },
 "ReportsPage": {
  "description": "A page of rows, newest or first in order, and where the next one starts.",
  "type": "object",
  "properties": {
   "rows": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ReportRow"
    }
   },
   "next": {
    "type": "string",
    "description": "Opaque; null when there is no next page.",
    "nullable": true
   }
  },
  "required": [
   "next",
   "rows"
  ]
 },
 "ReviewQueue": {
  "type": "object",
  "properties": {
   "rows": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ReviewView"
    }
   }
  },
  "required": [
   "rows"
  ]
 },
 "ReviewStep": {
  "description": "The review steps before the signature, in order; the last is always the approver (a leader).",
  "type": "string",
  "enum": [
   "approver",
   "unit-head"
  ]
 },
 "ReviewView": {
  "type": "object",
  "properties": {
   "sectionId": {
    "type": "string"
   },
   "reportId": {
    "type": "string"
   },
   "nodeId": {
    "type": "string"
   },
   "title": {
    "type": "string",
    "nullable": true
   },
   "nodeKind": {
    "type": "string",
    "description": "Opening and closing have no title.",
    "nullable": true
   },
   "subject": {
    "type": "string",
    "nullable": true
   },
   "cycle": {
    "description": "What an approval names.",
    "type": "number"
   },
   "round": {
    "type": "number"
   },
   "revision": {
    "type": "number"
   },
   "contentHash": {
    "type": "string",
    "nullable": true
   },
   "step": {
    "$ref": "#/components/schemas/ReviewStep"
   },
   "stepNumber": {
    "description": "From 1.",
    "type": "number"
   },
   "steps": {
    "type": "number"
   },
   "waitsFor": {
    "description": "Whom it waits for today, by user id; empty when nobody may approve it.",
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "waitsForNames": {
    "description": "Their names, in the same order.",
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "submittedAt": {
    "type": "string",
    "nullable": true
   },
   "submittedBy": {
    "type": "string",
    "nullable": true
   },
   "note": {
    "type": "string",
    "nullable": true
   },
   "dueDate": {
    "type": "string",
    "nullable": true
   },
   "overdue": {
    "type": "boolean"
   }
  },
  "required": [
   "contentHash",
   "cycle",
   "dueDate",
   "nodeId",
   "nodeKind",
   "note",
   "overdue",
   "reportId",
   "revision",
   "round",
   "sectionId",
   "step",
   "stepNumber",
   "steps",
   "subject",
   "submittedAt",
   "submittedBy",
   "title",
   "waitsFor",
   "waitsForNames"
  ]
 },
 "RightsReplayed": {
  "description": "Who held which post on that day, and who could act for whom.",
  "type": "object",
  "properties": {
   "head": {
    "allOf": [
     {
      "$ref": "#/components/schemas/Named"
     }
    ],
    "nullable": true
   },
   "posts": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "postId": {
       "type": "string"
      },
      "userId": {
       "type": "string"
      },
      "name": {
       "type": "string"
      },
      "role": {
       "$ref": "#/components/schemas/Role"
      },
      "title": {
       "type": "string"
      },
      "unit": {
       "type": "string",
       "nullable": true
      }
     },
     "required": [
      "name",
      "postId",
      "role",
      "title",
      "unit",
      "userId"
     ]
    }
   },
   "delegations": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "delegationId": {
       "type": "string"
      },
      "by": {
       "$ref": "#/components/schemas/Named"
      },
      "to": {
       "$ref": "#/components/schemas/Named"
      },
      "powers": {
       "type": "array",
       "items": {
        "$ref": "#/components/schemas/DelegatedPower"
       }
      },
      "inWords": {
       "type": "string"
      },
      "until": {
       "type": "string"
      },
      "basis": {
       "type": "string"
      }
     },
     "required": [
      "basis",
      "by",
      "delegationId",
      "inWords",
      "powers",
      "to",
      "until"
     ]
    }
   }
  },
  "required": [
   "delegations",
   "head",
   "posts"
  ]
 },
 "Role": {
  "type": "string",
  "enum": [
   "administrator",
   "auditor",
   "chair",
   "clerk",
   "specialist",
   "unit-head",
   "vice-chair"
  ]
 },
 "RowDiff": {
  "type": "object",
  "properties": {
   "row": {
    "$ref": "#/components/schemas/TableRow"
   },
   "id": {
    "type": "string"
   },
   "status": {
    "$ref": "#/components/schemas/DiffStatus"
   },
   "moved": {
    "description": "Changed and moved at once.",
    "type": "boolean",
    "enum": [
     true
    ]
   },
   "movedFrom": {
    "type": "string",
    "description": "Of what moved: what it stood after before; null = it stood first.",
    "nullable": true
   },
   "form": {
    "description": "Of what changed: what of it did, apart from the words.",
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/FormChange"
    }
   },
   "parts": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/TextPart"
    }
   }
  },
  "required": [
   "id",
   "parts",
   "status"
  ]
 },
 "SearchAnswer": {
  "type": "object",
  "properties": {
   "reports": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/FoundReport"
    }
   },
   "sections": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/FoundSection"
    }
   },
   "people": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/FoundPerson"
    }
   },
   "numbers": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/FoundNumber"
    }
   }
  },
  "required": [
   "numbers",
   "people",
   "reports",
   "sections"
  ]
 },
 "SectionAtMoment": {
  "type": "object",
  "properties": {
   "cause": {
    "type": "string",
    "enum": [
     "cancelled",
     "removed"
    ]
   },
   "approval": {
    "type": "object",
    "properties": {
     "by": {
      "$ref": "#/components/schemas/ActorShown"
     },
     "authors": {
      "type": "array",
      "items": {
       "$ref": "#/components/schemas/Named"
      }
     },
     "round": {
      "type": "number"
     },
     "revision": {
      "type": "number"
     },
     "contentHash": {
      "type": "string"
     },
     "headingHash": {
      "type": "string"
     },
     "at": {
      "type": "string"
     }
    },
    "required": [
     "at",
     "authors",
     "by",
     "contentHash",
     "headingHash",
     "revision",
     "round"
    ]
   },
   "submittedBy": {
    "$ref": "#/components/schemas/ActorShown"
   },
   "submittedAt": {
    "type": "string"
   },
   "note": {
    "type": "string",
    "nullable": true
   },
   "step": {
    "type": "number"
   },
   "steps": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "step": {
       "$ref": "#/components/schemas/ReviewStep"
      },
      "unit": {
       "type": "string",
       "nullable": true
      }
     },
     "required": [
      "step",
      "unit"
     ]
    }
   },
   "lastReturn": {
    "type": "object",
    "properties": {
     "by": {
      "$ref": "#/components/schemas/ActorShown"
     },
     "at": {
      "type": "string"
     },
     "reason": {
      "type": "string"
     },
     "round": {
      "type": "number"
     },
     "revision": {
      "type": "number"
     }
    },
    "required": [
     "at",
     "by",
     "reason",
     "revision",
     "round"
    ],
    "nullable": true
   },
   "status": {
    "type": "string",
    "enum": [
     "approved",
     "closed",
     "drafting",
     "in-review"
    ]
   },
   "cycle": {
    "type": "number"
   },
   "round": {
    "type": "number"
   },
   "revision": {
    "type": "number"
   },
   "contentHash": {
    "type": "string"
   },
   "fieldId": {
    "type": "string",
    "nullable": true
   },
   "field": {
    "type": "string",
    "nullable": true
   },
   "route": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ReviewStep"
    }
   },
   "assignees": {
    "type": "array",
    "items": {
     "anyOf": [
      {
       "type": "object",
       "properties": {
        "kind": {
         "type": "string",
         "enum": [
          "user"
         ]
        },
        "id": {
         "type": "string"
        },
        "name": {
         "type": "string"
        }
       },
       "required": [
        "id",
        "kind",
        "name"
       ]
      },
      {
       "type": "object",
       "properties": {
        "kind": {
         "type": "string",
         "enum": [
          "post"
         ]
        },
        "role": {
         "$ref": "#/components/schemas/Role"
        },
        "unit": {
         "type": "string"
        },
        "name": {
         "type": "string"
        }
       },
       "required": [
        "kind",
        "name",
        "role",
        "unit"
       ]
      }
     ]
    }
   },
   "approver": {
    "type": "object",
    "properties": {
     "named": {
      "type": "boolean"
     },
     "id": {
      "type": "string"
     },
     "name": {
      "type": "string"
     }
    },
    "required": [
     "id",
     "name",
     "named"
    ],
    "description": "Who was named, else the leader in charge of the field.",
    "nullable": true
   },
   "dueDate": {
    "type": "string",
    "nullable": true
   },
   "overdue": {
    "type": "boolean"
   },
   "setAside": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "at": {
       "type": "string"
      },
      "base": {
       "type": "number"
      },
      "changes": {
       "type": "array",
       "items": {
        "$ref": "#/components/schemas/Change"
       }
      },
      "refused": {
       "type": "string"
      }
     },
     "required": [
      "at",
      "base",
      "changes",
      "refused"
     ]
    }
   },
   "comments": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/CommentShown"
    }
   },
   "suggestions": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/SuggestionShown"
    }
   },
   "attachments": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/AttachmentShown"
    }
   },
   "blocks": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Block"
    }
   },
   "sectionId": {
    "type": "string"
   },
   "nodeId": {
    "type": "string"
   },
   "streamRevision": {
    "type": "number",
    "nullable": true
   }
  },
  "required": [
   "approver",
   "assignees",
   "attachments",
   "blocks",
   "comments",
   "contentHash",
   "cycle",
   "dueDate",
   "field",
   "fieldId",
   "nodeId",
   "overdue",
   "revision",
   "round",
   "route",
   "sectionId",
   "setAside",
   "status",
   "streamRevision",
   "suggestions"
  ]
 },
 "SectionBetween": {
  "type": "object",
  "properties": {
   "sectionId": {
    "type": "string"
   },
   "label": {
    "type": "string"
   },
   "from": {
    "allOf": [
     {
      "$ref": "#/components/schemas/Standing"
     }
    ],
    "nullable": true
   },
   "to": {
    "allOf": [
     {
      "$ref": "#/components/schemas/Standing"
     }
    ],
    "nullable": true
   },
   "blocks": {
    "description": "Empty where the text is the same.",
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/BlockDiff"
    }
   }
  },
  "required": [
   "blocks",
   "from",
   "label",
   "sectionId",
   "to"
  ]
 },
 "SectionDiff": {
  "description": "The difference between two text revisions, by block and word.",
  "type": "object",
  "properties": {
   "from": {
    "type": "number"
   },
   "to": {
    "type": "number"
   },
   "blocks": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/BlockDiff"
    }
   }
  },
  "required": [
   "blocks",
   "from",
   "to"
  ]
 },
 "SectionMoment": {
  "type": "object",
  "properties": {
   "cause": {
    "type": "string",
    "enum": [
     "cancelled",
     "removed"
    ]
   },
   "approval": {
    "type": "object",
    "properties": {
     "by": {
      "$ref": "#/components/schemas/ActorShown"
     },
     "authors": {
      "type": "array",
      "items": {
       "$ref": "#/components/schemas/Named"
      }
     },
     "round": {
      "type": "number"
     },
     "revision": {
      "type": "number"
     },
     "contentHash": {
      "type": "string"
     },
     "headingHash": {
      "type": "string"
     },
     "at": {
      "type": "string"
     }
    },
    "required": [
     "at",
     "authors",
     "by",
     "contentHash",
     "headingHash",
     "revision",
     "round"
    ]
   },
   "submittedBy": {
    "$ref": "#/components/schemas/ActorShown"
   },
   "submittedAt": {
    "type": "string"
   },
   "note": {
    "type": "string",
    "nullable": true
   },
   "step": {
    "type": "number"
   },
   "steps": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "step": {
       "$ref": "#/components/schemas/ReviewStep"
      },
      "unit": {
       "type": "string",
       "nullable": true
      }
     },
     "required": [
      "step",
      "unit"
     ]
    }
   },
   "lastReturn": {
    "type": "object",
    "properties": {
     "by": {
      "$ref": "#/components/schemas/ActorShown"
     },
     "at": {
      "type": "string"
     },
     "reason": {
      "type": "string"
     },
     "round": {
      "type": "number"
     },
     "revision": {
      "type": "number"
     }
    },
    "required": [
     "at",
     "by",
     "reason",
     "revision",
     "round"
    ],
    "nullable": true
   },
   "status": {
    "type": "string",
    "enum": [
     "approved",
     "closed",
     "drafting",
     "in-review"
    ]
   },
   "cycle": {
    "type": "number"
   },
   "round": {
    "type": "number"
   },
   "revision": {
    "type": "number"
   },
   "contentHash": {
    "type": "string"
   },
   "fieldId": {
    "type": "string",
    "nullable": true
   },
   "field": {
    "type": "string",
    "nullable": true
   },
   "route": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ReviewStep"
    }
   },
   "assignees": {
    "type": "array",
    "items": {
     "anyOf": [
      {
       "type": "object",
       "properties": {
        "kind": {
         "type": "string",
         "enum": [
          "user"
         ]
        },
        "id": {
         "type": "string"
        },
        "name": {
         "type": "string"
        }
       },
       "required": [
        "id",
        "kind",
        "name"
       ]
      },
      {
       "type": "object",
       "properties": {
        "kind": {
         "type": "string",
         "enum": [
          "post"
         ]
        },
        "role": {
         "$ref": "#/components/schemas/Role"
        },
        "unit": {
         "type": "string"
        },
        "name": {
         "type": "string"
        }
       },
       "required": [
        "kind",
        "name",
        "role",
        "unit"
       ]
      }
     ]
    }
   },
   "approver": {
    "type": "object",
    "properties": {
     "named": {
      "type": "boolean"
     },
     "id": {
      "type": "string"
     },
     "name": {
      "type": "string"
     }
    },
    "required": [
     "id",
     "name",
     "named"
    ],
    "description": "Who was named, else the leader in charge of the field.",
    "nullable": true
   },
   "dueDate": {
    "type": "string",
    "nullable": true
   },
   "overdue": {
    "type": "boolean"
   },
   "setAside": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "at": {
       "type": "string"
      },
      "base": {
       "type": "number"
      },
      "changes": {
       "type": "array",
       "items": {
        "$ref": "#/components/schemas/Change"
       }
      },
      "refused": {
       "type": "string"
      }
     },
     "required": [
      "at",
      "base",
      "changes",
      "refused"
     ]
    }
   },
   "comments": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/CommentShown"
    }
   },
   "suggestions": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/SuggestionShown"
    }
   },
   "attachments": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/AttachmentShown"
    }
   },
   "blocks": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Block"
    }
   },
   "sectionId": {
    "type": "string"
   },
   "reportId": {
    "type": "string"
   },
   "nodeId": {
    "type": "string"
   },
   "streamRevision": {
    "type": "number",
    "nullable": true
   },
   "at": {
    "type": "string",
    "nullable": true
   }
  },
  "required": [
   "approver",
   "assignees",
   "at",
   "attachments",
   "blocks",
   "comments",
   "contentHash",
   "cycle",
   "dueDate",
   "field",
   "fieldId",
   "nodeId",
   "overdue",
   "reportId",
   "revision",
   "round",
   "route",
   "sectionId",
   "setAside",
   "status",
   "streamRevision",
   "suggestions"
  ],
  "description": "The section with text, comments, suggestions and assignments as it was at a moment."
 },
 "SectionPage": {
  "type": "object",
  "properties": {
   "cause": {
    "type": "string",
    "enum": [
     "cancelled",
     "removed"
    ]
   },
   "approval": {
    "type": "object",
    "properties": {
     "by": {
      "$ref": "#/components/schemas/ActorShown"
     },
     "authors": {
      "type": "array",
      "items": {
       "$ref": "#/components/schemas/Named"
      }
     },
     "round": {
      "type": "number"
     },
     "revision": {
      "type": "number"
     },
     "contentHash": {
      "type": "string"
     },
     "headingHash": {
      "type": "string"
     },
     "at": {
      "type": "string"
     }
    },
    "required": [
     "at",
     "authors",
     "by",
     "contentHash",
     "headingHash",
     "revision",
     "round"
    ]
   },
   "submittedBy": {
    "$ref": "#/components/schemas/ActorShown"
   },
   "submittedAt": {
    "type": "string"
   },
   "note": {
    "type": "string",
    "nullable": true
   },
   "step": {
    "type": "number"
   },
   "steps": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "step": {
       "$ref": "#/components/schemas/ReviewStep"
      },
      "unit": {
       "type": "string",
       "nullable": true
      }
     },
     "required": [
      "step",
      "unit"
     ]
    }
   },
   "lastReturn": {
    "type": "object",
    "properties": {
     "by": {
      "$ref": "#/components/schemas/ActorShown"
     },
     "at": {
      "type": "string"
     },
     "reason": {
      "type": "string"
     },
     "round": {
      "type": "number"
     },
     "revision": {
      "type": "number"
     }
    },
    "required": [
     "at",
     "by",
     "reason",
     "revision",
     "round"
    ],
    "nullable": true
   },
   "status": {
    "type": "string",
    "enum": [
     "approved",
     "closed",
     "drafting",
     "in-review"
    ]
   },
   "cycle": {
    "type": "number"
   },
   "round": {
    "type": "number"
   },
   "revision": {
    "type": "number"
   },
   "contentHash": {
    "type": "string"
   },
   "fieldId": {
    "type": "string",
    "nullable": true
   },
   "field": {
    "type": "string",
    "nullable": true
   },
   "route": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ReviewStep"
    }
   },
   "assignees": {
    "type": "array",
    "items": {
     "anyOf": [
      {
       "type": "object",
       "properties": {
        "kind": {
         "type": "string",
         "enum": [
          "user"
         ]
        },
        "id": {
         "type": "string"
        },
        "name": {
         "type": "string"
        }
       },
       "required": [
        "id",
        "kind",
        "name"
       ]
      },
      {
       "type": "object",
       "properties": {
        "kind": {
         "type": "string",
         "enum": [
          "post"
         ]
        },
        "role": {
         "$ref": "#/components/schemas/Role"
        },
        "unit": {
         "type": "string"
        },
        "name": {
         "type": "string"
        }
       },
       "required": [
        "kind",
        "name",
        "role",
        "unit"
       ]
      }
     ]
    }
   },
   "approver": {
    "type": "object",
    "properties": {
     "named": {
      "type": "boolean"
     },
     "id": {
      "type": "string"
     },
     "name": {
      "type": "string"
     }
    },
    "required": [
     "id",
     "name",
     "named"
    ],
    "description": "Who was named, else the leader in charge of the field.",
    "nullable": true
   },
   "dueDate": {
    "type": "string",
    "nullable": true
   },
   "overdue": {
    "type": "boolean"
   },
   "setAside": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "at": {
       "type": "string"
      },
      "base": {
       "type": "number"
      },
      "changes": {
       "type": "array",
       "items": {
        "$ref": "#/components/schemas/Change"
       }
      },
      "refused": {
       "type": "string"
      }
     },
     "required": [
      "at",
      "base",
      "changes",
      "refused"
     ]
    }
   },
   "comments": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/CommentShown"
    }
   },
   "suggestions": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/SuggestionShown"
    }
   },
   "attachments": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/AttachmentShown"
    }
   },
   "blocks": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Block"
    }
   },
   "sectionId": {
    "type": "string"
   },
   "reportId": {
    "type": "string"
   },
   "nodeId": {
    "type": "string"
   },
   "rounds": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "by": {
       "$ref": "#/components/schemas/ActorShown"
      },
      "steps": {
       "type": "array",
       "items": {
        "type": "object",
        "properties": {
         "by": {
          "allOf": [
           {
            "$ref": "#/components/schemas/ActorShown"
           }
          ],
          "nullable": true
         },
         "step": {
          "type": "number"
         },
         "at": {
          "type": "string"
         }
        },
        "required": [
         "at",
         "by",
         "step"
        ]
       }
      },
      "ended": {
       "type": "object",
       "properties": {
        "by": {
         "$ref": "#/components/schemas/ActorShown"
        },
        "how": {
         "type": "string",
         "enum": [
          "approved",
          "closed",
          "returned",
          "withdrawn"
         ]
        },
        "at": {
         "type": "string"
        },
        "reason": {
         "type": "string",
         "nullable": true
        }
       },
       "required": [
        "at",
        "by",
        "how",
        "reason"
       ],
       "nullable": true
      },
      "reopened": {
       "type": "object",
       "properties": {
        "by": {
         "$ref": "#/components/schemas/ActorShown"
        },
        "at": {
         "type": "string"
        },
        "reason": {
         "type": "string"
        }
       },
       "required": [
        "at",
        "by",
        "reason"
       ],
       "nullable": true
      },
      "round": {
       "type": "number"
      },
      "cycle": {
       "type": "number"
      },
      "revision": {
       "type": "number"
      },
      "contentHash": {
       "type": "string"
      },
      "at": {
       "type": "string"
      },
      "note": {
       "type": "string",
       "nullable": true
      }
     },
     "required": [
      "at",
      "by",
      "contentHash",
      "cycle",
      "ended",
      "note",
      "reopened",
      "revision",
      "round",
      "steps"
     ]
    }
   },
   "baselines": {
    "type": "object",
    "properties": {
     "lastApproved": {
      "type": "object",
      "properties": {
       "by": {
        "$ref": "#/components/schemas/ActorShown"
       },
       "revision": {
        "type": "number"
       },
       "round": {
        "type": "number"
       },
       "cycle": {
        "type": "number"
       },
       "at": {
        "type": "string"
       },
       "reason": {
        "type": "string",
        "description": "Why it came back; null where it did not.",
        "nullable": true
       }
      },
      "required": [
       "at",
       "by",
       "cycle",
       "reason",
       "revision",
       "round"
      ],
      "nullable": true
     },
     "previousSubmission": {
      "type": "object",
      "properties": {
       "by": {
        "$ref": "#/components/schemas/ActorShown"
       },
       "revision": {
        "type": "number"
       },
       "round": {
        "type": "number"
       },
       "cycle": {
        "type": "number"
       },
       "at": {
        "type": "string"
       },
       "reason": {
        "type": "string",
        "description": "Why it came back; null where it did not.",
        "nullable": true
       }
      },
      "required": [
       "at",
       "by",
       "cycle",
       "reason",
       "revision",
       "round"
      ],
      "nullable": true
     },
     "lastReturn": {
      "type": "object",
      "properties": {
       "by": {
        "$ref": "#/components/schemas/ActorShown"
       },
       "revision": {
        "type": "number"
       },
       "round": {
        "type": "number"
       },
       "cycle": {
        "type": "number"
       },
       "at": {
        "type": "string"
       },
       "reason": {
        "type": "string",
        "description": "Why it came back; null where it did not.",
        "nullable": true
       }
      },
      "required": [
       "at",
       "by",
       "cycle",
       "reason",
       "revision",
       "round"
      ],
      "nullable": true
     },
     "first": {
      "type": "object",
      "properties": {
       "by": {
        "$ref": "#/components/schemas/ActorShown"
       },
       "revision": {
        "type": "number"
       },
       "round": {
        "type": "number"
       },
       "cycle": {
        "type": "number"
       },
       "at": {
        "type": "string"
       },
       "reason": {
        "type": "string",
        "description": "Why it came back; null where it did not.",
        "nullable": true
       }
      },
      "required": [
       "at",
       "by",
       "cycle",
       "reason",
       "revision",
       "round"
      ],
      "nullable": true
     }
    },
    "required": [
     "first",
     "lastApproved",
     "lastReturn",
     "previousSubmission"
    ]
   },
   "place": {
    "type": "object",
    "properties": {
     "title": {
      "type": "string",
      "nullable": true
     },
     "kind": {
      "type": "string",
      "enum": [
       "appendix",
       "closing",
       "heading",
       "opening",
       "section"
      ],
      "nullable": true
     },
     "headings": {
      "type": "array",
      "items": {
       "type": "object",
       "properties": {
        "nodeId": {
         "type": "string"
        },
        "label": {
         "type": "string",
         "nullable": true
        },
        "title": {
         "type": "string",
         "nullable": true
        }
       },
       "required": [
        "label",
        "nodeId",
        "title"
       ]
      }
     },
     "headingHash": {
      "type": "string",
      "nullable": true
     },
     "numbering": {
      "type": "object",
      "properties": {
       "own": {
        "type": "string",
        "enum": [
         "arabic",
         "decimal",
         "letter",
         "none",
         "part",
         "roman",
         "upper"
        ],
        "nullable": true
       },
       "levels": {
        "type": "array",
        "items": {
         "$ref": "#/components/schemas/Numbering"
        },
        "nullable": true
       },
       "blocks": {
        "$ref": "#/components/schemas/LabelById"
       },
       "footnotes": {
        "$ref": "#/components/schemas/CountById"
       },
       "start": {
        "description": "What the text's own numbers begin with, for numbering it while it is written.",
        "allOf": [
         {
          "$ref": "#/components/schemas/NumberingStart"
         }
        ],
        "nullable": true
       },
       "firstFootnote": {
        "description": "The number a first footnote of this section bears.",
        "type": "number"
       },
       "references": {
        "$ref": "#/components/schemas/LabelById"
       }
      },
      "required": [
       "blocks",
       "firstFootnote",
       "footnotes",
       "levels",
       "own",
       "references",
       "start"
      ]
     }
    },
    "required": [
     "headingHash",
     "headings",
     "kind",
     "numbering",
     "title"
    ],
    "nullable": true
   }
  },
  "required": [
   "approver",
   "assignees",
   "attachments",
   "baselines",
   "blocks",
   "comments",
   "contentHash",
   "cycle",
   "dueDate",
   "field",
   "fieldId",
   "nodeId",
   "overdue",
   "place",
   "reportId",
   "revision",
   "round",
   "rounds",
   "route",
   "sectionId",
   "setAside",
   "status",
   "suggestions"
  ],
  "description": "The section as it stands, and its place in the report."
 },
 "SectionPatch": {
  "type": "object",
  "properties": {
   "sectionId": {
    "type": "string"
   },
   "state": {
    "$ref": "#/components/schemas/SectionReplayed"
   },
   "recorded": {
    "type": "object",
    "properties": {
     "round": {
      "type": "number"
     },
     "revision": {
      "type": "number"
     },
     "by": {
      "$ref": "#/components/schemas/Named"
     }
    },
    "required": [
     "by",
     "revision",
     "round"
    ],
    "description": "The approval that the report recorded; null = none that counts.",
    "nullable": true
   },
   "comments": {
    "description": "New or changed, by `commentId`.",
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/CommentShown"
    }
   },
   "suggestions": {
    "description": "New or changed, by `suggestionId`.",
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/SuggestionShown"
    }
   },
   "setAside": {
    "description": "New, told to their writer alone.",
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "at": {
       "type": "string"
      },
      "base": {
       "type": "number"
      },
      "changes": {
       "type": "array",
       "items": {
        "$ref": "#/components/schemas/Change"
       }
      },
      "refused": {
       "type": "string"
      }
     },
     "required": [
      "at",
      "base",
      "changes",
      "refused"
     ]
    }
   }
  },
  "required": [
   "sectionId"
  ]
 },
 "SectionReplayed": {
  "description": "Revision and hash of the text come with its edits.",
  "type": "object",
  "properties": {
   "approver": {
    "type": "object",
    "properties": {
     "named": {
      "type": "boolean"
     },
     "id": {
      "type": "string"
     },
     "name": {
      "type": "string"
     }
    },
    "required": [
     "id",
     "name",
     "named"
    ],
    "description": "Who was named, else the leader in charge of the field.",
    "nullable": true
   },
   "status": {
    "type": "string",
    "enum": [
     "approved",
     "closed",
     "drafting",
     "in-review"
    ]
   },
   "cause": {
    "type": "string",
    "enum": [
     "cancelled",
     "removed"
    ]
   },
   "cycle": {
    "type": "number"
   },
   "round": {
    "type": "number"
   },
   "fieldId": {
    "type": "string",
    "nullable": true
   },
   "route": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/ReviewStep"
    }
   },
   "assignees": {
    "type": "array",
    "items": {
     "anyOf": [
      {
       "type": "object",
       "properties": {
        "kind": {
         "type": "string",
         "enum": [
          "user"
         ]
        },
        "id": {
         "type": "string"
        },
        "name": {
         "type": "string"
        }
       },
       "required": [
        "id",
        "kind",
        "name"
       ]
      },
      {
       "type": "object",
       "properties": {
        "kind": {
         "type": "string",
         "enum": [
          "post"
         ]
        },
        "role": {
         "$ref": "#/components/schemas/Role"
        },
        "unit": {
         "type": "string"
        },
        "name": {
         "type": "string"
        }
       },
       "required": [
        "kind",
        "name",
        "role",
        "unit"
       ]
      }
     ]
    }
   },
   "dueDate": {
    "type": "string",
    "nullable": true
   },
   "lastReturn": {
    "type": "object",
    "properties": {
     "by": {
      "$ref": "#/components/schemas/ActorShown"
     },
     "at": {
      "type": "string"
     },
     "reason": {
      "type": "string"
     },
     "round": {
      "type": "number"
     },
     "revision": {
      "type": "number"
     }
    },
    "required": [
     "at",
     "by",
     "reason",
     "revision",
     "round"
    ],
    "nullable": true
   },
   "approval": {
    "type": "object",
    "properties": {
     "by": {
      "$ref": "#/components/schemas/ActorShown"
     },
     "authors": {
      "type": "array",
      "items": {
       "$ref": "#/components/schemas/Named"
      }
     },
     "round": {
      "type": "number"
     },
     "revision": {
      "type": "number"
     },
     "contentHash": {
      "type": "string"
     },
     "headingHash": {
      "type": "string"
     },
     "at": {
      "type": "string"
     }
    },
    "required": [
     "at",
     "authors",
     "by",
     "contentHash",
     "headingHash",
     "revision",
     "round"
    ]
   },
   "submittedBy": {
    "$ref": "#/components/schemas/ActorShown"
   },
   "submittedAt": {
    "type": "string"
   },
   "note": {
    "type": "string",
    "nullable": true
   },
   "step": {
    "type": "number"
   },
   "steps": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "step": {
       "$ref": "#/components/schemas/ReviewStep"
      },
      "unit": {
       "type": "string",
       "nullable": true
      }
     },
     "required": [
      "step",
      "unit"
     ]
    }
   },
   "field": {
    "type": "string",
    "nullable": true
   },
   "overdue": {
    "type": "boolean"
   }
  },
  "required": [
   "approver",
   "assignees",
   "cycle",
   "dueDate",
   "field",
   "fieldId",
   "overdue",
   "round",
   "route",
   "status"
  ]
 },
 "Session": {
  "description": "Who is signed in, in which organ, with which posts today.",
  "type": "object",
  "properties": {
   "organ": {
    "type": "string",
    "nullable": true
   },
   "posts": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/HeldPost"
    }
   },
   "actsFor": {
    "description": "For whom the person may act today, by which powers delegated to them.",
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "userId": {
       "type": "string"
      },
      "name": {
       "type": "string"
      },
      "powers": {
       "type": "array",
       "items": {
        "$ref": "#/components/schemas/DelegatedPower"
       }
      }
     },
     "required": [
      "name",
      "powers",
      "userId"
     ]
    }
   },
   "name": {
    "type": "string"
   },
   "organId": {
    "type": "string"
   },
   "userId": {
    "type": "string"
   },
   "username": {
    "type": "string"
   },
   "mustChange": {
    "type": "boolean"
   }
  },
  "required": [
   "actsFor",
   "mustChange",
   "name",
   "organ",
   "organId",
   "posts",
   "userId",
   "username"
  ]
 },
 "SessionRow": {
  "type": "object",
  "properties": {
   "current": {
    "description": "The one that asks.",
    "type": "boolean"
   },
   "id": {
    "description": "Names it; opens nothing.",
    "type": "string"
   },
   "userId": {
    "type": "string"
   },
   "openedAt": {
    "type": "string"
   },
   "expiresAt": {
    "type": "string"
   },
   "agent": {
    "type": "string",
    "description": "What the browser calls itself.",
    "nullable": true
   }
  },
  "required": [
   "agent",
   "current",
   "expiresAt",
   "id",
   "openedAt",
   "userId"
  ]
 },
 "Sessions": {
  "type": "object",
  "properties": {
   "rows": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/SessionRow"
    }
   }
  },
  "required": [
   "rows"
  ]
 },
 "Standing": {
  "type": "object",
  "properties": {
   "status": {
    "type": "string",
    "enum": [
     "approved",
     "closed",
     "drafting",
     "in-review"
    ]
   },
   "revision": {
    "type": "number"
   }
  },
  "required": [
   "revision",
   "status"
  ]
 },
 "StreamVerified": {
  "type": "object",
  "properties": {
   "stream": {
    "type": "string"
   },
   "kind": {
    "type": "string",
    "enum": [
     "register",
     "report",
     "section"
    ]
   },
   "sectionId": {
    "type": "string",
    "nullable": true
   },
   "label": {
    "type": "string"
   },
   "events": {
    "type": "number"
   },
   "head": {
    "type": "string",
    "description": "The hash of the last event: what may be noted elsewhere.",
    "nullable": true
   },
   "fault": {
    "type": "object",
    "properties": {
     "revision": {
      "type": "number"
     },
     "reason": {
      "type": "string"
     }
    },
    "required": [
     "reason",
     "revision"
    ],
    "description": "Where the chain first breaks.",
    "nullable": true
   },
   "anchored": {
    "type": "number"
   }
  },
  "required": [
   "anchored",
   "events",
   "fault",
   "head",
   "kind",
   "label",
   "sectionId",
   "stream"
  ]
 },
 "Stretch": {
  "description": "A stretch of text; `hit`: it is what was searched for.",
  "type": "object",
  "properties": {
   "t": {
    "type": "string"
   },
   "hit": {
    "type": "boolean"
   }
  },
  "required": [
   "hit",
   "t"
  ]
 },
 "SubmissionReplayed": {
  "type": "object",
  "properties": {
   "submission": {
    "type": "number"
   },
   "signer": {
    "type": "string"
   },
   "manifestRoot": {
    "type": "string"
   },
   "number": {
    "type": "object",
    "properties": {
     "number": {
      "type": "number"
     },
     "symbol": {
      "type": "string"
     },
     "date": {
      "type": "string"
     }
    },
    "required": [
     "date",
     "number",
     "symbol"
    ],
    "nullable": true
   },
   "recipients": {
    "type": "array",
    "items": {
     "type": "string"
    },
    "nullable": true
   },
   "documents": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "kind": {
       "$ref": "#/components/schemas/DocumentKind"
      },
      "sha256": {
       "type": "string"
      }
     },
     "required": [
      "kind",
      "sha256"
     ]
    }
   }
  },
  "required": [
   "documents",
   "manifestRoot",
   "number",
   "recipients",
   "signer",
   "submission"
  ]
 },
 "Submitted": {
  "type": "object",
  "properties": {
   "submission": {
    "type": "number",
    "description": "What taking back, signing and issuing name.",
    "nullable": true
   },
   "position": {
    "type": "string"
   },
   "revision": {
    "type": "number",
    "nullable": true
   },
   "changed": {
    "type": "boolean"
   }
  },
  "required": [
   "changed",
   "position",
   "revision",
   "submission"
  ]
 },
 "SuggestionShown": {
  "type": "object",
  "properties": {
   "suggestionId": {
    "type": "string"
   },
   "origin": {
    "type": "string",
    "enum": [
     "conflict",
     "review"
    ]
   },
   "blockId": {
    "type": "string"
   },
   "rowId": {
    "type": "string",
    "nullable": true
   },
   "blockHash": {
    "type": "string",
    "nullable": true
   },
   "proposed": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Change"
    }
   },
   "block": {
    "description": "The block as proposed; null = to be left out.",
    "anyOf": [
     {
      "$ref": "#/components/schemas/Paragraph"
     },
     {
      "$ref": "#/components/schemas/Heading"
     },
     {
      "$ref": "#/components/schemas/Clause"
     },
     {
      "$ref": "#/components/schemas/Item"
     },
     {
      "$ref": "#/components/schemas/Table"
     },
     {
      "$ref": "#/components/schemas/PageBreak"
     }
    ],
    "nullable": true
   },
   "note": {
    "type": "string",
    "nullable": true
   },
   "decision": {
    "type": "object",
    "properties": {
     "decision": {
      "type": "string",
      "enum": [
       "accepted",
       "declined"
      ]
     },
     "reason": {
      "type": "string",
      "nullable": true
     },
     "by": {
      "$ref": "#/components/schemas/ActorShown"
     },
     "at": {
      "type": "string"
     }
    },
    "required": [
     "at",
     "by",
     "decision",
     "reason"
    ],
    "nullable": true
   },
   "fits": {
    "description": "Whether it can be taken in: what it is about was not changed otherwise since. False once decided.",
    "type": "boolean"
   },
   "diff": {
    "description": "From the block as it stood to the block proposed.",
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/BlockDiff"
    }
   },
   "revision": {
    "description": "The text's revision it was made on.",
    "type": "number"
   },
   "by": {
    "$ref": "#/components/schemas/ActorShown"
   },
   "at": {
    "type": "string"
   }
  },
  "required": [
   "at",
   "block",
   "blockHash",
   "blockId",
   "by",
   "decision",
   "diff",
   "fits",
   "note",
   "origin",
   "proposed",
   "revision",
   "rowId",
   "suggestionId"
  ]
 },
 "Table": {
  "type": "object",
  "properties": {
   "kind": {
    "type": "string",
    "enum": [
     "table"
    ]
   },
   "id": {
    "type": "string"
   },
   "caption": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Inline"
    }
   },
   "columns": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/TableColumn"
    }
   },
   "headerRows": {
    "type": "number"
   },
   "rows": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/TableRow"
    }
   }
  },
  "required": [
   "columns",
   "headerRows",
   "id",
   "kind",
   "rows"
  ]
 },
 "TableCell": {
  "type": "object",
  "properties": {
   "content": {
    "description": "A cell holds paragraphs.",
    "type": "array",
    "items": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/Inline"
     }
    }
   },
   "align": {
    "type": "string",
    "enum": [
     "center",
     "justify",
     "left",
     "right"
    ]
   },
   "colspan": {
    "type": "number"
   },
   "rowspan": {
    "type": "number"
   },
   "bold": {
    "type": "boolean",
    "enum": [
     true
    ]
   }
  },
  "required": [
   "content"
  ]
 },
 "TableColumn": {
  "type": "object",
  "properties": {
   "id": {
    "type": "string"
   },
   "width": {
    "description": "Relative width; the columns' widths are scaled to the text width.",
    "type": "number"
   },
   "align": {
    "type": "string",
    "enum": [
     "center",
     "justify",
     "left",
     "right"
    ]
   }
  },
  "required": [
   "id",
   "width"
  ]
 },
 "TableRow": {
  "type": "object",
  "properties": {
   "id": {
    "type": "string"
   },
   "cells": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/TableCell"
    }
   }
  },
  "required": [
   "cells",
   "id"
  ]
 },
 "TemplateView": {
  "type": "object",
  "properties": {
   "templateId": {
    "type": "string"
   },
   "revision": {
    "description": "Of its stream, at its last publication: what an opened report names.",
    "type": "number"
   },
   "name": {
    "type": "string"
   },
   "period": {
    "$ref": "#/components/schemas/PeriodKind"
   },
   "header": {
    "$ref": "#/components/schemas/ReportHeader"
   },
   "nodes": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "kind": {
       "$ref": "#/components/schemas/NodeKind"
      },
      "numbering": {
       "$ref": "#/components/schemas/Numbering"
      },
      "title": {
       "type": "string",
       "description": "Null for opening and closing.",
       "nullable": true
      },
      "nodeId": {
       "type": "string"
      },
      "parent": {
       "type": "string",
       "nullable": true
      },
      "templateNodeId": {
       "type": "string",
       "nullable": true
      },
      "orientation": {
       "type": "string",
       "enum": [
        "landscape",
        "portrait"
       ]
      },
      "levels": {
       "description": "Numbering of block levels 1..5 inside the node's text; absent = the kinds below the node's own.",
       "type": "array",
       "items": {
        "$ref": "#/components/schemas/Numbering"
       }
      },
      "section": {
       "type": "object",
       "properties": {
        "approver": {
         "type": "string",
         "description": "Null: the leader in charge of the field, else the chair.",
         "nullable": true
        },
        "fieldId": {
         "type": "string",
         "nullable": true
        },
        "route": {
         "type": "array",
         "items": {
          "$ref": "#/components/schemas/ReviewStep"
         }
        },
        "assignees": {
         "type": "array",
         "items": {
          "$ref": "#/components/schemas/Assignee"
         }
        },
        "dueDate": {
         "type": "string",
         "description": "ISO date, Asia/Ho_Chi_Minh.",
         "nullable": true
        }
       },
       "required": [
        "approver",
        "assignees",
        "dueDate",
        "fieldId",
        "route"
       ],
       "nullable": true
      },
      "guidance": {
       "type": "string",
       "nullable": true
      }
     },
     "required": [
      "guidance",
      "kind",
      "nodeId",
      "numbering",
      "parent",
      "section",
      "templateNodeId",
      "title"
     ]
    }
   },
   "retiredReason": {
    "type": "string",
    "nullable": true
   },
   "publishedAt": {
    "type": "string"
   }
  },
  "required": [
   "header",
   "name",
   "nodes",
   "period",
   "publishedAt",
   "retiredReason",
   "revision",
   "templateId"
  ]
 },
 "Templates": {
  "type": "object",
  "properties": {
   "rows": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/TemplateView"
    }
   }
  },
  "required": [
   "rows"
  ]
 },
 "TextEdit": {
  "type": "object",
  "properties": {
   "revision": {
    "type": "number"
   },
   "contentHash": {
    "type": "string"
   },
   "changes": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Change"
    }
   },
   "blocks": {
    "description": "The blocks that the changes are about.",
    "type": "array",
    "items": {
     "type": "string"
    }
   }
  },
  "required": [
   "blocks",
   "changes",
   "contentHash",
   "revision"
  ]
 },
 "TextPart": {
  "description": "A stretch of words that stayed, came or went; all parts that are not `delete`, joined, give the new text, all not `insert` the old.",
  "type": "object",
  "properties": {
   "op": {
    "type": "string",
    "enum": [
     "delete",
     "equal",
     "insert"
    ]
   },
   "text": {
    "type": "string"
   }
  },
  "required": [
   "op",
   "text"
  ]
 },
 "Told": {
  "description": "What a page is told of an event: enough to know what to read again, nothing of the text itself.",
  "type": "object",
  "properties": {
   "position": {
    "type": "string"
   },
   "aggregate": {
    "description": "section, report, register, organ, post, delegation, template.",
    "type": "string"
   },
   "id": {
    "type": "string"
   },
   "revision": {
    "type": "number"
   },
   "type": {
    "type": "string"
   },
   "actor": {
    "type": "object",
    "properties": {
     "id": {
      "type": "string"
     },
     "name": {
      "type": "string"
     }
    },
    "required": [
     "id",
     "name"
    ]
   },
   "at": {
    "type": "string"
   }
  },
  "required": [
   "actor",
   "aggregate",
   "at",
   "id",
   "position",
   "revision",
   "type"
  ]
 },
 "Verification": {
  "description": "Whether the history of one report is as it was written.",
  "type": "object",
  "properties": {
   "reportId": {
    "type": "string"
   },
   "ok": {
    "type": "boolean"
   },
   "words": {
    "description": "Vietnamese: the same facts for people.",
    "type": "array",
    "items": {
     "type": "string"
    }
   },
   "streams": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/StreamVerified"
    }
   },
   "documents": {
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "kind": {
       "type": "string",
       "enum": [
        "final-docx",
        "final-pdf",
        "signing-copy-docx",
        "signing-copy-pdf"
       ]
      },
      "sha256": {
       "type": "string"
      },
      "fault": {
       "type": "string",
       "nullable": true
      }
     },
     "required": [
      "fault",
      "kind",
      "sha256"
     ]
    }
   },
   "files": {
    "description": "What was put behind its figures, whether or not it was taken away since.",
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "sectionId": {
       "type": "string"
      },
      "sha256": {
       "type": "string"
      },
      "fault": {
       "type": "string",
       "nullable": true
      }
     },
     "required": [
      "fault",
      "sectionId",
      "sha256"
     ]
    }
   },
   "roots": {
    "description": "Its submissions for signature: each root is printed in a signing copy.",
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "submission": {
       "type": "number"
      },
      "root": {
       "type": "string"
      },
      "sections": {
       "type": "number"
      },
      "at": {
       "type": "string"
      }
     },
     "required": [
      "at",
      "root",
      "sections",
      "submission"
     ]
    }
   },
   "broken": {
    "description": "A manifest that does not have its root, or names a head that lies on no chain.",
    "type": "array",
    "items": {
     "type": "object",
     "properties": {
      "stream": {
       "type": "string"
      },
      "revision": {
       "type": "number"
      },
      "reason": {
       "type": "string"
      }
     },
     "required": [
      "reason",
      "revision",
      "stream"
     ]
    }
   },
   "events": {
    "type": "number"
   },
   "anchored": {
    "description": "Events that a root printed on paper stands for.",
    "type": "number"
   }
  },
  "required": [
   "anchored",
   "broken",
   "documents",
   "events",
   "files",
   "ok",
   "reportId",
   "roots",
   "streams",
   "words"
  ]
 },
 "WrittenBy": {
  "description": "`authors`: everybody whose words are in it (rule 2), whoever put it last.",
  "type": "object",
  "properties": {
   "authors": {
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Named"
    }
   },
   "by": {
    "$ref": "#/components/schemas/Actor"
   },
   "at": {
    "type": "string"
   },
   "revision": {
    "description": "The text revision it came in with.",
    "type": "number"
   },
   "event": {
    "description": "The section stream's revision of that edit: with the stream's name what a permalink cites.",
    "type": "number"
   },
   "source": {
    "description": "Set when the words came from a file or another section.",
    "anyOf": [
     {
      "type": "object",
      "properties": {
       "kind": {
        "type": "string",
        "enum": [
         "import"
        ]
       },
       "name": {
        "type": "string"
       },
       "sha256": {
        "type": "string"
       }
      },
      "required": [
       "kind",
       "name",
       "sha256"
      ]
     },
     {
      "type": "object",
      "properties": {
       "kind": {
        "type": "string",
        "enum": [
         "copy"
        ]
       },
       "organId": {
        "type": "string"
       },
       "sectionId": {
        "type": "string"
       },
       "revision": {
        "type": "number"
       },
       "contentHash": {
        "type": "string"
       },
       "approved": {
        "type": "boolean"
       }
      },
      "required": [
       "approved",
       "contentHash",
       "kind",
       "organId",
       "revision",
       "sectionId"
      ]
     }
    ],
    "nullable": true
   },
   "causes": {
    "description": "What stood before the writer when these words were put.",
    "type": "array",
    "items": {
     "$ref": "#/components/schemas/Cause"
    }
   },
   "approved": {
    "type": "object",
    "properties": {
     "by": {
      "$ref": "#/components/schemas/Actor"
     },
     "at": {
      "type": "string"
     },
     "revision": {
      "type": "number"
     }
    },
    "required": [
     "at",
     "by",
     "revision"
    ],
    "description": "The first approval of the text in which these words stood.",
    "nullable": true
   }
  },
  "required": [
   "approved",
   "at",
   "authors",
   "by",
   "causes",
   "event",
   "revision",
   "source"
  ]
 }
};
