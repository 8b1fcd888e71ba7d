#pragma once

#include "core/extract/cellstream.h"

#include <QList>
#include <QString>

namespace gouji {

/// A cell of the header that may be a head of a block.
struct PrintedHead
{
    int cell = 0;       ///< CellStream::cells
    QString key;        ///< of the head in the form; empty for others
    QString printed;    ///< the key of what is printed
    bool known = false; ///< some label of the form, or near one; else of the office's own
    bool exact = false; ///< called just as in the form
};

/// Knows the heads of one block, however they are printed: over several rows of cells, on several
/// lines that white parts as it parts heads, below a caption.
class PrintedHeads
{
public:
    /// All must outlive it.
    PrintedHeads(const CellStream &stream, const SourceDocument &document,
                 const TableLabels &labels, int tableLabels, int block)
        : m_stream(stream)
        , m_document(document)
        , m_labels(labels)
        , m_tableLabels(tableLabels)
        , m_block(block)
        , m_form(labels.table->blocks[block])
        , m_headsOfForm(labels.heads[block])
    {}

    /// Of a row of the stream, from left to right.
    [[nodiscard]] QList<PrintedHead> inRow(int streamRow) const;

    /// In rows of cells that something marks as such, just the heads of the form in its order and
    /// its words, beside labels of other kinds: nearly every report.
    [[nodiscard]] bool areAsInForm(const QList<QList<PrintedHead>> &rows) const;

    /// The columns of the form by a row that has the head of each of them once, beside labels of
    /// other kinds in front: those of groups are not printed, or say nothing more. Empty where
    /// there is no such row of cells that something marks.
    [[nodiscard]] QList<int> columnsOnOneRow(const QList<QList<PrintedHead>> &rows) const;

    /// White alone parts the cell from others, or where it stands on a page.
    [[nodiscard]] bool isByWhite(int cell) const;

    /// Nothing but white or the order of words says which column the head is of.
    [[nodiscard]] bool isUnmarked(int cell) const;

private:
    [[nodiscard]] QList<int> columnsOf(const QList<PrintedHead> &row) const;
    [[nodiscard]] PrintedHead headOf(int cell) const;
    [[nodiscard]] QList<PrintedHead> joinedIn(int cell) const;
    [[nodiscard]] QString keyWithRest(int cell, int below) const;
    [[nodiscard]] QString keyEndingIn(const QString &key, const QList<PrintedHead> &row) const;
    [[nodiscard]] bool isOfCorner(const QString &key) const;
    [[nodiscard]] QString keyBelowOthers(const QString &key) const;

    const CellStream &m_stream;
    const SourceDocument &m_document;
    const TableLabels &m_labels;
    int m_tableLabels;
    int m_block;
    const FormBlock &m_form;
    const BlockHeads &m_headsOfForm;
};

} // namespace gouji

Q_DECLARE_TYPEINFO(gouji::PrintedHead, Q_RELOCATABLE_TYPE);
