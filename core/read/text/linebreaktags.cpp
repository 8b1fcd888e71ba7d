#include "core/read/text/linebreaktags.h"

#include "core/read/text/textlines.h"

#include <QRegularExpression>

namespace gouji {

using namespace Qt::StringLiterals;

QString withoutLineBreakTags(QStringView text, const QString &other)
{
    static const QRegularExpression tag(u"\\s*<br\\s*/?>\\s*"_s,
                                        QRegularExpression::CaseInsensitiveOption);
    return text.toString().replace(tag, other);
}

void dropLineBreakTags(SourceTable &table, QStringView text)
{
    if (!text.sliced(table.span.begin, table.span.size()).contains(u'<'))
        return; // nearly all
    for (SourceCell &cell : table.cells) {
        const QStringView printed = text.sliced(cell.span.begin, cell.span.size());
        if (!cell.words.isEmpty() || !printed.contains(u'<'))
            continue;
        QString words = withoutLineBreakTags(printed);
        if (words.size() < printed.size() && lookOf(words) == CellLook::Label)
            cell.words = std::move(words);
    }
}

} // namespace gouji
