#include "core/read/text/tokentable.h"

#include "core/read/text/rowbuilder.h"

namespace gouji {

namespace {

/// More values than this have a row to themselves.
constexpr qsizetype mostLabelledValues = 9;
/// How far above the first value of a table its heads begin.
constexpr qsizetype mostHeads = 60;

/// Where the tokens of tables begin: at the heads above the first value that follows a label.
qsizetype firstCell(const QList<TableToken> &tokens)
{
    for (qsizetype i = 1; i < tokens.size(); ++i) {
        if (!tokens[i].isValue() || tokens[i - 1].prose)
            continue;
        qsizetype first = i;
        while (first > 0 && i - first < mostHeads && !tokens[first - 1].prose)
            --first;
        return first;
    }
    return tokens.size();
}

} // namespace

SourceTable tableOfTokens(const QList<TableToken> &tokens)
{
    RowBuilder builder(TableGeometry::Compact);
    for (qsizetype i = firstCell(tokens); i < tokens.size(); ++i) {
        const TableToken &token = tokens[i];
        const bool begins = i == 0 || !tokens[i - 1].isValue();
        if (token.prose || token.beginsRow || (!token.isValue() && !begins))
            builder.endRow();
        if (token.prose)
            continue;
        if (token.isValue() && begins) {
            qsizetype end = i;
            while (end < tokens.size() && tokens[end].isValue()
                   && (end == i || !tokens[end].beginsRow))
                ++end;
            if (end - i > mostLabelledValues)
                builder.endRow();
        }
        builder.addCell(token.span);
    }
    builder.endRow();
    return builder.take();
}

} // namespace gouji
