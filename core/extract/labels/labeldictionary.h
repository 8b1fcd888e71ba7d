#pragma once

#include "core/form/formcatalogue.h"
#include "core/text/wordingmap.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <span>

namespace gouji {

enum class LabelKind { Caption, Corner, ColumnHeader, RowGroup, RowLabel };

/// A label at its place in the reading order of one table of one edition.
struct LabelSlot
{
    LabelKind kind = LabelKind::RowLabel;
    int row = -1;  ///< FormTable::rows, for RowLabel
    int node = -1; ///< column or row node of its block, for headers and rows
    int block = 0;
    QString key; ///< labelKey() of the form's own wording
    QString printed;
    double weight = 1; ///< how much finding it says: short words stand everywhere
    /// The same number for the same row in every edition, and for heads that stand once in a table
    /// without row labels; -1 for labels that do not tell where in the form one is.
    int identity = -1;
};

/// The heads of the columns of one block, as the form nests them.
struct BlockHeads
{
    QStringList keys;            ///< by FormBlock::columnNodes
    QList<QList<int>> children;  ///< nodes below a node, by its number + 1: the first are the top
    QList<QStringList> below;    ///< the keys of these
    QStringList byLevel;         ///< the keys as rows of heads print them: the top first
    QHash<QString, int> columns; ///< by the heads of single columns that stand once in the block
    qsizetype first = 0;         ///< of TableLabels::sequence
    qsizetype count = 0;
};

/// One table in one edition, as a sequence of labels to be found.
struct TableLabels
{
    int tableIndex = 0; ///< place of the table in the form
    QString edition;
    const FormTable *table = nullptr;
    QList<LabelSlot> sequence = {}; ///< in reading order
    QList<BlockHeads> heads = {};   ///< by block

    /// Of the sequence, the heads of the columns of `block`.
    [[nodiscard]] std::span<const LabelSlot> headsOf(int block) const
    {
        return std::span(sequence).subspan(static_cast<std::size_t>(heads[block].first),
                                           static_cast<std::size_t>(heads[block].count));
    }
};

/// The key of a row or column of an office's own that sums up others: 小计 and what is called
/// alike.
[[nodiscard]] bool isSubtotal(const QString &key);

/// The key of a row of an office's own that holds a part of the row above: 其中自然人网上申请.
[[nodiscard]] bool isShare(const QString &key);

/// A label that a text may be.
struct LabelMatch
{
    int tableLabels = 0; ///< LabelDictionary::tables()
    int slot = 0;
    int tableIndex = 0;  ///< of that table in the form
    int identity = -1;   ///< of the slot
    bool header = false; ///< no row of the table: a caption, corner, head or group
    bool alias = false;  ///< not the form's own wording
    int distance = 0;    ///< characters that differ from the nearest wording
    double weight = 0;   ///< of the slot, less for aliases and differences
};

/// A label as it may be printed: its labelKey(), and what LabelDictionary::find() finds by it.
struct PrintedLabel
{
    QString key;
    QList<LabelMatch> matches;
};

/// Every label of every edition, by key. Made once for a catalogue, which must outlive it.
class LabelDictionary
{
public:
    explicit LabelDictionary(const FormCatalogue &catalogue);

    [[nodiscard]] const QList<TableLabels> &tables() const { return m_tables; }
    [[nodiscard]] const FormCatalogue &catalogue() const { return *m_catalogue; }

    /// All labels whose wording has this key, or the row that has with the labels of its groups
    /// before its own; if there are none the nearest within a distance that grows with the length
    /// of the key.
    [[nodiscard]] QList<LabelMatch> find(const QString &key) const;

    /// What is printed just as the form or an alias words it, list number, blanks and all; null for
    /// any other text. Most labels of most reports are, and need not be folded to be known.
    [[nodiscard]] const PrintedLabel *findPrinted(QStringView text) const;

    /// The row whose label begins with this key, where it is the only one; that is how offices cut
    /// labels short.
    [[nodiscard]] QList<LabelMatch> findBegun(const QString &key) const;

    /// How many characters a key of `length` may differ from that of a label it still is.
    [[nodiscard]] static int allowedDistance(qsizetype length);

    /// Only labels whose wording has just this key.
    [[nodiscard]] QList<LabelMatch> findExactly(const QString &key) const;

    /// The edition, other than that of `labels`, that words a label of the same table just so;
    /// empty when none does or when `labels` itself does.
    [[nodiscard]] QString otherEditionWording(const TableLabels &labels, const QString &key) const;

private:
    void addTable(int tableIndex, const FormTable &table);
    void identify(TableLabels &labels);
    void addPaths(const TableLabels &labels, const FormBlock &block, int node);
    void addPrinted(const QString &wording);
    void addLabel(TableLabels &labels, LabelKind kind, int block, int node, int row,
                  const FormLabel &label);
    [[nodiscard]] QList<LabelMatch> findNear(const QString &key) const;

    const FormCatalogue *m_catalogue;
    QList<TableLabels> m_tables;
    WordingMap<QList<LabelMatch>> m_byKey;
    WordingMap<QList<LabelMatch>> m_byPath; ///< rows with the groups they are in before them
    WordingMap<PrintedLabel> m_printed;
    QHash<QString, int> m_identities; ///< by table, block and row
};

} // namespace gouji
