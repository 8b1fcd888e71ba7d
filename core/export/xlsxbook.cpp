#include "core/export/xlsxbook.h"

#include <QDir>
#include <QFile>

#include <xlsxwriter.h>

using namespace Qt::StringLiterals;

namespace gouji {

namespace {

constexpr qsizetype maximumText = 32767; // UTF-16 units Excel keeps in a cell or comment
constexpr qsizetype maximumSheetName = 31;

bool fitsXml(char16_t unit)
{
    return unit == u'\t' || unit == u'\n' || (unit >= 0x20 && unit < 0xFFFE);
}

/// `text` as the library takes it: valid XML, short enough, no half surrogates.
QByteArray cellText(const QString &text)
{
    QString clean = text;
    if (clean.size() > maximumText) {
        clean.truncate(maximumText - 1);
        if (clean.back().isHighSurrogate())
            clean.chop(1);
        clean += u'…';
    }
    if (!clean.isValidUtf16()) {
        const QList<uint> characters = clean.toUcs4(); // halves of surrogates become U+FFFD
        clean = QString::fromUcs4(reinterpret_cast<const char32_t *>(characters.constData()),
                                  characters.size());
    }
    for (QChar &character : clean) {
        if (!fitsXml(character.unicode()))
            character = QChar::ReplacementCharacter;
    }
    // What looks like the file format's own escape would be read as one.
    clean.replace(u"_x"_s, u"_x005F_x"_s);
    return clean.toUtf8();
}

QString reasonOf(int error)
{
    return QString::fromUtf8(lxw_strerror(static_cast<lxw_error>(error)));
}

/// The library writes the parts of a workbook to the folder for temporary files: that this is full
/// is nothing the report could help.
bool isTemporaryFileError(int error)
{
    return error == LXW_ERROR_CREATING_XLSX_FILE || error == LXW_ERROR_CREATING_TMPFILE
           || error == LXW_ERROR_READING_TMPFILE || error == LXW_ERROR_ZIP_FILE_OPERATION
           || error == LXW_ERROR_ZIP_FILE_ADD || error == LXW_ERROR_ZIP_CLOSE;
}

lxw_row_t rowOf(int row)
{
    return static_cast<lxw_row_t>(row);
}

lxw_col_t columnOf(int column)
{
    return static_cast<lxw_col_t>(column);
}

lxw_format_alignments alignmentOf(XlsxStyle::Align align)
{
    switch (align) {
    case XlsxStyle::Align::Left:
        return LXW_ALIGN_LEFT;
    case XlsxStyle::Align::Center:
        return LXW_ALIGN_CENTER;
    case XlsxStyle::Align::Right:
        return LXW_ALIGN_RIGHT;
    }
    Q_UNREACHABLE();
}

void applyFill(lxw_format *format, const XlsxStyle &style)
{
    if (style.hatched) {
        format_set_pattern(format, LXW_PATTERN_LIGHT_UP);
        format_set_fg_color(format, 0x808080);
        format_set_bg_color(format, style.fill.value_or(0xFFFFFF));
    } else if (style.fill) {
        format_set_pattern(format, LXW_PATTERN_SOLID);
        // A solid fill shows the foreground colour.
        format_set_fg_color(format, *style.fill);
    }
}

} // namespace

size_t qHash(const XlsxStyle &style, size_t seed)
{
    return qHashMulti(seed, static_cast<int>(style.align), style.bold, style.border, style.vertical,
                      style.hatched, style.fill.value_or(0xFFFFFFFF), style.numberFormat);
}

XlsxSheet::XlsxSheet(XlsxBook &book, lxw_worksheet *sheet)
    : m_book(&book)
    , m_sheet(sheet)
{}

void XlsxSheet::merge(const XlsxRange &range, lxw_format *format)
{
    if (range.rowSpan == 1 && range.columnSpan == 1)
        return;
    m_book->note(worksheet_merge_range(m_sheet, rowOf(range.row), columnOf(range.column),
                                       rowOf(range.row + range.rowSpan - 1),
                                       columnOf(range.column + range.columnSpan - 1), "", format));
}

void XlsxSheet::writeText(const XlsxRange &range, const QString &text, const XlsxStyle &style)
{
    lxw_format *format = m_book->format(style);
    merge(range, format);
    m_book->note(worksheet_write_string(m_sheet, rowOf(range.row), columnOf(range.column),
                                        cellText(text).constData(), format));
}

void XlsxSheet::writeNumber(const XlsxRange &range, double number, const XlsxStyle &style)
{
    lxw_format *format = m_book->format(style);
    merge(range, format);
    m_book->note(
        worksheet_write_number(m_sheet, rowOf(range.row), columnOf(range.column), number, format));
}

void XlsxSheet::writeBlank(const XlsxRange &range, const XlsxStyle &style)
{
    lxw_format *format = m_book->format(style);
    merge(range, format);
    m_book->note(worksheet_write_blank(m_sheet, rowOf(range.row), columnOf(range.column), format));
}

void XlsxSheet::writeComment(int row, int column, const QString &text)
{
    lxw_comment_options options = {};
    options.width = 240;
    options.height = static_cast<uint16_t>(24 + (18 * (text.count(u'\n') + 1)));
    m_book->note(worksheet_write_comment_opt(m_sheet, rowOf(row), columnOf(column),
                                             cellText(text).constData(), &options));
}

void XlsxSheet::setColumnWidth(int column, double characters)
{
    m_book->note(
        worksheet_set_column(m_sheet, columnOf(column), columnOf(column), characters, nullptr));
}

void XlsxSheet::setRowHeight(int row, double points)
{
    m_book->note(worksheet_set_row(m_sheet, rowOf(row), points, nullptr));
}

void XlsxSheet::freezeRows(int rows)
{
    worksheet_freeze_panes(m_sheet, rowOf(rows), 0);
}

void XlsxSheet::printOnOnePageWidth(bool landscape)
{
    constexpr uint8_t paperA4 = 9;
    worksheet_set_paper(m_sheet, paperA4);
    if (landscape)
        worksheet_set_landscape(m_sheet);
    worksheet_fit_to_pages(m_sheet, 1, 0);
}

void XlsxSheet::filterRows(const XlsxRange &range)
{
    m_book->note(worksheet_autofilter(m_sheet, rowOf(range.row), columnOf(range.column),
                                      rowOf(range.row + range.rowSpan - 1),
                                      columnOf(range.column + range.columnSpan - 1)));
}

XlsxBook::XlsxBook()
    : m_book(workbook_new(QFile::encodeName(filePath()).constData()))
{}

XlsxBook::~XlsxBook()
{
    if (m_book)
        workbook_close(m_book);
}

QString XlsxBook::filePath() const
{
    return m_folder.filePath(u"report.xlsx"_s);
}

void XlsxBook::note(int error)
{
    if (m_error == LXW_NO_ERROR)
        m_error = error;
}

void XlsxBook::setTitle(const QString &title)
{
    QByteArray text = cellText(title);
    lxw_doc_properties properties = {};
    properties.title = text.data();
    // A fixed date: the time of writing would change the bytes.
    constexpr time_t year1980 = 315532800;
    properties.created = year1980;
    note(workbook_set_properties(m_book, &properties));
}

QString XlsxBook::freeSheetName(const QString &wanted) const
{
    QString name;
    for (const QChar character : wanted) {
        if (!u"[]:*?/\\'"_s.contains(character) && fitsXml(character.unicode()))
            name += character;
    }
    name = name.trimmed();
    if (name.isEmpty() || name.compare("history"_L1, Qt::CaseInsensitive) == 0)
        name += u'_';
    QString free = name.left(maximumSheetName);
    for (int n = 2; m_sheetNames.contains(free, Qt::CaseInsensitive); ++n) {
        const QString suffix = u" %1"_s.arg(n);
        free = name.left(maximumSheetName - suffix.size()) + suffix;
    }
    return free;
}

XlsxSheet XlsxBook::addSheet(const QString &name)
{
    const QString free = freeSheetName(name);
    m_sheetNames.append(free);
    lxw_worksheet *sheet = workbook_add_worksheet(m_book, free.toUtf8().constData());
    if (!sheet) {
        note(LXW_ERROR_PARAMETER_VALIDATION);
        sheet = workbook_add_worksheet(m_book, nullptr); // a name of the library's own
    }
    return {*this, sheet};
}

lxw_format *XlsxBook::format(const XlsxStyle &style)
{
    if (lxw_format *known = m_formats.value(style))
        return known;
    lxw_format *format = workbook_add_format(m_book);
    format_set_align(format, static_cast<uint8_t>(alignmentOf(style.align)));
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    format_set_text_wrap(format);
    if (style.bold)
        format_set_bold(format);
    if (style.border)
        format_set_border(format, LXW_BORDER_THIN);
    if (style.vertical) {
        constexpr int16_t topToBottom = 270;
        format_set_rotation(format, topToBottom);
    }
    if (!style.numberFormat.isEmpty())
        format_set_num_format(format, style.numberFormat.toUtf8().constData());
    applyFill(format, style);
    m_formats.insert(style, format);
    return format;
}

Result<QByteArray> XlsxBook::finish()
{
    note(workbook_close(std::exchange(m_book, nullptr)));
    QFile file(filePath());
    if (isTemporaryFileError(m_error))
        return failure(ErrorCode::ExportFailed, u"xlsx"_s,
                       QString(QDir::tempPath() + u": "_s + reasonOf(m_error)));
    if (m_error != LXW_NO_ERROR)
        return failure(ErrorCode::ExportFailed, u"xlsx"_s, reasonOf(m_error));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::ExportFailed, u"xlsx"_s, file.errorString());
    return file.readAll();
}

} // namespace gouji
