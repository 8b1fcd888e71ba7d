#include "core/export/furniture.h"

#include "core/text/labelkey.h"

namespace gouji {

namespace {

void addKey(QSet<QString> &keys, const QString &text)
{
    if (const QString key = labelKey(text); !key.isEmpty())
        keys.insert(key);
}

} // namespace

QSet<QString> furnitureOf(const Report &report)
{
    QSet<QString> keys;
    for (const FormTable &table : report.form->tables()) {
        addKey(keys, table.name.text);
        for (const FormBlock &block : table.blocks) {
            addKey(keys, block.caption.printed.text);
            addKey(keys, block.corner.printed.text);
            for (const FormNode &node : block.columnNodes)
                addKey(keys, node.label.printed.text);
            for (const FormNode &node : block.rowNodes)
                addKey(keys, node.label.printed.text);
        }
    }
    if (report.title)
        addKey(keys, report.title->value);
    return keys;
}

} // namespace gouji
