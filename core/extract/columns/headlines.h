#pragma once

#include "core/extract/columns/printedheads.h"
#include "core/extract/parts/tableprintings.h"

#include <QList>

namespace gouji {

/// The heads of a block on the lines of a text that white alone parts into columns, whatever
/// cells they were read as: those of two ranks may be one cell, or several characters of one apart.
class HeadLines
{
public:
    /// All must outlive it.
    HeadLines(const CellStream &stream, const SourceDocument &document, const TableLabels &labels,
              int block);

    /// The lines on which the cells of the stream rows `above` begin, each from left to right, as
    /// far as they are parted by white; empty lines are left out. Words that are no head count from
    /// where the first one of all stands.
    [[nodiscard]] QList<QList<PrintedHead>> in(StreamRows above) const;

private:
    struct Wording
    {
        QString key;  ///< of what is printed
        QString head; ///< of the head in the form
    };
    struct Place
    {
        PrintedHead head;
        qsizetype offset = 0; ///< from where the line begins
    };

    [[nodiscard]] QList<Wording> wordings() const;
    [[nodiscard]] QList<Place> placesIn(qsizetype line, int cell,
                                        const QList<Wording> &known) const;
    [[nodiscard]] PrintedHead wordAs(const QString &key, int cell) const;

    const CellStream &m_stream;
    const SourceDocument &m_document;
    const TableLabels &m_labels;
    int m_block;
};

} // namespace gouji
