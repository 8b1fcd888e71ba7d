#pragma once

#include <QFuture>
#include <QList>
#include <QtConcurrentMap>

#include <algorithm>

namespace gouji {

/// Maps `inputs` on all processors and hands each result to `consume` in the order of the inputs,
/// as soon as it and all before it are there. Only so many results are kept at a time that
/// thousands of inputs need no more memory than hundreds. `consume` returns false to stop.
template<typename Input, typename Map, typename Consume>
void mapInOrder(const QList<Input> &inputs, const Map &map, const Consume &consume)
{
    constexpr qsizetype batchSize = 128;
    for (qsizetype begin = 0; begin < inputs.size(); begin += batchSize) {
        const QList<Input> batch = inputs.mid(begin, batchSize);
        auto results = QtConcurrent::mapped(batch, map);
        for (int i = 0; i < batch.size(); ++i) {
            if (consume(results.resultAt(i)))
                continue;
            results.cancel();
            results.waitForFinished();
            return;
        }
    }
}

} // namespace gouji
