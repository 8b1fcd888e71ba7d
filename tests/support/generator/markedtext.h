#pragma once

#include "core/base/textspan.h"

#include <QList>
#include <QString>

namespace gouji::testing {

/// Where a cell's characters stand. `part` counts the reports of one file from 0.
struct CellMark
{
    int part = 0;
    int cell = -1; ///< CellId::index in that report
    TextSpan span;
};

/// A text that knows where the characters of every cell are, and keeps knowing it while it is
/// edited.
class MarkedText
{
public:
    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] const QList<CellMark> &marks() const { return m_marks; }
    [[nodiscard]] qsizetype size() const { return m_text.size(); }

    MarkedText &operator<<(QStringView text);
    MarkedText &operator<<(QChar character);
    void append(const MarkedText &other);
    /// Marks `span` of what stands already.
    void mark(int part, int cell, TextSpan span) { m_marks.append({part, cell, span}); }

    /// A mark that `position` is strictly inside of grows.
    void insert(qsizetype position, QStringView text);
    /// Marks within what is removed become empty.
    void remove(qsizetype position, qsizetype length);
    /// Replaces characters one by one; no mark moves.
    void replaceAll(QChar before, QChar after) { m_text.replace(before, after); }

private:
    QString m_text;
    QList<CellMark> m_marks;
};

} // namespace gouji::testing
