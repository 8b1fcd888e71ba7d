#pragma once

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

    /// The first report of the document.
    [[nodiscard]] Report extract(const SourceDocument &document) const;
    /// Every report of the document, in order; at least one. Where there are several, the source of
    /// each says which one it is.
    [[nodiscard]] QList<Report> extractAll(const SourceDocument &document) const;
    [[nodiscard]] const FormCatalogue &catalogue() const { return *m_catalogue; }

private:
    struct Words; ///< every label and heading of every edition

    [[nodiscard]] QList<Report> read(const SourceDocument &printed, qsizetype most) const;

    std::shared_ptr<const FormCatalogue> m_catalogue;
    std::shared_ptr<const Words> m_words;
};

} // namespace gouji
