#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <optional>

// The library's names.
// NOLINTBEGIN(readability-identifier-naming)
struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;
// NOLINTEND(readability-identifier-naming)

namespace gouji {

/// How a cell of a workbook looks.
struct XlsxStyle
{
    enum class Align { Left, Center, Right };

    Align align = Align::Left;
    bool bold = false;
    bool border = false;
    bool vertical = false;
    bool hatched = false; ///< instead of a plain fill
    // Initialised so that they may be left out between the braces.
    std::optional<quint32> fill = {}; ///< 0xRRGGBB
    QString numberFormat = {};

    bool operator==(const XlsxStyle &) const = default;
};
[[nodiscard]] size_t qHash(const XlsxStyle &style, size_t seed = 0);

/// A block of cells of a sheet, counted from 0.
struct XlsxRange
{
    int row = 0;
    int column = 0;
    int rowSpan = 1;
    int columnSpan = 1;
};

/// One sheet of an XlsxBook; ends with it.
class XlsxSheet
{
public:
    XlsxSheet(class XlsxBook &book, lxw_worksheet *sheet);

    /// Text, always as text; characters XML has no room for become U+FFFD, and what is longer than
    /// a cell holds is cut and ends in an ellipsis.
    void writeText(const XlsxRange &range, const QString &text, const XlsxStyle &style);
    void writeNumber(const XlsxRange &range, double number, const XlsxStyle &style);
    void writeBlank(const XlsxRange &range, const XlsxStyle &style);
    void writeComment(int row, int column, const QString &text);

    void setColumnWidth(int column, double characters);
    void setRowHeight(int row, double points);
    void freezeRows(int rows);
    void printOnOnePageWidth(bool landscape);
    void filterRows(const XlsxRange &range);

private:
    void merge(const XlsxRange &range, lxw_format *format);

    XlsxBook *m_book;
    lxw_worksheet *m_sheet;
};

/// A workbook in the making: libxlsxwriter behind QStrings.
class XlsxBook
{
public:
    XlsxBook();
    XlsxBook(const XlsxBook &) = delete;
    XlsxBook &operator=(const XlsxBook &) = delete;
    ~XlsxBook();

    void setTitle(const QString &title);
    /// Adds a sheet under `name`, changed where a spreadsheet does not take it.
    [[nodiscard]] XlsxSheet addSheet(const QString &name);
    /// Ends the workbook. The same calls give the same bytes. Errors: ExportFailed.
    [[nodiscard]] Result<QByteArray> finish();

private:
    friend class XlsxSheet;

    [[nodiscard]] lxw_format *format(const XlsxStyle &style);
    [[nodiscard]] QString freeSheetName(const QString &wanted) const;
    [[nodiscard]] QString filePath() const;
    /// Keeps the first failure of the library; finish() tells it.
    void note(int error);

    QTemporaryDir m_folder;
    lxw_workbook *m_book = nullptr;
    QHash<XlsxStyle, lxw_format *> m_formats;
    QStringList m_sheetNames;
    int m_error = 0;
};

} // namespace gouji
