#include "ui/models/cellblock.h"

#include <algorithm>

namespace gouji {

using namespace Qt::StringLiterals;

namespace {

/// Fields of the clipboard, one after the other.
class FieldReader
{
public:
    explicit FieldReader(const QString &text)
        : m_text(text)
    {}

    QList<QStringList> rows()
    {
        QList<QStringList> rows;
        while (m_at < m_text.size()) {
            QStringList row = {field()};
            while (m_at < m_text.size() && m_text[m_at] == u'\t') {
                ++m_at;
                row += field();
            }
            rows += row;
            skipLineEnd();
        }
        return rows;
    }

private:
    QString field()
    {
        if (m_at < m_text.size() && m_text[m_at] == u'"') {
            const qsizetype begin = m_at;
            if (const std::optional<QString> quoted = quotedField())
                return *quoted;
            m_at = begin; // a quotation mark like any other character
        }
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && !isEnd(m_text[m_at]))
            ++m_at;
        return m_text.sliced(begin, m_at - begin);
    }

    /// Nothing unless the quotes enclose the whole field.
    std::optional<QString> quotedField()
    {
        QString field;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            if (m_text[m_at] != u'"') {
                field += m_text[m_at];
            } else if (m_at + 1 < m_text.size() && m_text[m_at + 1] == u'"') {
                field += u'"';
                ++m_at;
            } else {
                ++m_at;
                const bool whole = m_at >= m_text.size() || isEnd(m_text[m_at]);
                return whole ? std::optional(field) : std::nullopt;
            }
        }
        return std::nullopt;
    }

    void skipLineEnd()
    {
        if (m_at < m_text.size() && m_text[m_at] == u'\r')
            ++m_at;
        if (m_at < m_text.size() && m_text[m_at] == u'\n')
            ++m_at;
    }

    static bool isEnd(QChar c) { return c == u'\t' || c == u'\n' || c == u'\r'; }

    const QString &m_text;
    qsizetype m_at = 0;
};

QString quotedIfNeeded(const QString &field)
{
    if (!field.contains(u'\t') && !field.contains(u'\n') && !field.startsWith(u'"'))
        return field;
    QString doubled = field;
    return u'"' + doubled.replace(u'"', u"\"\""_s) + u'"';
}

/// Collects what goes where, until a field cannot stand.
class Paste
{
public:
    explicit Paste(const Report &report)
        : m_report(report)
    {}

    [[nodiscard]] bool add(CellId cell, const QString &field)
    {
        const auto text = acceptTyped(field, m_report.cell(cell), m_report.form->cell(cell));
        if (text)
            m_texts.append({cell, *text});
        else
            m_refused = RefusedField{cell, text.error()};
        return text.has_value();
    }

    /// The fields from `first` to the right.
    [[nodiscard]] bool addRow(CellId first, const QStringList &fields)
    {
        const FormEdition &form = *m_report.form;
        for (int i = 0; i < fields.size(); ++i) {
            const CellId cell{first.index + i};
            const bool sameRow = cell.index < form.cellCount()
                                 && form.cell(cell).table == form.cell(first).table
                                 && form.cell(cell).row == form.cell(first).row;
            if (!sameRow)
                return refuseOutside(first);
            if (!add(cell, fields[i]))
                return false;
        }
        return true;
    }

    bool refuseOutside(CellId first)
    {
        m_refused = RefusedField{first, {RefusalCode::OutsideTable, {}}};
        return false;
    }

    [[nodiscard]] PastedTexts result() const
    {
        return m_refused ? PastedTexts(std::unexpected(*m_refused)) : PastedTexts(m_texts);
    }

private:
    const Report &m_report;
    QList<ReportSession::TypedText> m_texts;
    std::optional<RefusedField> m_refused;
};

/// The cell `down` rows below, in the same column; not valid where there is none.
CellId below(CellId cell, int down, const FormEdition &form)
{
    const FormCell &place = form.cell(cell);
    const FormTable &table = form.tables()[place.table];
    const int row = place.row + down;
    if (row >= table.rows.size())
        return {};
    const auto columns = table.blockOf(table.rows[row]).columns.size();
    return place.column < columns ? CellId{table.rows[row].first.index + place.column} : CellId();
}

} // namespace

QList<QStringList> rowsOfClipboard(const QString &text)
{
    return FieldReader(text).rows();
}

QString clipboardOfRows(const QList<QStringList> &rows)
{
    QString text;
    for (const QStringList &row : rows) {
        QStringList fields;
        for (const QString &field : row)
            fields += quotedIfNeeded(field);
        text += fields.join(u'\t') + u'\n';
    }
    if (rows.size() == 1)
        text.chop(1);
    return text;
}

PastedTexts pasted(const QList<QStringList> &rows, CellId first, const QList<CellId> &chosen,
                   const Report &report)
{
    Paste paste(report);
    if (rows.size() == 1 && rows.constFirst().size() == 1 && chosen.size() > 1) {
        for (const CellId cell : chosen) {
            if (!paste.add(cell, rows.constFirst().constFirst()))
                break;
        }
        return paste.result();
    }
    for (int i = 0; i < rows.size(); ++i) {
        const CellId begin = below(first, i, *report.form);
        if (!begin.isValid() && !paste.refuseOutside(first))
            break;
        if (!paste.addRow(begin, rows[i]))
            break;
    }
    return paste.result();
}

QList<QStringList> rowsOfCells(QList<CellId> cells, const Report &report)
{
    std::ranges::sort(cells);
    QList<QStringList> rows;
    int row = -1;
    for (const CellId cell : std::as_const(cells)) {
        if (rows.isEmpty() || report.form->cell(cell).row != row)
            rows.append(QStringList());
        row = report.form->cell(cell).row;
        rows.last().append(report.cell(cell).text);
    }
    return rows;
}

} // namespace gouji
