#pragma once

#include "core/extract/labeldictionary.h"
#include "core/extract/sections.h"
#include "core/form/formcatalogue.h"
#include "core/report/report.h"
#include "core/source/sourcedocument.h"

#include <memory>

namespace gouji {

/// Reads reports out of documents: sections, the edition of each table off the table itself, rows
/// by label, columns by position. Never fails: what is not there is missing. No number is produced
/// that is not printed, and none is changed to make a sum hold.
///
/// Making one costs more than a reading: keep it. Safe to use from several threads at once.
class Extractor
{
public:
    explicit Extractor(std::shared_ptr<const FormCatalogue> catalogue);

    [[nodiscard]] Report extract(const SourceDocument &document) const;
    [[nodiscard]] const FormCatalogue &catalogue() const { return *m_catalogue; }

private:
    void readTables(Report &report, const SourceDocument &document) const;

    std::shared_ptr<const FormCatalogue> m_catalogue;
    LabelDictionary m_labels;
    HeadingDictionary m_headings;
};

} // namespace gouji
