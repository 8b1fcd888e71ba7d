#pragma once

#include "core/read/docx/docxchunks.h"
#include "core/read/docx/docxnumbering.h"
#include "core/read/docx/docxstyles.h"
#include "core/read/docx/xmlsource.h"
#include "core/read/flow/flow.h"

namespace gouji {

/// The body of a document, and what was passed over in it.
struct DocxBody
{
    Flow flow;
    int changes = 0; ///< deletions left out, insertions taken
    int hidden = 0;  ///< hidden runs left out
};

/// Reads the main part, and `chunks` where they belong. Failures stand in `xml`; cells beyond the
/// limit are one of them.
[[nodiscard]] DocxBody readDocxBody(XmlSource &xml, const DocxStyles &styles,
                                    DocxNumbering &numbering, const ReadLimits &limits,
                                    DocxChunks chunks = {});

} // namespace gouji
