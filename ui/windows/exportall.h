#pragma once

#include "core/base/error.h"
#include "core/session/exportsnapshot.h"

#include <QFutureWatcher>
#include <QList>
#include <QObject>
#include <QProgressDialog>
#include <QStringList>

namespace gouji {

/// Writes reports one after the other, with progress and cancel, while the window goes on. They are
/// written as they stand when this is made. One that cannot be written stops no other. Lives on the
/// GUI thread; deleting it waits for the report under way.
class ExportAll : public QObject
{
    Q_OBJECT

public:
    struct Item
    {
        ExportSnapshot snapshot;
        QString path;
    };

    ExportAll(QList<Item> items, ExportPlan plan, QWidget *window, QObject *parent = nullptr);
    ~ExportAll() override;

    void start() { writeNext(); }

    [[nodiscard]] int total() const { return static_cast<int>(m_items.size()); }
    /// Something was left undone.
    [[nodiscard]] bool isCancelled() const { return m_next < m_items.size(); }
    [[nodiscard]] int written() const { return m_written; }
    /// In the order of the reports.
    [[nodiscard]] const QList<Error> &failures() const { return m_failures; }

signals:
    /// All are written, or what was not begun yet was cancelled.
    void finished();

private:
    void writeNext();
    void onWritten();

    QList<Item> m_items;
    ExportPlan m_plan;
    ExportTexts m_texts;
    QProgressDialog m_progress;
    QFutureWatcher<Result<void>> m_writing;
    qsizetype m_next = 0;
    int m_written = 0;
    QList<Error> m_failures;
};

} // namespace gouji
